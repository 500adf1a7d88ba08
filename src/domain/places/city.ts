import { simplify } from '../message/traditional'
import { CITIES, EXCEPTIONS, PROVINCES, SYLLABLES, TRADITIONAL } from './table'

export interface City {
  /** GB/T 2260: four digits for a prefecture, six for a county-level city. Taiwan's are our own. */
  code: string
  /** Without its kind: 昆明, 延边. */
  name: string
  /** Without its kind: 云南. */
  province: string
  /** By the official romanisation: Kunming, Xi'an, Hohhot. */
  english: string
  /** Degrees, WGS-84, in hundredths. */
  latitude: number
  longitude: number
}

const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'\'"`\\'.includes(character))
  .join('')
const SOUTHERNMOST = 3
const WESTERNMOST = 73

const ENGLISH_PROVINCES = new Map<string, string>()
const PROVINCE_CODES = new Map<string, string>()
for (const entry of PROVINCES.split(',')) {
  const [, code = '', name = '', english = ''] = /^(\d\d)([\u4e00-\u9fff]+)(.+)$/.exec(entry) ?? []
  ENGLISH_PROVINCES.set(name, english)
  PROVINCE_CODES.set(code, name)
}
const SYLLABLE_OF = new Map(
  (SYLLABLES.match(/[a-zü]+[\u4e00-\u9fff]+/g) ?? []).flatMap((entry) => {
    const [syllable = ''] = /^[a-zü]+/.exec(entry) ?? []
    return Array.from(entry.slice(syllable.length), (character) => [character, syllable] as const)
  }),
)
const ENGLISH_OF = new Map(
  (EXCEPTIONS.match(/[\u4e00-\u9fff]+[^\u4e00-\u9fff]+/g) ?? []).map((entry) => {
    const [name = ''] = /^[\u4e00-\u9fff]+/.exec(entry) ?? []
    return [name, entry.slice(name.length)] as const
  }),
)
const SIMPLIFIED = new Map(TRADITIONAL.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]))

/** The names of the provinces, as 云南. */
export const provinceNames: readonly string[] = [...ENGLISH_PROVINCES.keys()]

/** Every city of the gazetteer, in the order of their codes. */
export const cities: readonly City[] = unpackCities()

/** A province's English name by its name with or without its kind; null if it is none. */
export function provinceEnglish(province: string): string | null {
  const name = simplifyPlace(province).replace(/(?:[省市]|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/, '')
  return ENGLISH_PROVINCES.get(name) ?? null
}

/** A text with the Traditional characters of places in their simplified forms; its length stays the same. */
export function simplifyPlace(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => SIMPLIFIED.get(character) ?? simplify(character))
}

function unpackCities(): City[] {
  let prefecture = ''
  return (CITIES.match(/[\u4e00-\u9fff]+[^\u4e00-\u9fff]+/g) ?? []).map((entry) => {
    const [, name = '', latitude = '', longitude = '', digits = ''] =
      /^([\u4e00-\u9fff]+)(..)(..)(\d*)$/.exec(entry) ?? []
    if (digits === '') prefecture = String(Number(prefecture) + 1)
    else if (digits.length > 2) prefecture = digits.slice(0, 4)
    const code = digits.length === 2 ? prefecture + digits : digits || prefecture
    return {
      code,
      name,
      province: PROVINCE_CODES.get(code.slice(0, 2)) ?? '',
      english: ENGLISH_OF.get(name) ?? romanise(name),
      latitude: SOUTHERNMOST + unpackNumber(latitude),
      longitude: WESTERNMOST + unpackNumber(longitude),
    }
  })
}

/** An apostrophe separates a syllable that begins with a vowel: Xi'an. */
function romanise(name: string): string {
  const joined = Array.from(name, (character, index) => {
    const syllable = SYLLABLE_OF.get(character) ?? ''
    return index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable
  }).join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function unpackNumber(packed: string): number {
  return (DIGITS.indexOf(packed.charAt(0)) * DIGITS.length + DIGITS.indexOf(packed.charAt(1))) / 100
}
