import { simplify } from '../message/traditional'
import { once } from './once'
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

/** The provinces' names, as 云南, with their English names. */
export const getProvinces = once(
  () => new Map(readProvinces().map(({ name, english }) => [name, english] as const)),
)

/** Every city of the gazetteer, in the order of their codes. */
export const getCities = once((): readonly City[] => unpackCities())

const getSimplified = once(
  () => new Map(TRADITIONAL.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)])),
)

/** A province's English name by its name with or without its kind; null if it is none. */
export function provinceEnglish(province: string): string | null {
  const name = simplifyPlace(province).replace(/(?:[省市]|(?:.族|维吾尔)?自治区|特.行政区)$/, '')
  return getProvinces().get(name) ?? null
}

/** A text with the Traditional characters of places in their simplified forms; its length stays the same. */
export function simplifyPlace(text: string): string {
  const simplified = getSimplified()
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? simplify(character))
}

function readProvinces(): { code: string; name: string; english: string }[] {
  return PROVINCES.split(',').map((entry) => {
    const [, code = '', name = '', english = ''] = /^(\d\d)([\u4e00-\u9fff]+)(.+)$/.exec(entry) ?? []
    return { code, name, english }
  })
}

function unpackCities(): City[] {
  const provinces = new Map(readProvinces().map(({ code, name }) => [code, name]))
  const exceptions = readExceptions()
  const syllables = readSyllables()
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
      province: provinces.get(code.slice(0, 2)) ?? '',
      english: exceptions.get(name) ?? romanise(name, syllables),
      latitude: unpackNumber(latitude, SOUTHERNMOST),
      longitude: unpackNumber(longitude, WESTERNMOST),
    }
  })
}

/** The syllable of each character. */
function readSyllables(): ReadonlyMap<string, string> {
  return new Map(
    (SYLLABLES.match(/[a-zü]+[\u4e00-\u9fff]+/g) ?? []).flatMap((entry) => {
      const syllable = entry.replace(/[\u4e00-\u9fff]+/, '')
      return Array.from(entry.slice(syllable.length), (character) => [character, syllable] as const)
    }),
  )
}

function readExceptions(): ReadonlyMap<string, string> {
  return new Map(
    (EXCEPTIONS.match(/[\u4e00-\u9fff]+[^\u4e00-\u9fff]+/g) ?? []).map((entry) => {
      const english = entry.replace(/^[\u4e00-\u9fff]+/, '')
      return [entry.slice(0, entry.length - english.length), english] as const
    }),
  )
}

/** An apostrophe separates a syllable that begins with a vowel: Xi'an. */
function romanise(name: string, syllables: ReadonlyMap<string, string>): string {
  const joined = Array.from(name, (character, index) => {
    const syllable = syllables.get(character) ?? ''
    return index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable
  }).join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

/** Degrees in hundredths. */
function unpackNumber(packed: string, least: number): number {
  const hundredths = DIGITS.indexOf(packed.charAt(0)) * DIGITS.length + DIGITS.indexOf(packed.charAt(1))
  return (least * 100 + hundredths) / 100
}
