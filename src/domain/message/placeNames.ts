import type { Scan } from './phrases'

/** How the name of a branch or hub ends. */
export const ORGANISATION =
  /(?:公司|部|站|中心|网点|厅|所|点|局|[场場]|店|仓|中转|机场|口岸|区|市|县|镇)[\])]?$/
export const CITY = /^.{1,12}(?:市|省|县|州|盟|镇区|地区|自治区)$/
/** Words for places where parcels are kept for customers. */
export const WAITING_PLACE =
  /柜|站|店|超市|便利|代收|代办|代理|服务|网点|营业|门卫|物业|前台|传达室|收发室|保安|自提|快递|菜鸟|丰巢|兔喜|局|栋|楼|号|室|门|棚|房|亭|箱|商铺|极兔|速递易|架|中心|shop|locker|point/i
/** Hubs and branches, where parcels pass through. */
export const HUB =
  /(?:集配站|转运中心|转运站|分拨中心|中转[场站部仓]?|集散中心|集散点|分拣中心|处理中心|揽投部|营业部|分部|网点|公司)$/
const GENERAL =
  /facility|^(?:中|站|店|柜|网[点店]|城市|(?:物流|快递)?公司|处理|途中|经转|营业点|村邮站|取餐点|公安.*|.*机关|规定.*|.*开拆|.*暂时|.*航空公司|位|给|.{0,4}流程|(?:.{0,3}登记|扫描).*|[今明昨当][日天].*|.*途中|\d[\d:./-]*(?:[点时日月].*)?[前内]?|.*\d[点:]\d*前)$/i

/** True for words that name no particular place, and for times. */
export function isGeneral(text: string): boolean {
  return GENERAL.test(text)
}

const STATION_WORDS = /^(?:快递|超市|驿站|代收点|智能|柜|便民|校园|生活|服务|提醒|集运|点|站|店|[+ ])+$/

/** True if a phrase is the name of a company that sends text messages, and of no place. */
export function isSender({ phrases, tokens }: Scan, index: number): boolean {
  const phrase = phrases[index]
  if (!phrase) return false
  return tokens
    .slice(phrase.from, phrase.to)
    .every(({ kind, text }) => kind === 'brand' || kind === 'app' || STATION_WORDS.test(text))
}
