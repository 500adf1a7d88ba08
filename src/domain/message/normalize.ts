const FULL_WIDTH = /[！-～]/g
const DASHES = /[‐‑‒–—―−]/g
const SPACES = /[\s\u200b-\u200d\u2060\ufeff]/g
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * The same text in ASCII digits, letters and punctuation, for matching: carriers mix "：" with ":" and "１" with "1".
 * Its length is the message's, so what is found in it is quoted from the message itself.
 */
export function normalize(message: string): string {
  return message
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
}
