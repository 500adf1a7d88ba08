import type { Journey } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import { formatDateTime, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import { carrierName, goodsName } from '../locales/naming'
import type { Translations } from '../locales/translations'

interface Parcel {
  waybill: TrackedWaybill
  journey: Journey
  /** What the page says at its top. */
  title: string
}

/** What to write to the shop about a parcel, a line each: the wish, and the facts by which the shop finds it. */
export function composeShopMessage(
  wish: 'chase' | 'notReceived',
  { waybill, journey, title }: Parcel,
  view: TimeView,
  t: Translations,
): string {
  const { facts } = t.action
  const goods = goodsName(waybill.goods, t)
  return [
    facts[wish](title),
    goods && facts.goods(goods),
    facts.waybill(carrierName(waybill.deliveryId, t), waybill.waybillId),
    facts.order(waybill.orderId),
    lastNews(journey, view, t),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The shop reads it in China, whatever clock the customer goes by. */
function lastNews({ nodes }: Journey, view: TimeView, t: Translations): string {
  const [newest] = nodes
  if (!newest) return ''
  const when =
    newest.atSeconds === null
      ? t.time.unknown
      : formatDateTime(newest.atSeconds, { ...view, zone: chinaTimeZone })
  return t.action.facts.lastNews(when, newest.message)
}
