import { createDecipheriv } from 'node:crypto'
import { isTimingSafeEqual } from '../timingSafeEqual'

export interface MessageKey {
  /** WeChat's EncodingAESKey, 43 characters. */
  aesKey: string
  appid: string
}

const BLOCK_BYTES = 16
const RANDOM_BYTES = 16
const LENGTH_BYTES = 4
const IV_BYTES = 16

/** WeChat fills up to 32 bytes, not to the 16 of an AES block. */
const MAX_PADDING = 32

/**
 * The text in an encrypted message; null if it was encrypted with another key or for another mini-program. The plain bytes
 * are 16 random ones, the length of the text in four, the text and the AppID. Its signature must have been checked before:
 * AES-CBC alone does not notice a change.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function decryptMessage(encrypted: string, { aesKey, appid }: MessageKey): string | null {
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length === 0 || bytes.length % BLOCK_BYTES !== 0) return null
  const plain = removePadding(decipher(bytes, Buffer.from(`${aesKey}=`, 'base64')))
  if (!plain || plain.length < RANDOM_BYTES + LENGTH_BYTES) return null
  const content = plain.subarray(RANDOM_BYTES + LENGTH_BYTES)
  const length = plain.readUInt32BE(RANDOM_BYTES)
  if (length > content.length) return null
  if (!isTimingSafeEqual(content.subarray(length).toString(), appid)) return null
  return content.subarray(0, length).toString()
}

function decipher(bytes: Buffer, key: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES)).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

function removePadding(bytes: Buffer): Buffer | null {
  const count = bytes[bytes.length - 1] ?? 0
  if (count < 1 || count > MAX_PADDING || count > bytes.length) return null
  const padding = bytes.subarray(bytes.length - count)
  return padding.every((byte) => byte === count) ? bytes.subarray(0, bytes.length - count) : null
}
