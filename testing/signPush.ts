import { createHash, randomBytes } from 'node:crypto'

/**
 * The query with which WeChat signs a push to a server:
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function signPush(token: string, nowSeconds: number): string {
  const timestamp = String(nowSeconds)
  const nonce = randomBytes(8).toString('hex')
  const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')
  return new URLSearchParams({ signature, timestamp, nonce }).toString()
}
