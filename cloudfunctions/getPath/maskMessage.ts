import { sanitizeMessage } from '../../src/domain/message/sanitizeMessage'
import { REGION } from './regions'
import { PLACE_ENDINGS, SAFE_CHARACTERS, SAFE_WORD_LIST } from './safeWords'

/** Stands for a masked part of any length, so that the length of a name or a code is not shown either. */
const MASK = '***'

/** A character in the name of a place, but none that follows the number of a door, a building or a floor. */
const HAN = String.raw`(?![号栋楼室弄幢座层])\p{Script=Han}`
/**
 * The name of a hub or a city, which begins with a province or a city: a person's name never comes before it. It ends
 * where an ending is first found.
 */
const PLACE = `(?:${REGION})(?:(?:${HAN}){0,20}?(?:${PLACE_ENDINGS}))`
const PLACES = [
  new RegExp(`(?<=[【\\[(“"])${PLACE}(?=[】\\])”"])`, 'gu'),
  new RegExp(`(?<=(?:到达|抵达|离开|驶离|发往|运往|飞往|途经|进入|下一站) ?)${PLACE}`, 'gu'),
]
const WORDS = new RegExp(SAFE_WORD_LIST.join('|'), 'g')
/** A date or a length of time. Two digits cannot be a phone, a code or a door number. */
const DATES = /(?<![\dA-Za-z.:-])(?:\d{1,2} ?月 ?\d{1,2} ?日|\d{1,2} ?(?:小时|分钟|天|个工作日))(?!\d)/g
/** A message with more of these is no carrier's: its digits are all masked. */
const MAX_DATES = 2
const CHARACTERS = new Set(SAFE_CHARACTERS)
const SIGNS = new Set(' ,.;:!?，。、；：！？·~-—…()（）[]【】“”"‘’《》「」')

type Kind = 'shown' | 'character' | 'sign' | 'masked'

/**
 * The message for a guest: only words that are known to identify no one, and the names of hubs and cities. Phones, names,
 * codes, door numbers and whatever else is unknown become `***`; empty if nothing else is left.
 */
export function maskMessage(message: unknown): string {
  const text = sanitizeMessage(message)?.text ?? ''
  const plain = toHalfWidth(text)
  const kinds = classify(plain)
  spreadMask(kinds)
  const masked = writeMasked(text, kinds)
  return kinds.includes('shown') ? masked : ''
}

/** Full-width signs, dashes and spaces in one form each; the length stays the same, so an index is valid in both. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s/g, ' ')
}

/** What may be shown of each UTF-16 code unit, looked at alone. */
function classify(plain: string): Kind[] {
  const kinds = plain.split('').map(kindOf)
  const dates = [...plain.matchAll(DATES)]
  const shown = [...PLACES.flatMap((place) => [...plain.matchAll(place)]), ...plain.matchAll(WORDS)]
  for (const { 0: found, index } of dates.length > MAX_DATES ? shown : [...shown, ...dates]) {
    kinds.fill('shown', index, index + found.length)
  }
  return kinds
}

function kindOf(unit: string): Kind {
  if (SIGNS.has(unit)) return 'sign'
  return CHARACTERS.has(unit) ? 'character' : 'masked'
}

/** Masks the single characters that touch a masked part: they may belong to it. */
function spreadMask(kinds: Kind[]): void {
  for (let index = 1; index < kinds.length; index += 1) {
    if (kinds[index] === 'character' && kinds[index - 1] === 'masked') kinds[index] = 'masked'
  }
  for (let index = kinds.length - 2; index >= 0; index -= 1) {
    if (kinds[index] === 'character' && kinds[index + 1] === 'masked') kinds[index] = 'masked'
  }
}

function writeMasked(text: string, kinds: readonly Kind[]): string {
  const written = kinds.map((kind, index) => (kind === 'masked' ? MASK : text.charAt(index)))
  return written.join('').replace(/\*{3}(?:[ ·~—:：.-]*\*{3})+/g, MASK)
}
