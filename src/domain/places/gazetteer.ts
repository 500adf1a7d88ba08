import { simplifyPlace, type City } from './city'
import { findLatinNames } from './latinNames'
import { isPartOfOther, isStreet } from './otherNames'
import { getPlaceWords, type PlaceWord } from './words'

export type { City } from './city'

/** Cities that a text names, and whether it can be nothing else: by the city's kind, its province or a hub's name. */
export interface NamedCities {
  cities: readonly City[]
  explicit: boolean
}

/** A word of a text that names cities. `start` and `end` are its place in the text. */
export interface CityWord extends NamedCities {
  start: number
  end: number
}

/** 克孜勒苏, 滨海新区: characters. */
const LONGEST_WORD = 4
const PREFECTURE_CODE_LENGTH = 4
/** How many characters after a word tell what it means. */
const AFTER_LENGTH = 16
const NONE: NamedCities = { cities: [], explicit: false }
/** The city's kind: 昆明市, 大理白族自治州. */
const KIND = /^(?:市(?![场民])|[州盟]|地区|(?:蒙古|哈萨克|柯尔克孜|[^\s]{1,3}族)+自治州)/
const HUB = /^.{0,3}(?:转运|分拨|中转|集散|分拣|处理中心|枢纽|机场|口岸|海关)/
/** What follows 吉林 if it is the city and not the province. */
const AFTER_JILIN = /^(?:[市\])】）,，。]|$|转运|分拨|中转|集散|分拣|处理|集配|中心|网点|营业)/
/** The cities that a carrier's word for a place may mean, most often one; [] for none. */
export function findCities(text: string): readonly City[] {
  return findNamedCities(text).cities
}

/** The same, with whether the text names the city beyond doubt. A district after its city decides for neither. */
export function findNamedCities(text: string): NamedCities {
  return findCityWords(text).reduce<NamedCities>((found, word) => mergeWord(found, word), NONE)
}

/** The first city wins, but for one within it: 苏州昆山 is 昆山, 杭州宁波店 is 杭州. */
function mergeWord(found: NamedCities, word: CityWord): NamedCities {
  if (found.cities.length === 0) return word
  const within = word.cities.filter((city) => found.cities.some((outer) => isWithin(city, outer)))
  return within.length > 0 ? { cities: within, explicit: found.explicit || word.explicit } : found
}

/** True if they are the same city, or the first is a county-level city of the other. */
export function isWithin(city: City, outer: City): boolean {
  return city.code.startsWith(outer.code)
}

/** Every word of a text that names cities, of the province that is written before it, in text order. */
export function findCityWords(text: string): readonly CityWord[] {
  const simplified = simplifyPlace(text)
  const words: CityWord[] = []
  let province: string | null = null
  let lastEnd = 0
  for (let start = 0; start < simplified.length; start += 1) {
    const word = longestWordAt(simplified, start)
    const means = word === null ? undefined : getPlaceWords().get(word)
    if (word === null || !means) continue
    const end = start + word.length
    const after = simplified.slice(end, end + AFTER_LENGTH)
    const before = start > lastEnd ? simplified.charAt(start - 1) : ''
    const isOther = isPartOfOther(word, before, after)
    const named = isOther ? NONE : readWord({ word, after, province, words }, means)
    if (named.cities.length > 0) words.push({ start, end, ...named })
    else if (means.province !== null && !isStreet(after)) province = means.province
    lastEnd = end
    start = end - 1
  }
  return words.length > 0 ? words : findLatinNames(text).map((name) => ({ ...name, explicit: false }))
}

interface WordInText {
  word: string
  after: string
  /** The province that is written before it. */
  province: string | null
  /** The cities that are written before it. */
  words: readonly CityWord[]
}

/** The cities that a word means where it stands. */
function readWord({ word, after, province, words }: WordInText, means: PlaceWord): NamedCities {
  const cities = means.cities
    .filter((city) => province === null || city.province === province)
    .filter((city) => fitsKind(city, word, after, means.cities))
  const isCity = province !== null || KIND.test(after) || (word === '吉林' && AFTER_JILIN.test(after))
  if (cities.length === 0 || (means.province !== null && !isCity)) return NONE
  const explicit = province !== null || KIND.test(after) || HUB.test(after)
  const isInside = words.some((outer) =>
    cities.some((city) => outer.cities.some((each) => isWithin(city, each))),
  )
  return means.needsMore && !explicit && !isInside && !after.startsWith('区') ? NONE : { cities, explicit }
}

/** 朝阳市 is the city, 朝阳区 a district of another; 开平区 is not in the county-level city 开平. */
function fitsKind({ name, code }: City, word: string, after: string, meant: readonly City[]): boolean {
  if (/^市(?![场民])/.test(after)) return name === word
  if (!after.startsWith('区') || name !== word) return true
  return code.length === PREFECTURE_CODE_LENGTH && meant.every((city) => city.name === word)
}

function longestWordAt(text: string, start: number): string | null {
  for (let length = LONGEST_WORD; length >= 2; length -= 1) {
    const word = text.slice(start, start + length)
    if (getPlaceWords().has(word)) return word
  }
  return null
}
