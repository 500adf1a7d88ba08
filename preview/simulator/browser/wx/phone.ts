import type { ChromeWords } from '../chrome'
import { showToast } from '../toast'
import { createAsyncCalls } from './asyncCalls'

/** The clipboard, and calls by telephone: they are noted in `calledNumbers`, and said in a toast. */
export function phoneCalls(words: ChromeWords, calledNumbers: string[]) {
  let clipboard = ''
  return createAsyncCalls({
    setClipboardData: ({ data }: { data: string }) => {
      clipboard = data
      // The browser's own clipboard follows where the browser lets it.
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
