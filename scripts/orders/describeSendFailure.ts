import { Failure } from '../../cloudfunctions/shared/failure'

const MENDED: Readonly<Record<number, string>> = {
  40013: "WeChat does not know this AppID: copy WECHAT_APPID from WeChat's console.",
  40125: "WECHAT_APPSECRET is not this mini-program's: copy it from WeChat's console, or reset it there.",
  40164: "This machine's address is not on the list in WeChat's console (开发设置, IP白名单): put it there.",
}

/** One sentence about why the orders could not be sent, and how to mend it. */
export function describeSendFailure(error: unknown): string {
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error)
  const mended = error.errCode === undefined ? undefined : MENDED[error.errCode]
  return mended ?? `${error.message}. Run the command again: orders that were stored are then unchanged.`
}
