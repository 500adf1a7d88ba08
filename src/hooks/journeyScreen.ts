import { toJourney, type Journey, type PathNode } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import { reasonOf, type Reason } from './failure'

/** What is known besides the journey itself, and how sure it is. */
interface Known {
  waybill: TrackedWaybill
  /** Why this could not be brought up to date; null where it could, or is being. */
  refreshFailed: Reason | null
  /** True for what was kept on the device, until somebody has answered. */
  fromDevice: boolean
}

export type JourneyScreen =
  | { state: 'loading' }
  | { state: 'failed'; reason: Reason }
  /** The order is there, and its carrier has not reported anything yet. */
  | ({ state: 'empty' } & Known)
  | ({ state: 'ready'; journey: Journey; headline: PathNode } & Known)

export type ReadyScreen = Extract<JourneyScreen, { state: 'ready' }>
/** A parcel that was found. */
export type TrackedScreen = ReadyScreen | Extract<JourneyScreen, { state: 'empty' }>

/** What the page shows of an answer, a failure, or both: a failure never takes away what is already known. */
export function toJourneyScreen(
  waybill: TrackedWaybill | undefined,
  error: unknown,
  fromDevice: boolean,
): JourneyScreen {
  const reason = error === undefined ? null : reasonOf(error)
  if (!waybill) return reason === null ? { state: 'loading' } : { state: 'failed', reason }
  const journey = toJourney(waybill.events)
  const known = { waybill, refreshFailed: reason, fromDevice }
  if (journey.headline) return { state: 'ready', journey, headline: journey.headline, ...known }
  const { setAside, oddities } = waybill.report
  // Rows that cannot be read, or have not come along, are no sign that nothing has happened yet.
  const unread = setAside > 0 || oddities.countDisagrees !== undefined
  return unread ? { state: 'failed', reason: 'bad-reply' } : { state: 'empty', ...known }
}
