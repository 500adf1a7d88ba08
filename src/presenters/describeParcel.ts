import type { Stage } from '../domain/actionType'
import { findContacts } from '../domain/message/contact'
import { toJourney } from '../domain/journey'
import type { Order } from '../domain/order'
import type { PathEvent } from '../domain/pathEvent'
import { splitPlace } from '../domain/message/place'
import { STEPS, toProgress } from '../domain/progress'
import { formatClock, formatDay, type TimeView } from '../domain/time'
import { carrierName } from '../locales/naming'
import type { Translations } from '../locales/translations'
import type { IconName } from '../components/ui/Icon'
import { describeJourney } from './describeJourney'

/** What the list says of one parcel. */
export interface ParcelSummary {
  key: string
  stage: Stage
  icon: IconName
  title: string
  pickupCodes: readonly string[]
  /** "今天" and "今天 13:18"; null where nobody knows when. */
  day: string | null
  when: string | null
  place: string | null
  /** What the carrier said last, without the place; empty where it said nothing. */
  message: string
  /** How many of the four steps it has come; null where its news does not say. */
  steps: number | null
}

const NOTHING = { pickupCodes: [], day: null, when: null, place: null, message: '', steps: null }

/** What to say of each parcel of an order, by the newest that is known of it; at least one, be it that none was sent. */
export function describeParcels(
  { waybills, createdAtSeconds }: Order,
  view: TimeView,
  t: Translations,
): ParcelSummary[] {
  if (waybills.length === 0) {
    const orderedOn =
      createdAtSeconds === null ? '' : t.orders.orderedOn(formatDay(createdAtSeconds, view).name)
    const title = t.orders.noWaybillYet
    return [{ ...NOTHING, key: 'unsent', stage: 'collect', icon: 'clock', title, message: orderedOn }]
  }
  return waybills.map(({ deliveryId, waybillId, latest }) => {
    const key = `${deliveryId}-${waybillId}`
    if (latest) return { key, ...describeLatest(latest, view, t) }
    const message = `${carrierName(deliveryId, t)} ${waybillId}`
    return { ...NOTHING, key, stage: 'other', icon: 'lookup', title: t.orders.notOpenedYet, message }
  })
}

/** A parcel as a screen reader says it: what its card shows, in the same order. `quiet`: only what has become of it. */
export function spokenParcel(parcel: ParcelSummary, quiet: boolean, t: Translations): string[] {
  const { title, day, pickupCodes, when, place, message } = parcel
  const shown = quiet ? [title, day] : [title, ...spokenCodes(pickupCodes, t), when, inOne(place, message)]
  return shown.filter((part): part is string => part !== null && part !== '')
}

function spokenCodes(codes: readonly string[], t: Translations): string[] {
  return codes.length === 0 ? [] : [inOne(t.orders.pickupCode, ...codes)]
}

function inOne(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}

function describeLatest(latest: PathEvent, view: TimeView, t: Translations): Omit<ParcelSummary, 'key'> {
  const journey = toJourney([latest])
  const [node] = journey.nodes
  if (!node) throw new Error('a journey of one event has one node')
  const { stage, icon, title } = describeJourney(journey, node, view, t)
  const { atSeconds, message } = latest
  const { place, rest } = splitPlace(message)
  const codes = findContacts(message).filter(({ kind }) => kind === 'pickupCode')
  const day = atSeconds === null ? null : formatDay(atSeconds, view).name
  return {
    stage,
    icon,
    title,
    pickupCodes: journey.ended ? [] : codes.map(({ text }) => text),
    day,
    when: atSeconds === null ? null : `${formatDay(atSeconds, view).name} ${formatClock(atSeconds, view)}`,
    place,
    message: rest,
    steps: stepsCome(toProgress(journey)),
  }
}

function stepsCome(progress: ReturnType<typeof toProgress>): number | null {
  const ahead = progress.filter(({ state }) => state === 'todo').length
  return ahead === STEPS.length ? null : STEPS.length - ahead
}
