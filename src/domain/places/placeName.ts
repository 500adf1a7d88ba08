import { normalize } from '../message/normalize'
import { findCities, type City } from './gazetteer'

export type FacilityKind =
  | 'hub'
  | 'sorting'
  | 'warehouse'
  | 'branch'
  | 'station'
  | 'cainiao'
  | 'mama'
  | 'supermarket'
  | 'locker'
  | 'hive'
  | 'pickupPoint'
  | 'airport'
  | 'customs'
  | 'post'
  | 'sender'

/** The words at the end of a name that tell what it is, the longer first. */
const KINDS: readonly [RegExp, FacilityKind][] = [
  [/(?:发件|寄件)(?:网点|公司|地)$/, 'sender'],
  [
    /(?:分拨交付|转运|分拨|中转|集散|枢纽|航空|快件|速递)中心\d*$|集散点$|中转[场部站仓]?$|转运站$|集配站$/,
    'hub',
  ],
  [/(?:分拣|邮件处理|处理|速递处理)中心\d*$/, 'sorting'],
  [/(?:仓库|集运仓|库房)$/, 'warehouse'],
  [/菜鸟驿站$/, 'cainiao'],
  [/妈妈驿站$/, 'mama'],
  [/丰巢(?:智能)?(?:快递)?柜?$/, 'hive'],
  [/(?:智能快递|智能|快递|自提)柜$/, 'locker'],
  [/快递超市$/, 'supermarket'],
  [/驿站$/, 'station'],
  [/(?:代收点|自提点|代理点)$/, 'pickupPoint'],
  [/(?:分公司|服务部|营业部|营业点|营业厅|网点|公司|分部|揽投部|投递部|派送部|揽收部|营业所)$/, 'branch'],
  [/(?:国际)?机场$/, 'airport'],
  [/海关$/, 'customs'],
  [/(?:邮政)?支局$|邮局$/, 'post'],
]
/** Behind the name of a city. */
const CITY_WORD = /^(?:市|地区|自治州|特别行政区)/

/** A place in its parts: the city, the name that is left, and what kind of place it is. */
export interface PlaceName {
  city: City | null
  /** Between the city and the kind, as written; may be empty. */
  name: string
  kind: FacilityKind | null
}

/** Takes the name of a place apart. A city is named only if the words mean one city for certain. */
export function readPlaceName(written: string): PlaceName {
  const whole = written
    .replace(/[【】〖〗[\]「」]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const plain = normalize(whole).text.slice(0, whole.length)
  const [, kind = null] = KINDS.find(([words]) => words.test(plain)) ?? []
  const ending = kind ? (KINDS.find(([words]) => words.test(plain))?.[0].exec(plain)?.[0].length ?? 0) : 0
  const name = whole.slice(0, whole.length - ending).trim()
  const [city, ...others] = findCities(plain)
  const at = city ? plain.indexOf(city.name) : -1
  if (!city || others.length > 0 || at < 0 || at + city.name.length > name.length) {
    return { city: null, name, kind }
  }
  const before = isProvince(plain.slice(0, at), city.province) ? '' : name.slice(0, at)
  const behind = name.slice(at + city.name.length).replace(CITY_WORD, '')
  return before === '' ? { city, name: behind.trim(), kind } : { city: null, name, kind }
}

function isProvince(text: string, province: string): boolean {
  return text === '' || text.replace(/(?:省|自治区|壮族自治区|回族自治区|维吾尔自治区)$/, '') === province
}
