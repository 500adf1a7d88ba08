const FULL_WIDTH = /[！-～]/g
const DASHES = /[‐‑‒–—―−]/g
const SPACES = /[\s\u200b-\u200d\u2060\ufeff]/g
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Replaces full-width characters, dashes and white space by their ASCII forms for matching, because carriers mix "："
 * with ":" and "１" with "1". The length stays the same, so an index in the result is valid in the message.
 */
export function normalize(message: string): string {
  return message
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
}
