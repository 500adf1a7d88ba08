import type { Journey } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import { formatDateTime, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import { carrierName, goodsName } from '../locales/naming'
import type { Translations } from '../locales/translations'

/** The parcel that the message is about. */
interface Subject {
  waybill: TrackedWaybill
  journey: Journey
  /** The headline of the page. */
  title: string
}

/** The message for the shop, one fact a line: the customer's request, and what the shop needs to find the parcel. */
export function composeShopMessage(
  request: 'chase' | 'claim' | 'askShop' | 'notReceived',
  { waybill, journey, title }: Subject,
  view: TimeView,
  t: Translations,
): string {
  const { shopMessage } = t.action
  const goods = goodsName(waybill.goods, t)
  return [
    shopMessage[request](title),
    goods && shopMessage.goods(goods),
    shopMessage.waybill(carrierName(waybill, t), waybill.waybillId),
    shopMessage.order(waybill.orderId),
    describeNewestNode(journey, view, t),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The shop reads the message in China, so its times are always in China time. */
function describeNewestNode({ nodes }: Journey, view: TimeView, t: Translations): string {
  const [newest] = nodes
  if (!newest) return ''
  const { atSeconds, message } = newest
  const inChina = { ...view, zone: chinaTimeZone }
  return t.action.shopMessage.lastUpdate(
    atSeconds === null ? t.time.unknown : formatDateTime(atSeconds, inChina),
    message,
  )
}
