import type { Milestone } from './actionType'
import { findContacts } from './message/contact'
import type { Journey, PathNode } from './journey'
import { toNarrative } from './narrative'
import { findStuck } from './stuck'

/** What a parcel's state asks its customer to do now. */
export type NextAction =
  /** The courier has it and can be called, at a number without spaces. */
  | { kind: 'call'; phone: string }
  /** It waits to be collected, with these codes. */
  | { kind: 'copyCode'; codes: readonly string[] }
  /** It does not move, or is in trouble: the shop can ask the carrier. */
  | { kind: 'chase' }
  /** Somebody has signed for it. */
  | { kind: 'notReceived' }
  /** Nothing but waiting. */
  | { kind: 'refresh' }

const SIGNED: readonly (Milestone | null)[] = ['signed', 'signedByOther']

/** The one thing to do about a parcel as of `nowSeconds`. */
export function toNextAction(journey: Journey, headline: PathNode, nowSeconds: number): NextAction {
  const { milestone } = headline
  if (SIGNED.includes(milestone)) return { kind: 'notReceived' }
  if (milestone === 'problem' || findStuck(journey, nowSeconds)) return { kind: 'chase' }
  const codes = findPickupCodesToCollect(headline)
  if (codes.length > 0) return { kind: 'copyCode', codes }
  const { courierPhone } = toNarrative(journey)
  return courierPhone === null ? { kind: 'refresh' } : { kind: 'call', phone: courierPhone }
}

/** The codes with which a parcel that waits can be collected; none while it does not wait. */
export function findPickupCodesToCollect({ milestone, message }: PathNode): readonly string[] {
  if (milestone !== 'readyForCollection') return []
  return findContacts(message)
    .filter(({ kind }) => kind === 'pickupCode')
    .map(({ value }) => value)
}
