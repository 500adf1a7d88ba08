import { simplifyPlace, type City } from './city'
import { LONGEST_PLACE_WORD, placeWords, type PlaceWord } from './words'

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

const NONE: NamedCities = { cities: [], explicit: false }
/** 北京路, 中山北二路, but not 路桥 and 道里区. */
const STREET =
  /^[东南西北中一二三四五六七八九十前后内外]{0,2}(?:路(?![桥由])|大?街|大道|道(?![里外])|胡同|巷|弄)/
/** Shops and estates with the name of another city. */
const SHOP =
  /^(?:正宗|特色|风味|老)?(?:拉面|牛肉面|火锅|小吃|烤鸭|米粉|米线|小面|大牌档|酒楼|酒家|饭店|菜馆|银行|证券|大厦|酒店|宾馆|花园|新村|小区|公寓|公馆|广场|家园|湾)/
/** The city's kind: 昆明市, 大理白族自治州. */
const KIND = /^(?:[市州盟]|地区|.{1,12}自治州)/
const HUB = /^.{0,3}(?:转运|分拨|中转|集散|分拣|处理中心|枢纽|机场|口岸|海关)/
/** What follows 吉林 if it is the city and not the province. */
const AFTER_JILIN = /^(?:[市\])】）,，。 ]|$|转运|分拨|中转|集散|分拣|处理|集配|中心|网点|营业)/
/** What stands before or after a name that is part of another word: 长白山, 广安门, 东营业部. */
const PART_BEFORE: Readonly<Record<string, string>> = {
  白山: '长',
  南京: '华苏',
  南安: '东西',
  台中: '丰烟邢东天新',
  江门: '长浦珠',
}
const PART_AFTER: Readonly<Record<string, string>> = {
  广安: '门',
  东营: '业',
  阿里: '巴',
  周口: '店',
  安阳: '光',
  江门: '店诊',
}

/** The cities that a carrier's word for a place may mean, most often one; [] for none. */
export function findCities(text: string): readonly City[] {
  return findNamedCities(text).cities
}

/** The same, with whether the text names the city beyond doubt. A district after its city decides for neither. */
export function findNamedCities(text: string): NamedCities {
  return findCityWords(text).reduce<NamedCities>((found, word) => mergeWord(found, word), NONE)
}

/** The first city wins, but for one within it: 苏州昆山 is 昆山, and 长沙上海路 would be 长沙. */
function mergeWord(found: NamedCities, word: CityWord): NamedCities {
  if (found.cities.length === 0) return word
  const within = word.cities.filter((city) => found.cities.some((outer) => isWithin(city, outer)))
  return within.length > 0 ? { cities: within, explicit: found.explicit || word.explicit } : found
}

/** True if they are the same city, or the first is a county-level city of the other. */
export function isWithin(city: City, outer: City): boolean {
  return city.code.startsWith(outer.code)
}

/** Every word of a text that names cities of the province that is written before it, in text order. */
export function findCityWords(text: string): readonly CityWord[] {
  const simplified = simplifyPlace(text)
  const words: CityWord[] = []
  let province: string | null = null
  for (let start = 0; start < simplified.length;) {
    const word = longestWordAt(simplified, start)
    const end = start + (word?.length ?? 1)
    const means = word === null ? undefined : placeWords.get(word)
    if (word !== null && means) {
      const found = readWord({ text: simplified, word, start, end, province }, means)
      const inside =
        words.length > 0 &&
        found.some((city) => words.some(({ cities }) => cities.some((outer) => isWithin(city, outer))))
      if (found.length > 0 && (!means.needsMore || inside || isExplicit(simplified, end, province, found)))
        words.push({ start, end, cities: found, explicit: isExplicit(simplified, end, province, found) })
      else if (means.province !== null && !STREET.test(simplified.slice(end))) province = means.province
    }
    start = end
  }
  return words
}

interface WordAt {
  text: string
  word: string
  start: number
  end: number
  /** The province that is written before it. */
  province: string | null
}

/** The cities that a word means where it stands. */
function readWord({ text, word, start, end, province }: WordAt, means: PlaceWord): readonly City[] {
  const after = text.slice(end)
  if (STREET.test(after) || SHOP.test(after)) return []
  if (start > 0 && PART_BEFORE[word]?.includes(text.charAt(start - 1))) return []
  if (after !== '' && PART_AFTER[word]?.includes(after.charAt(0))) return []
  if (province !== null) return means.cities.filter((city) => city.province === province)
  return means.province === null || (word === '吉林' && AFTER_JILIN.test(after)) ? means.cities : []
}

function isExplicit(text: string, end: number, province: string | null, cities: readonly City[]): boolean {
  const after = text.slice(end, end + 16)
  return (
    KIND.test(after) ||
    HUB.test(after) ||
    (province !== null && cities.some((city) => city.province === province))
  )
}

function longestWordAt(text: string, start: number): string | null {
  for (let length = LONGEST_PLACE_WORD; length >= 2; length -= 1) {
    const word = text.slice(start, start + length)
    if (placeWords.has(word)) return word
  }
  return null
}
