import type { Stage } from '../domain/actionType'
import { splitMessage, type MessageParts } from '../domain/message/messagePieces'
import { findCollectedMark, isCollectedByLatest, type CollectedMark } from '../domain/collectedMark'
import { toListedParcel } from '../domain/listedParcel'
import type { ListedWaybill, Order } from '../domain/order'
import type { PathEvent } from '../domain/pathEvent'
import type { Atlas } from '../domain/loadAtlas'
import type { City } from '../domain/places/gazetteer'
import type { ProgressStep } from '../domain/progress'
import { formatClock, formatDay, type TimeView } from '../domain/time'
import { carrierName } from '../locales/naming'
import type { Translations } from '../locales/translations'
import { describeCollected, describeJourney } from './describeJourney'
import { nameOf } from './describeRoute'
import type { IconName } from './icons'
import { withoutBrackets } from './spokenMessage'

/** What the list shows of one parcel. */
export interface ParcelSummary {
  key: string
  stage: Stage
  icon: IconName
  title: string
  pickupCodes: readonly string[]
  /** "今天"; null if the newest event has no time. */
  day: string | null
  /** "今天 13:18"; null if the newest event has no time. */
  when: string | null
  place: string | null
  /** The carrier's newest message, in the language of the page or without the place; may be empty. */
  message: string
  /** How many of the four steps it has reached; null if its newest event does not say. */
  steps: number | null
}

const NO_UPDATE = { pickupCodes: [], day: null, when: null, place: null, message: '', steps: null }

/**
 * Describes each parcel of an order by its newest event, with its city if there is an atlas. An order without waybills is one
 * entry, "not shipped yet".
 */
export function describeParcels(
  order: Order,
  marks: readonly CollectedMark[],
  view: TimeView,
  t: Translations,
  atlas: Atlas | null,
): ParcelSummary[] {
  const { orderId, waybills } = order
  if (waybills.length === 0) return [describeUnshipped(order, view, t)]
  return waybills.map((waybill) => {
    const { deliveryId, waybillId, latest } = waybill
    const key = `${deliveryId} ${waybillId}`
    const collected = isCollectedByLatest(findCollectedMark(marks, orderId, waybill), waybill)
    const summary = latest && describeLatest({ latest, state: waybill.state }, collected, view, t, atlas)
    if (summary) return { key, ...summary }
    const message = `${carrierName(waybill, t)} ${waybillId}`
    return { ...NO_UPDATE, key, stage: 'other', icon: 'lookup', title: t.orders.notOpenedYet, message }
  })
}

/** The parts of a spoken sentence about a parcel, in the order in which its card shows them. `quiet`: title and day only. */
export function spokenParcel(parcel: ParcelSummary, quiet: boolean, t: Translations): string[] {
  const { title, day, pickupCodes, when, place, message } = parcel
  const said = withoutBrackets(spell(join(place, message), pickupCodes, t))
  const shown = quiet ? [title, day] : [title, ...spokenCodes(pickupCodes, t), when, said]
  return shown.filter((part): part is string => part !== null && part !== '')
}

function spokenCodes(codes: readonly string[], t: Translations): string[] {
  return codes.length === 0 ? [] : [join(t.orders.pickupCode, ...codes.map(t.contact.spokenCode))]
}

function spell(text: string, codes: readonly string[], t: Translations): string {
  return codes.reduce((spelled, code) => spelled.split(code).join(t.contact.spokenCode(code)), text)
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}

function describeUnshipped({ createdAtSeconds }: Order, view: TimeView, t: Translations): ParcelSummary {
  const message = createdAtSeconds === null ? '' : t.orders.orderedOn(formatDay(createdAtSeconds, view).name)
  const title = t.orders.notShippedYet
  return { ...NO_UPDATE, key: 'not shipped', stage: 'collect', icon: 'clock', title, message }
}

function describeLatest(
  { latest, state }: { latest: PathEvent } & Pick<ListedWaybill, 'state'>,
  collected: boolean,
  view: TimeView,
  t: Translations,
  atlas: Atlas | null,
): Omit<ParcelSummary, 'key'> | null {
  const parcel = toListedParcel(latest, state, view.nowSeconds)
  if (!parcel) return null
  const { stage, icon, title } = collected ? describeCollected(t) : describeJourney(parcel, view, t)
  const { atSeconds, message } = latest
  const written = t.messages && t.messages.write(message)
  const { place, pieces }: MessageParts = written ? { place: null, pieces: written } : splitMessage(message)
  const city = atlas && atlas.findListedCity(parcel, state)
  const day = atSeconds === null ? null : formatDay(atSeconds, view).name
  return {
    stage,
    icon,
    title,
    pickupCodes: collected ? [] : parcel.pickupCodes,
    day,
    when:
      atSeconds === null
        ? null
        : t.time.dayAndClock(formatDay(atSeconds, view).name, formatClock(atSeconds, view)),
    place: city ? nameCity(city, place, t) : place,
    message: pieces.map(({ text }) => text).join(''),
    steps: countSteps(parcel.progress),
  }
}

/** The city in the language of the page; in Chinese as the message begins, if it does. */
function nameCity(city: City, written: string | null, t: Translations): string {
  const name = nameOf(city, t)
  return written !== null && name === city.name ? written : name
}

/** How many of the four steps the parcel has reached; null if none. */
function countSteps(progress: readonly ProgressStep[]): number | null {
  const reached = progress.filter(({ state }) => state !== 'todo').length
  return reached === 0 ? null : reached
}
