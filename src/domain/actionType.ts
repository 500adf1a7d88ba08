/** The part of its journey a parcel is in; each has a colour and an icon of its own. */
export type Stage = 'collect' | 'transit' | 'deliver' | 'signed' | 'exception' | 'other'

/** What exactly happened, in the usual terms of parcel delivery. */
export type Milestone =
  | 'accepted'
  | 'courierAssigned'
  | 'courierReassigned'
  | 'awaitingPayment'
  | 'paid'
  | 'pickedUp'
  | 'pickupFailed'
  | 'inTransit'
  | 'outForDelivery'
  | 'signed'
  | 'deliveryFailed'
  | 'readyForCollection'
  | 'takenBackOut'
  | 'signedByOther'
  | 'cancelled'
  | 'stuck'
  | 'returned'
  | 'refused'
  | 'problem'
  | 'other'

/** How the journey of a parcel ends. */
export type Ending = 'signed' | 'returned' | 'cancelled'

export interface ActionMeaning {
  stage: Stage
  /** Null for a code that WeChat does not list; the stage is then a guess from its leading digit. */
  milestone: Milestone | null
}

/**
 * WeChat's action types. The first page lists the nine of getPath; the second has a longer list for carriers, whose
 * types are "consistent with ordinary waybills". 300001 is on neither list, but the documented sample and real pushes
 * use it for out for delivery.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getpath
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/msgs-push/develop.html
 */
const MEANINGS: Readonly<Record<number, { stage: Stage; milestone: Milestone }>> = {
  90001: { stage: 'collect', milestone: 'accepted' },
  90002: { stage: 'collect', milestone: 'courierAssigned' },
  90003: { stage: 'collect', milestone: 'courierReassigned' },
  90010: { stage: 'collect', milestone: 'awaitingPayment' },
  90011: { stage: 'collect', milestone: 'paid' },
  100001: { stage: 'collect', milestone: 'pickedUp' },
  100002: { stage: 'exception', milestone: 'pickupFailed' },
  100003: { stage: 'collect', milestone: 'courierAssigned' },
  200001: { stage: 'transit', milestone: 'inTransit' },
  300001: { stage: 'deliver', milestone: 'outForDelivery' },
  300002: { stage: 'deliver', milestone: 'outForDelivery' },
  300003: { stage: 'signed', milestone: 'signed' },
  300004: { stage: 'exception', milestone: 'deliveryFailed' },
  300005: { stage: 'deliver', milestone: 'readyForCollection' },
  300006: { stage: 'deliver', milestone: 'takenBackOut' },
  300007: { stage: 'signed', milestone: 'signedByOther' },
  400001: { stage: 'exception', milestone: 'cancelled' },
  400002: { stage: 'exception', milestone: 'stuck' },
  400003: { stage: 'exception', milestone: 'returned' },
  400004: { stage: 'exception', milestone: 'refused' },
  400005: { stage: 'exception', milestone: 'problem' },
  500001: { stage: 'other', milestone: 'other' },
}

/** The leading digit of a code is its stage. Codes have six digits, or five for what happens before pickup. */
const STAGE_BY_LEADING_DIGIT: readonly [least: number, stage: Stage][] = [
  [90000, 'collect'],
  [100000, 'collect'],
  [200000, 'transit'],
  [300000, 'deliver'],
  [400000, 'exception'],
]

/** Which milestones end a journey, and how; null for one after which the parcel still moves. */
const ENDING_OF: Readonly<Record<Milestone, Ending | null>> = {
  accepted: null,
  courierAssigned: null,
  courierReassigned: null,
  awaitingPayment: null,
  paid: null,
  pickedUp: null,
  pickupFailed: null,
  inTransit: null,
  outForDelivery: null,
  signed: 'signed',
  deliveryFailed: null,
  readyForCollection: null,
  takenBackOut: null,
  signedByOther: 'signed',
  cancelled: 'cancelled',
  stuck: null,
  returned: 'returned',
  refused: null,
  problem: null,
  other: null,
}

/** How a journey ends with this milestone; null if it goes on, or if the action type is not listed. */
export function endingOf(milestone: Milestone | null): Ending | null {
  return milestone && ENDING_OF[milestone]
}

/** True if the parcel was signed for, by the recipient or by another person. */
export function isSigned(milestone: Milestone | null): boolean {
  return endingOf(milestone) === 'signed'
}

/** Reads a WeChat action type. Never throws; an unlisted number has no milestone and a guessed stage. */
export function readActionType(actionType: number): ActionMeaning {
  const known = MEANINGS[actionType]
  if (known) return known
  const size = actionType < 100000 ? 10000 : 100000
  const leading = Math.floor(actionType / size) * size
  const guess = STAGE_BY_LEADING_DIGIT.find(([least]) => least === leading)
  return { stage: guess?.[1] ?? 'other', milestone: null }
}
