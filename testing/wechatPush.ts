import { createCipheriv, createHash } from 'node:crypto'

// WeChat's side of its message push, written from WeChat's page and apart from the server's code:
// https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html

export const TOKEN = 'AAAAA'
export const AES_KEY = 'A'.repeat(43)
export const APPID = 'wxba5fad812f8e6fb9'

interface Sent {
  url: string
  body: string
}

const sha1 = (...texts: string[]): string => createHash('sha1').update(texts.sort().join('')).digest('hex')

/** The address of an open push or a check. */
export function signedUrl(timestamp: number, fields: Record<string, string> = {}, token = TOKEN): string {
  const nonce = '486452656'
  const signature = sha1(token, String(timestamp), nonce)
  return `/push?${new URLSearchParams({ signature, timestamp: String(timestamp), nonce, ...fields }).toString()}`
}

/** 16 random bytes, the length in network order, the text and the AppID, filled up to a multiple of 32. */
export function encrypt(text: string, appid = APPID, aesKey = AES_KEY, random = 'a8eedb185eb2fecf'): string {
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const full = Buffer.concat([Buffer.from(random), length, message, Buffer.from(appid)])
  const missing = 32 - (full.length % 32)
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  cipher.setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([full, Buffer.alloc(missing, missing)])),
    cipher.final(),
  ]).toString('base64')
}

/** An encrypted push of this text, as JSON or XML. */
export function encryptedPush(
  text: string,
  timestamp: number,
  {
    format = 'json',
    appid = APPID,
    aesKey = AES_KEY,
    token = TOKEN,
  }: { format?: 'json' | 'xml'; appid?: string; aesKey?: string; token?: string } = {},
): Sent {
  const Encrypt = encrypt(text, appid, aesKey)
  const msg_signature = sha1(token, String(timestamp), '486452656', Encrypt)
  const body =
    format === 'json'
      ? JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt })
      : `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[${Encrypt}]]></Encrypt></xml>`
  return { url: signedUrl(timestamp, { encrypt_type: 'aes', msg_signature }, token), body }
}

/** The packet as WeChat writes it in XML: texts in CDATA, numbers bare, a tag for each action. */
export function toXml(packet: object): string {
  const tags = Object.entries(packet).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((each) => toTag(name, each)),
  )
  return `<xml>\n${tags.join('\n')}\n</xml>`
}

function toTag(name: string, value: unknown): string {
  if (typeof value === 'number') return `<${name}>${value}</${name}>`
  if (typeof value === 'string') return `<${name}><![CDATA[${value}]]></${name}>`
  const fields = Object.entries(value as object).map(([field, each]) => toTag(field, each))
  return `<${name}>\n${fields.join('\n')}\n</${name}>`
}
