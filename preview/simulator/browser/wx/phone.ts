import type { ChromeWords } from '../chrome'
import { showToast } from '../toast'
import { createAsyncCalls } from './asyncCalls'

/**
 * The clipboard and telephone calls. A call is added to `calledNumbers` and shown in a toast. `checkPrivacy` rejects what
 * WeChat refuses.
 */
export function phoneCalls(words: ChromeWords, calledNumbers: string[], checkPrivacy: () => Promise<void>) {
  let clipboard = ''
  return createAsyncCalls({
    setClipboardData: async ({ data }: { data: string }) => {
      await checkPrivacy()
      clipboard = data
      // The browser may refuse its own clipboard.
      window.navigator.clipboard.writeText(data).catch(() => undefined)
      showToast(words.copied)
    },
    getClipboardData: () => ({ data: clipboard }),
    makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => {
      await checkPrivacy()
      calledNumbers.push(phoneNumber)
      showToast(`☎ ${phoneNumber}`)
    },
  })
}
