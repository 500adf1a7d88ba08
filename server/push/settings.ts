/** Of WeChat's message push to this server. */
export interface PushSettings {
  token: string
  /** EncodingAESKey, 43 characters; undefined in plain mode. */
  aesKey: string | undefined
  appid: string
}

/** Undefined if WeChat does not push to this server. Throws an Error of one sentence for a key without a token. */
export function readPushSettings(token: string, aesKey: string, appid: string): PushSettings | undefined {
  if (token !== '') return { token, aesKey: aesKey || undefined, appid }
  if (aesKey === '') return undefined
  throw new Error('PUSH_TOKEN is missing beside PUSH_AES_KEY: copy the Token of 消息推送.')
}
