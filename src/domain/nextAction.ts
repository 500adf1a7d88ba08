import { isSigned } from './ending'
import type { Narrative } from './narrative'
import type { PathNode } from './pathNode'
import type { Stuck } from './stuck'

/** What the customer can do about the parcel now. */
export type NextAction =
  /** Call the courier who has the parcel, or the branch if only its number is known; without spaces. */
  | { kind: 'call' | 'callBranch'; phone: string }
  /** Collect it with these codes. */
  | { kind: 'copyCode'; codes: readonly string[] }
  /** It is stuck or has a problem: ask the shop to chase the carrier. */
  | { kind: 'chase' }
  /** It is lost or destroyed: ask the shop to replace or refund it. */
  | { kind: 'claim' }
  /** It is signed for: tell the shop if it did not arrive. */
  | { kind: 'notReceived' }
  /** Only wait. */
  | { kind: 'refresh' }

/** The facts that decide the next action. */
interface ParcelState {
  headline: PathNode
  narrative: Pick<Narrative, 'callNumber'>
  stuck: Stuck | null
  pickupCodes: readonly string[]
}

/** The one action that fits the parcel's state. */
export function toNextAction({ headline, narrative, stuck, pickupCodes }: ParcelState): NextAction {
  const { milestone } = headline
  if (isSigned(milestone)) return { kind: 'notReceived' }
  if (milestone === 'lost' || milestone === 'destroyed') return { kind: 'claim' }
  if (milestone === 'problem' || stuck) return { kind: 'chase' }
  if (pickupCodes.length > 0) return { kind: 'copyCode', codes: pickupCodes }
  const { callNumber } = narrative
  if (callNumber === null) return { kind: 'refresh' }
  return { kind: callNumber.of === 'courier' ? 'call' : 'callBranch', phone: callNumber.number }
}
