import { splitLeadingPlace } from './leadingPlace'
import { normalize } from './normalize'

export interface CollectionPoint {
  /** The locker or station, as the carrier writes it. */
  place: string | null
  /** Hours the carrier gives for collecting it. */
  withinHours: number | null
}

/** Ends at a comma, or where a code, a request or a telephone number follows without one. */
const PLACE = String.raw`[ :【[(“"]{0,2}([^,。;!?【】]{2,60}?)(?=[,。;!?】]|[ (]*(?:[取提]件码|[取提]货码|自提码|货架号|凭|请|电话|联系|如有|有疑问|派件员|快递员|\d{7})|$)`
const PUT =
  '(?:放入|存入|投入|存放|放置|暂存|暂放|寄存|送达|到达|已到(?![达付期货])|投递?(?=[至到])|放(?=[至在到])|送(?=[至到])|派[送件](?=[至到]))'

/** In order of certainty: where it was put, who took it in, where the customer is asked to go. */
const PLACES: readonly RegExp[] = [
  new RegExp(`${PUT}[了至到在于]?${PLACE}`),
  /[由被] ?[【[(“"]? ?([^,。;!?【】]{2,30}?) ?[】\]”"]? ?(?:代收|代?签收?|代为?保管|暂存)/,
  /(?:^|[ ,。;])([^ ,。;由被已]{2,16})代收/,
  /(?:到|至|前往|去) ?([^,。;!?【】]{2,40}?) ?(?:凭|取件|取货|领取|提货|自提)/,
  new RegExp(`(?:地址|取件点|自提点)[:为]? ?${PLACE}`),
]
/** What a name must have to be one of a place where parcels are kept. */
const KEEPING_PLACE =
  /柜|站|店|超市|便利|代收|代办|服务|网点|营业|门卫|物业|前台|传达室|收发室|保安|自提|提货|快递点|菜鸟|丰巢|兔喜|邮局|支局|投递部|栋|楼|号|室/

/** What only a parcel that waits to be collected is told: it was put somewhere, or the customer is to fetch it. */
const WAITS: readonly RegExp[] = [
  /(?:取件|取货|提货|自提)码(?! ?(?:签收|取[出走]))|待取件|待自提/,
  /[已被][^,。;]{0,6}(?:放入|存入|投入|存放|暂存|暂放|寄存|代收)/,
  /[请凭][^。;]{0,40}(?:取件|取货|领取|提货|自提|取出|取回|提取)(?!码)/,
  /[柜站店点][^,。;]{0,4}[,。;!] ?请[^,。;]{0,20}取/,
]
const FETCHED = /已[^,。;]{0,20}(?:取出|取走|领取|提走|取回)|取件成功|已(?:成功)?取件|上门取件|未能?存入/

const HOURS = /(\d{1,3}) ?个?小时之?内[^,。;]{0,8}[取领提]/
const DAYS = /([1-9一二两三五七]) ?[天日]之?内[^,。;]{0,8}[取领提]/
const CHINESE_NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 五: 5, 七: 7 }

/** Where a parcel waits to be collected and for how long; null where the message is not about collecting. */
export function readCollectionPoint(message: string): CollectionPoint | null {
  const { rest } = splitLeadingPlace(message)
  const plain = normalize(rest)
  if (FETCHED.test(plain) || !WAITS.some((sign) => sign.test(plain))) return null
  return { place: placeIn(plain, rest), withinHours: hoursIn(plain) }
}

function placeIn(plain: string, written: string): string | null {
  for (const pattern of PLACES) {
    const match = pattern.exec(plain)
    const text = match?.[1] ?? ''
    if (!match || !KEEPING_PLACE.test(text)) continue
    const start = match.index + match[0].lastIndexOf(text)
    return written.slice(start, start + text.length).trim()
  }
  return null
}

function hoursIn(plain: string): number | null {
  const [, hours] = HOURS.exec(plain) ?? []
  if (hours) return Number(hours)
  const [, days] = DAYS.exec(plain) ?? []
  return days ? (CHINESE_NUMBERS[days] ?? Number(days)) * 24 : null
}
