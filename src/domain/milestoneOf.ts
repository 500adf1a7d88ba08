import { readActionType, stageOf, type ActionMeaning, type Milestone } from './actionType'
import type { Happening, MessageReading } from './message/messageReading'
import { isRequested } from './requestedDelay'
import { RECIPIENT } from './signer'

/** What a code alone means; `unlisted` for a code on none of WeChat's lists. */
type Code = Milestone | 'unlisted'

/** What a row means by its words, for each code under which the words are believed. */
interface Words {
  believed: Readonly<Partial<Record<Code, Milestone>>>
  /** Further codes, only if the whole text was understood. */
  ifComplete?: Readonly<Partial<Record<Code, Milestone>>>
}

/** Codes that only say "an update": carriers send any step under them. */
const VAGUE = ['unlisted', 'other', 'inTransit'] as const
const BEFORE_PICKUP = ['accepted', 'courierAssigned', 'courierReassigned', 'awaitingPayment', 'paid'] as const
const WITH_COURIER = ['outForDelivery', 'takenBackOut'] as const
const SIGNED = ['signed', 'signedByOther'] as const
const HELD_UP = ['stuck', 'problem'] as const
const GONE_WRONG = [...HELD_UP, 'deliveryFailed', 'refused', 'returning', 'cancelled'] as const
/** A refusal is told as such, even if its row announces the return. */
const GOES_BACK = [...HELD_UP, 'deliveryFailed', 'returning', 'cancelled'] as const

/**
 * Which words win over which code; for all other pairs the code counts. The reasons are in docs/truth.md. Words win
 * where the code is vague, where they say more than the code, and where believing the code would send a customer the
 * wrong way. Words that end a journey must be understood as a whole.
 */
const WORDS: Readonly<Record<Happening, Words | null>> = {
  accepted: { believed: codes('preparing', VAGUE) },
  awaitingPickup: {
    believed: codes('awaitingPickup', VAGUE),
    ifComplete: codes('awaitingPickup', ['pickedUp']),
  },
  pickedUp: {
    believed: codes('pickedUp', VAGUE, BEFORE_PICKUP),
    ifComplete: codes('pickedUp', ['pickupFailed']),
  },
  pickupFailed: { believed: codes('pickupFailed', VAGUE, BEFORE_PICKUP, ['pickedUp']) },
  arrived: {
    believed: codes('inTransit', VAGUE, BEFORE_PICKUP),
    ifComplete: codes('inTransit', ['outForDelivery']),
  },
  departed: {
    believed: codes('inTransit', VAGUE, BEFORE_PICKUP),
    ifComplete: codes('inTransit', ['outForDelivery']),
  },
  sorted: { believed: codes('inTransit', VAGUE), ifComplete: codes('inTransit', ['outForDelivery']) },
  customs: { believed: codes('customs', VAGUE) },
  handedOver: { believed: codes('handedOver', VAGUE, ['outForDelivery']) },
  outForDelivery: {
    // A rider's pickup at the shop is the start of the delivery.
    believed: codes('outForDelivery', VAGUE, BEFORE_PICKUP, ['pickedUp']),
    ifComplete: codes('outForDelivery', ['readyForCollection']),
  },
  waiting: {
    believed: codes('readyForCollection', VAGUE, WITH_COURIER, SIGNED, HELD_UP, [
      'deliveryFailed',
      'refused',
      'cancelled',
    ]),
  },
  takenBack: { believed: codes('takenBackOut', VAGUE, HELD_UP, ['outForDelivery', 'readyForCollection']) },
  attemptFailed: {
    believed: codes('deliveryFailed', VAGUE, WITH_COURIER, HELD_UP, ['readyForCollection']),
    ifComplete: codes('deliveryFailed', SIGNED),
  },
  refused: {
    believed: codes('refused', VAGUE, WITH_COURIER, HELD_UP, ['deliveryFailed', 'readyForCollection']),
    ifComplete: codes('refused', SIGNED),
  },
  held: { believed: codes('stuck', VAGUE, WITH_COURIER) },
  // WeChat has one code for held and late; a late parcel still moves.
  delayed: { believed: codes('delayed', VAGUE, WITH_COURIER, ['stuck']) },
  redirected: { believed: codes('redirected', VAGUE, WITH_COURIER, HELD_UP) },
  returning: {
    // A shop signs for what comes back.
    believed: { ...codes('returning', VAGUE, GOES_BACK), ...codes('returned', SIGNED) },
    ifComplete: codes('returning', WITH_COURIER, ['readyForCollection']),
  },
  returned: {
    believed: codes('returned', GONE_WRONG, SIGNED),
    ifComplete: codes('returned', VAGUE, WITH_COURIER, ['readyForCollection']),
  },
  lost: {
    believed: codes('lost', GONE_WRONG),
    ifComplete: codes('lost', VAGUE, WITH_COURIER, SIGNED, ['pickedUp', 'readyForCollection']),
  },
  destroyed: {
    believed: codes('destroyed', GONE_WRONG),
    ifComplete: codes('destroyed', VAGUE, WITH_COURIER, SIGNED, ['pickedUp', 'readyForCollection']),
  },
  signed: {
    believed: codes('returned', ['returning']),
    // "Taken out" under the courier's own code is the courier's doing, not the customer's.
    ifComplete: codes('signed', VAGUE, HELD_UP, [
      'outForDelivery',
      'readyForCollection',
      'deliveryFailed',
      'cancelled',
    ]),
  },
  cancelled: {
    believed: codes('cancelled', BEFORE_PICKUP, ['pickupFailed']),
    ifComplete: codes('cancelled', VAGUE, ['pickedUp']),
  },
  notice: null,
}

function codes(
  milestone: Milestone,
  ...groups: readonly (readonly Code[])[]
): Partial<Record<Code, Milestone>> {
  return Object.fromEntries(groups.flat().map((code) => [code, milestone]))
}

/** What a row of a track means, by its code and by what its message says. Nothing asks the code again after this. */
export function readMeaning(actionType: number, reading: MessageReading): ActionMeaning {
  const byCode = readActionType(actionType)
  const told = milestoneOf(byCode.milestone, reading)
  // What the recipient or the shop asked for is late, not held up.
  const milestone = (told === 'stuck' || told === 'problem') && isRequested(reading) ? 'delayed' : told
  return milestone === byCode.milestone || milestone === null
    ? byCode
    : { milestone, stage: stageOf(milestone) }
}

/** `code` is the code's own milestone; null for an unlisted code. */
function milestoneOf(code: Milestone | null, reading: MessageReading): Milestone | null {
  const { kind, complete, signer } = reading
  const words = kind && WORDS[isReminder(reading) ? 'waiting' : kind]
  if (!words) return code
  if (kind === 'signed' && signer !== null) {
    // Another person may sign for a parcel that the recipient then takes; a station that signs keeps it.
    if (signer.value === RECIPIENT && code === 'signedByOther') return 'signed'
    if (signer.value !== RECIPIENT && code === 'readyForCollection') return code
  }
  const key = code ?? 'unlisted'
  // A signer makes a signing certain, whatever thanks and adverts follow.
  const isSure = complete || (kind === 'signed' && signer !== null)
  return words.believed[key] ?? (isSure ? words.ifComplete?.[key] : undefined) ?? code
}

/** "Collect it with code 11-4-0072, or it goes back tomorrow": with a code, the return is a threat. */
function isReminder({ kind, codes }: MessageReading): boolean {
  return codes.length > 0 && (kind === 'returning' || kind === 'refused')
}
