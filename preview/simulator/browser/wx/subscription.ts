import type { ChromeWords } from '../chrome'
import { chooseInDialog } from '../dialog'
import { createAsyncCalls, WxError } from './asyncCalls'
import { followTaps } from './lastTap'

const MAX_TEMPLATES = 5

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html */
const NO_TEMPLATE = 10001
const TOO_MANY_TEMPLATES = 20003

/** Asks the customer for permission to send subscription messages. WeChat allows it only after a tap. */
export function subscriptionCalls(words: ChromeWords) {
  const hasTapped = followTaps()
  return createAsyncCalls({
    requestSubscribeMessage: async ({ tmplIds = [] }: { tmplIds?: string[] }) => {
      if (!hasTapped()) throw new WxError('can only be invoked by user TAP gesture.')
      if (tmplIds.length === 0) throw new WxError("TmplIds can't be empty", NO_TEMPLATE)
      if (tmplIds.length > MAX_TEMPLATES) {
        throw new WxError('Templates count out of max bounds', TOO_MANY_TEMPLATES)
      }
      const chosen = await chooseInDialog({
        content: tmplIds.join('\n'),
        choices: [words.cancel, words.allow],
      })
      const answer = chosen === 1 ? 'accept' : 'reject'
      return Object.fromEntries(tmplIds.map((id) => [id, answer]))
    },
  })
}
