import type { Milestone } from './actionType'
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
  /** Only the shop knows what happens next: ask it. */
  | { kind: 'askShop' }
  /** It is signed for: tell the shop if it did not arrive. */
  | { kind: 'notReceived' }
  /** Only wait. */
  | { kind: 'refresh' }

/** States that no courier can change: the shop sends it again, sends another one, or refunds it. */
const WITH_SHOP: readonly (Milestone | null)[] = [
  'pickupFailed',
  'cancelled',
  'refused',
  'returning',
  'returned',
]

/** The facts that decide the next action. */
interface ParcelState {
  headline: PathNode
  narrative: Pick<Narrative, 'callNumber' | 'requested'>
  stuck: Stuck | null
  outOfDate: boolean
  pickupCodes: readonly string[]
}

/** The one action that fits the parcel's state. */
export function toNextAction(state: ParcelState): NextAction {
  const { headline, narrative, stuck, outOfDate, pickupCodes } = state
  const { milestone } = headline
  if (isSigned(milestone)) return { kind: 'notReceived' }
  if (milestone === 'lost' || milestone === 'destroyed') return { kind: 'claim' }
  if (outOfDate || WITH_SHOP.includes(milestone)) return { kind: 'askShop' }
  if (milestone === 'delayed' && narrative.requested) return { kind: 'askShop' }
  if (stuck && isNotChased(milestone, narrative)) return { kind: 'askShop' }
  if (milestone === 'problem' || stuck) return { kind: 'chase' }
  if (pickupCodes.length > 0) return { kind: 'copyCode', codes: pickupCodes }
  const { callNumber } = narrative
  if (callNumber === null) return { kind: 'refresh' }
  return { kind: callNumber.of === 'courier' ? 'call' : 'callBranch', phone: callNumber.number }
}

/** The carrier has given its reason for the delay, or was asked for it. */
function isNotChased(milestone: Milestone | null, { requested }: Pick<Narrative, 'requested'>): boolean {
  return milestone === 'delayed' || requested
}
