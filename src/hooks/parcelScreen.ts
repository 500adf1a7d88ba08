import { toJourney, type Journey, type PathNode } from '../domain/journey'
import type { TrackedWaybill, UntrackedOrder } from '../domain/order'
import { reasonOf, untrackedOrderOf, type Reason } from './failure'

/** What is known besides the journey itself, and how sure it is. */
interface Known {
  waybill: TrackedWaybill
  /** Why this could not be brought up to date; null where it could, or is being. */
  refreshFailed: Reason | null
  /** True for what was kept on the device, until somebody has answered. */
  fromDevice: boolean
}

export type ParcelScreen =
  | { status: 'loading' }
  | { status: 'failed'; reason: Reason; order: UntrackedOrder | null }
  /** The order is there, and its carrier has not reported anything yet. */
  | ({ status: 'empty' } & Known)
  | ({ status: 'ready'; journey: Journey; headline: PathNode } & Known)

export type ReadyScreen = Extract<ParcelScreen, { status: 'ready' }>
/** A parcel that was found. */
export type TrackedScreen = ReadyScreen | Extract<ParcelScreen, { status: 'empty' }>

/** What the page shows of an answer, a failure, or both: a failure never takes away what is already known. */
export function toParcelScreen(
  waybill: TrackedWaybill | undefined,
  error: unknown,
  fromDevice: boolean,
): ParcelScreen {
  const reason = error === undefined ? null : reasonOf(error)
  if (!waybill) {
    return reason === null
      ? { status: 'loading' }
      : { status: 'failed', reason, order: untrackedOrderOf(error) }
  }
  const journey = toJourney(waybill.events)
  const known = { waybill, refreshFailed: reason, fromDevice }
  if (journey.headline) return { status: 'ready', journey, headline: journey.headline, ...known }
  const { unreadableRows, anomalies } = waybill.report
  // Rows that cannot be read, or have not come along, are no sign that nothing has happened yet.
  const unread = unreadableRows > 0 || anomalies.countDisagrees !== undefined
  return unread ? { status: 'failed', reason: 'bad-reply', order: null } : { status: 'empty', ...known }
}
