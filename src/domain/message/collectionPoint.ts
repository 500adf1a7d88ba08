import { splitLeadingPlace } from './leadingPlace'
import { normalize } from './normalize'

/** Where a parcel waits to be collected. */
export interface CollectionPoint {
  /** The locker or station, as the carrier writes it; null if not given. */
  place: string | null
  /** Hours within which it must be collected; null if not given. */
  withinHours: number | null
}

/** A name up to a comma, or up to a code, a request or a phone number that follows without one. */
const PLACE_NAME = String.raw`[ :【[(“"]{0,2}([^,。;!?【】]{2,60}?)(?=[,。;!?】]|[ (]*(?:[取提]件码|[取提]货码|自提码|货架号|凭|请|电话|联系|如有|有疑问|派件员|快递员|\d{7})|$)`
/** Verbs for storing a parcel somewhere. */
const STORED =
  '(?:放入|存入|投入|存放|放置|暂存|暂放|寄存|送达|到达|已到(?![达付期货])|投递?(?=[至到])|放(?=[至在到])|送(?=[至到])|派[送件](?=[至到]))'

/** In order of certainty: where it was stored, who accepted it, where the customer is asked to go. */
const PLACE_PATTERNS: readonly RegExp[] = [
  new RegExp(`${STORED}[了至到在于]?${PLACE_NAME}`),
  /[由被] ?[【[(“"]? ?([^,。;!?【】]{2,30}?) ?[】\]”"]? ?(?:代收|代?签收?|代为?保管|暂存)/,
  /(?:^|[ ,。;])([^ ,。;由被已]{2,16})代收/,
  /(?:到|至|前往|去) ?([^,。;!?【】]{2,40}?) ?(?:凭|取件|取货|领取|提货|自提)/,
  new RegExp(`(?:地址|取件点|自提点)[:为]? ?${PLACE_NAME}`),
]
/** A name must contain one of these to be a place where parcels are collected. */
const COLLECTION_PLACE_WORDS =
  /柜|站|店|超市|便利|代收|代办|服务|网点|营业|门卫|物业|前台|传达室|收发室|保安|自提|提货|快递点|菜鸟|丰巢|兔喜|邮局|支局|投递部|栋|楼|号|室/

/** Signs that the parcel waits to be collected: it was stored somewhere, or the customer is asked to collect it. */
const WAITING_PATTERNS: readonly RegExp[] = [
  /(?:取件|取货|提货|自提)码(?! ?(?:签收|取[出走]))|待取件|待自提/,
  /[已被][^,。;]{0,6}(?:放入|存入|投入|存放|暂存|暂放|寄存|代收)/,
  /[请凭][^。;]{0,40}(?:取件|取货|领取|提货|自提|取出|取回|提取)(?!码)/,
  /[柜站店点][^,。;]{0,4}[,。;!] ?请[^,。;]{0,20}取/,
]
/** The parcel has been collected, is picked up from the sender, or could not be stored. */
const COLLECTED = /已[^,。;]{0,20}(?:取出|取走|领取|提走|取回)|取件成功|已(?:成功)?取件|上门取件|未能?存入/

const HOURS = /(\d{1,3}) ?个?小时之?内[^,。;]{0,8}[取领提]/
const DAYS = /([1-9一二两三五七]) ?[天日]之?内[^,。;]{0,8}[取领提]/
const CHINESE_NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 五: 5, 七: 7 }

/** Reads where a parcel waits to be collected and for how long; null if the message does not say that it waits. */
export function readCollectionPoint(message: string): CollectionPoint | null {
  const { rest } = splitLeadingPlace(message)
  const plain = normalize(rest)
  if (COLLECTED.test(plain) || !WAITING_PATTERNS.some((sign) => sign.test(plain))) return null
  return { place: findPlace(plain, rest), withinHours: findHours(plain) }
}

function findPlace(plain: string, written: string): string | null {
  for (const pattern of PLACE_PATTERNS) {
    const match = pattern.exec(plain)
    const text = match?.[1] ?? ''
    if (!match || !COLLECTION_PLACE_WORDS.test(text)) continue
    const start = match.index + match[0].lastIndexOf(text)
    return written.slice(start, start + text.length).trim()
  }
  return null
}

function findHours(plain: string): number | null {
  const [, hours] = HOURS.exec(plain) ?? []
  if (hours) return Number(hours)
  const [, days] = DAYS.exec(plain) ?? []
  return days ? (CHINESE_NUMBERS[days] ?? Number(days)) * 24 : null
}
