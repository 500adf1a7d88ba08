import type { Journey } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import { writeMoment, type TimeView } from '../domain/time'
import { chinaZone } from '../domain/zone'
import { carrierName, goodsName } from '../locales/naming'
import type { Words } from '../locales/words'

interface Parcel {
  waybill: TrackedWaybill
  journey: Journey
  /** What the page says at its top. */
  title: string
}

/** What to write to the shop about a parcel, a line each: the wish, and the facts by which the shop finds it. */
export function writeFacts(
  wish: 'chase' | 'notReceived',
  { waybill, journey, title }: Parcel,
  view: TimeView,
  words: Words,
): string {
  const { facts } = words.act
  const goods = goodsName(waybill.goods, words)
  return [
    facts[wish](title),
    goods && facts.goods(goods),
    facts.waybill(carrierName(waybill.deliveryId, words), waybill.waybillId),
    facts.order(waybill.orderId),
    lastNews(journey, view, words),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The shop reads it in China, whatever clock the customer goes by. */
function lastNews({ nodes }: Journey, view: TimeView, words: Words): string {
  const [newest] = nodes
  if (!newest) return ''
  const when =
    newest.atSeconds === null
      ? words.time.unknown
      : writeMoment(newest.atSeconds, { ...view, zone: chinaZone })
  return words.act.facts.lastNews(when, newest.message)
}
