import { isSigned } from './actionType'
import type { PathNode } from './journey'
import { findContacts } from './message/contact'
import type { Narrative } from './narrative'
import type { Stuck } from './stuck'

/** What the customer can do about the parcel now. */
export type NextAction =
  /** Call the courier who has the parcel; the number has no spaces. */
  | { kind: 'call'; phone: string }
  /** Collect it with these codes. */
  | { kind: 'copyCode'; codes: readonly string[] }
  /** It is stuck or has a problem: ask the shop to chase the carrier. */
  | { kind: 'chase' }
  /** It is signed for: tell the shop if it did not arrive. */
  | { kind: 'notReceived' }
  /** Only wait. */
  | { kind: 'refresh' }

/** The facts that decide the next action. */
interface ParcelState {
  headline: PathNode
  narrative: Pick<Narrative, 'courierPhone'>
  stuck: Stuck | null
  pickupCodes: readonly string[]
}

/** The one action that fits the parcel's state. */
export function toNextAction({ headline, narrative, stuck, pickupCodes }: ParcelState): NextAction {
  const { milestone } = headline
  if (isSigned(milestone)) return { kind: 'notReceived' }
  if (milestone === 'problem' || stuck) return { kind: 'chase' }
  if (pickupCodes.length > 0) return { kind: 'copyCode', codes: pickupCodes }
  const { courierPhone } = narrative
  return courierPhone === null ? { kind: 'refresh' } : { kind: 'call', phone: courierPhone }
}

/** The pickup codes of a parcel that waits to be collected, without spaces; empty for any other parcel. */
export function readPickupCodes({ milestone, message }: PathNode): readonly string[] {
  if (milestone !== 'readyForCollection') return []
  return findContacts(message)
    .filter(({ kind }) => kind === 'pickupCode')
    .map(({ value }) => value)
}
