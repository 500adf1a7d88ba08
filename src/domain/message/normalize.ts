import { simplify } from './traditional'

/** A message in one spelling, for matching. */
export interface NormalizedMessage {
  text: string
  /** For each character of `text` its index in the message, and at the end the message's length. */
  at: readonly number[]
}

const OPENING = '【〖[「『《〈“〔{'
const CLOSING = '】〗]」』》〉”〕}'
const DASHES = '‐‑‒–—―−﹣'
const SIGNS: Readonly<Record<string, string>> = {
  '。': '.',
  '…': '.',
  '︰': ':',
  '•': '·',
  '|': ',',
  '~': '-',
}
/** Part of a name before a Chinese character, "盒马邻里·金桂湾店", and else a dash. */
const LONE_DOT = /·(?![\u4e00-\u9fff])/g
const SPACE = /\s/
/** Format characters, and the variation selector that turns a letter into a picture. */
const INVISIBLE = /\p{Cf}|\ufe0f/u
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Spells a message in one way, because carriers mix forms: half-width signs, simplified characters, `[` or `(` for every
 * opening bracket, `-` for every dash, and no invisible characters.
 */
export function normalize(message: string): NormalizedMessage {
  const at: number[] = []
  let text = ''
  let quoted = false
  for (let index = 0; index < message.length; index += 1) {
    const character = message.charAt(index)
    if (INVISIBLE.test(character)) continue
    if (character === '"') quoted = !quoted
    if (character === '"') text += quoted ? '[' : ']'
    else text += spell(character)
    at.push(index)
  }
  at.push(message.length)
  return { text: text.replace(LONE_DOT, '-'), at }
}

function spell(character: string): string {
  if (OPENING.includes(character)) return '['
  if (CLOSING.includes(character)) return ']'
  if (DASHES.includes(character)) return '-'
  if (SPACE.test(character)) return ' '
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return spell(String.fromCharCode(code - FULL_WIDTH_OFFSET))
  // Halves of characters beyond the basic plane, which are pictures.
  if (code >= 0xd800 && code <= 0xdfff) return ' '
  return SIGNS[character] ?? simplify(character)
}
