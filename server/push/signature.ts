import { createHash } from 'node:crypto'

/**
 * WeChat's signature: the SHA-1 of the texts, sorted and put together.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function signTexts(texts: readonly string[]): string {
  const sorted = [...texts].sort()
  return createHash('sha1').update(sorted.join('')).digest('hex')
}
