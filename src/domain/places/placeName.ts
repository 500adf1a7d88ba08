import { simplifyPlace, type City } from './city'
import { findCityWords, isWithin } from './gazetteer'

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
  [/(?:分公司|服务部|营业部|营业点|营业厅|网点|公司|分部|揽投[部站]|投递部|派送部|揽收部|营业所)$/, 'branch'],
  [/(?:国际)?机场$/, 'airport'],
  [/海关$/, 'customs'],
  [/(?:邮政)?支局$|邮局$|投递局$/, 'post'],
]
/** Behind the name of a city. */
const CITY_WORD = /^(?:市|地区|自治州|盟|特别行政区)(?!场|民)/
const PROVINCE_WORD = /(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/

/** A place in its parts: cities that the gazetteer knows, other text as it is written, and what kind of place it is. */
export interface PlaceName {
  parts: readonly (City | string)[]
  kind: FacilityKind | null
  /** The branch in brackets behind the kind, with them: "(阳光花园店)"; empty if there is none. */
  branch: string
}

const BRANCH = / ?[(（][^()（）]{2,16}[)）]$/

/** Takes the name of a place apart. A province before its city is left out. */
export function readPlaceName(written: string): PlaceName {
  const branch = BRANCH.exec(written.trim())?.[0] ?? ''
  const whole = written
    .trim()
    .slice(0, written.trim().length - branch.length)
    .replace(/[【】〖〗[\]「」]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const plain = simplifyPlace(whole)
  const [words, kind] = KINDS.find(([pattern]) => pattern.test(plain)) ?? []
  const end = words ? (words.exec(plain)?.index ?? whole.length) : whole.length
  const parts: (City | string)[] = []
  let from = 0
  for (const { city, start } of findNames(plain.slice(0, end))) {
    const before = whole.slice(from, start)
    parts.push(parts.length > 0 ? before : withoutProvince(before, city), city)
    const behind = start + city.name.length
    from = behind + (CITY_WORD.exec(plain.slice(behind, end))?.[0].length ?? 0)
  }
  const rest = [...parts, whole.slice(from, end)]
  const named = rest
    .map((part) => (typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '')
  return { parts: named, kind: kind ?? null, branch: branch.trim() }
}

function withoutProvince(before: string, { province }: City): string {
  const named = before.replace(PROVINCE_WORD, '')
  return simplifyPlace(named).endsWith(province) ? named.slice(0, -province.length) : before
}

/** The first city by its own name, and cities within it; the name of another one there is that of a street or a shop. */
function findNames(plain: string): { city: City; start: number }[] {
  const found: { city: City; start: number }[] = []
  for (const { cities, start, end } of findCityWords(plain)) {
    const [city, ...others] = cities
    if (!city || others.length > 0 || plain.slice(start, end) !== city.name) continue
    const [outer] = found
    if (!outer || (isWithin(city, outer.city) && city !== outer.city)) found.push({ city, start })
  }
  return found
}
