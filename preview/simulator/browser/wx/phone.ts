import type { ChromeWords } from '../chrome'
import { showToast } from '../toast'
import { createAsyncCalls } from './asyncCalls'

/** The clipboard and telephone calls. A call is added to `calledNumbers` and shown in a toast. */
export function phoneCalls(words: ChromeWords, calledNumbers: string[]) {
  let clipboard = ''
  return createAsyncCalls({
    setClipboardData: ({ data }: { data: string }) => {
      clipboard = data
      // The browser may refuse its own clipboard.
      window.navigator.clipboard.writeText(data).catch(() => undefined)
      showToast(words.copied)
    },
    getClipboardData: () => ({ data: clipboard }),
    makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => {
      calledNumbers.push(phoneNumber)
      showToast(`☎ ${phoneNumber}`)
    },
  })
}
