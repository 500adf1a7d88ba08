/** How the functions ask WeChat's logistics assistant: by a cloud call, or over HTTPS with the keys of the mini-program. */
export type WechatSettings = { api: 'cloud' } | HttpsSettings

export interface HttpsSettings {
  api: 'https'
  /** https://api.weixin.qq.com, or the place of a stand-in. */
  origin: string
  appid: string
  secret: string
}

type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_ORIGIN = 'https://api.weixin.qq.com'
const LOOPBACK = /^http:\/\/127\.0\.0\.1(?::\d{1,5})?$/
const WECHAT = /^https:\/\/(?:[a-z\d-]+\.)+[a-z]+(?::\d{1,5})?$/

/**
 * Reads WECHAT_API, WECHAT_APPID, WECHAT_APPSECRET and WECHAT_API_ORIGIN from a function's environment. Throws an Error of
 * one sentence that names the setting and how to mend it, and never repeats a value.
 */
export function readWechatSettings(environment: Environment): WechatSettings {
  const setting = (name: string): string => environment[name]?.trim() ?? ''
  const api = setting('WECHAT_API') || 'cloud'
  if (api === 'cloud') return { api }
  if (api !== 'https')
    throw new Error('WECHAT_API is neither cloud nor https: write one of them, or leave it empty.')
  return readHttpsSettings(environment)
}

/** Reads the settings for HTTPS, whatever WECHAT_API says. Throws as readWechatSettings does. */
export function readHttpsSettings(environment: Environment): HttpsSettings {
  const setting = (name: string): string => environment[name]?.trim() ?? ''
  const appid = setting('WECHAT_APPID')
  if (!/^wx[\da-f]{16}$/.test(appid))
    throw new Error(
      `WECHAT_APPID ${describeWrong(appid)}: copy the AppID (wx and 16 characters) from WeChat's console.`,
    )
  const secret = setting('WECHAT_APPSECRET')
  if (!/^[\da-f]{32}$/.test(secret))
    throw new Error(
      `WECHAT_APPSECRET ${describeWrong(secret)}: copy the AppSecret (32 characters) from WeChat's console, or reset it there.`,
    )
  const origin = setting('WECHAT_API_ORIGIN') || DEFAULT_ORIGIN
  // The secret is sent there, so an open connection may not leave this machine.
  if (!WECHAT.test(origin) && !LOOPBACK.test(origin))
    throw new Error(
      `WECHAT_API_ORIGIN is no https address without a path: leave it empty for ${DEFAULT_ORIGIN}.`,
    )
  return { api: 'https', origin, appid, secret }
}

function describeWrong(value: string): string {
  return value === '' ? 'is missing' : 'has another shape'
}
