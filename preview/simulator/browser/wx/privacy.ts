import type { ChromeWords } from '../chrome'
import { chooseInDialog } from '../dialog'
import type { PrivacyState } from '../settings'
import { WxError } from './asyncCalls'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html */
const UNDECLARED = 112
const DISAGREED = 104

/**
 * Returns the check that WeChat makes before it lets a mini-program use the clipboard or the telephone. Without consent it
 * asks in WeChat's own dialog; a customer who agrees is not asked again until the mini-program restarts.
 */
export function createPrivacyCheck(initial: PrivacyState, words: ChromeWords): () => Promise<void> {
  let state = initial
  return async () => {
    if (state === 'undeclared') {
      throw new WxError('api scope is not declared in the privacy agreement', undefined, UNDECLARED)
    }
    if (state === 'agreed') return
    const chosen = await chooseInDialog({ content: words.privacy, choices: [words.cancel, words.allow] })
    if (chosen !== 1) throw new WxError('privacy permission is not authorized', undefined, DISAGREED)
    state = 'agreed'
  }
}
