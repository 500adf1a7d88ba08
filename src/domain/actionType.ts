/** The part of its journey a parcel is in; each has a colour and an icon of its own. */
export type Stage = 'collect' | 'transit' | 'deliver' | 'signed' | 'exception' | 'other'

/** What exactly happened, in the usual terms of parcel delivery. */
export type Milestone =
  /** The shop has the order and prepares the parcel. */
  | 'preparing'
  | 'accepted'
  | 'awaitingPickup'
  | 'courierAssigned'
  | 'courierReassigned'
  | 'awaitingPayment'
  | 'paid'
  | 'pickedUp'
  | 'pickupFailed'
  | 'inTransit'
  | 'customs'
  /** Another carrier has it, under a waybill of its own. */
  | 'handedOver'
  /** On its way to another address. */
  | 'redirected'
  /** Will be late, as the carrier says. */
  | 'delayed'
  | 'outForDelivery'
  | 'signed'
  | 'deliveryFailed'
  | 'readyForCollection'
  | 'takenBackOut'
  | 'signedByOther'
  | 'cancelled'
  | 'stuck'
  /** On its way back to the shop. */
  | 'returning'
  | 'returned'
  | 'refused'
  | 'problem'
  | 'lost'
  | 'destroyed'
  | 'other'

export interface ActionMeaning {
  stage: Stage
  /** Null for a code that WeChat does not list; the stage is then a guess from its leading digit. */
  milestone: Milestone | null
}

/** The stage of each milestone. */
const STAGES: Readonly<Record<Milestone, Stage>> = {
  preparing: 'collect',
  accepted: 'collect',
  awaitingPickup: 'collect',
  courierAssigned: 'collect',
  courierReassigned: 'collect',
  awaitingPayment: 'collect',
  paid: 'collect',
  pickedUp: 'collect',
  pickupFailed: 'exception',
  inTransit: 'transit',
  customs: 'transit',
  handedOver: 'transit',
  redirected: 'transit',
  delayed: 'exception',
  outForDelivery: 'deliver',
  signed: 'signed',
  deliveryFailed: 'exception',
  readyForCollection: 'deliver',
  takenBackOut: 'deliver',
  signedByOther: 'signed',
  cancelled: 'exception',
  stuck: 'exception',
  returning: 'exception',
  returned: 'exception',
  refused: 'exception',
  problem: 'exception',
  lost: 'exception',
  destroyed: 'exception',
  other: 'other',
}

/**
 * WeChat's action types. The first page lists the nine of getPath; the second has a longer list for carriers, whose
 * types are "consistent with ordinary waybills". 300001 is on neither list, but the documented sample and real pushes
 * use it for out for delivery. 400003 stands for both the decision to return a parcel and its arrival; only the words
 * tell, and a parcel on its way back may still hang.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getpath
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/msgs-push/develop.html
 */
const MILESTONES: Readonly<Record<number, Milestone>> = {
  90001: 'accepted',
  90002: 'courierAssigned',
  90003: 'courierReassigned',
  90010: 'awaitingPayment',
  90011: 'paid',
  100001: 'pickedUp',
  100002: 'pickupFailed',
  100003: 'courierAssigned',
  200001: 'inTransit',
  300001: 'outForDelivery',
  300002: 'outForDelivery',
  300003: 'signed',
  300004: 'deliveryFailed',
  300005: 'readyForCollection',
  300006: 'takenBackOut',
  300007: 'signedByOther',
  400001: 'cancelled',
  400002: 'stuck',
  400003: 'returning',
  400004: 'refused',
  400005: 'problem',
  500001: 'other',
}

/** The leading digit of a code is its stage. Codes have six digits, or five for what happens before pickup. */
const STAGE_BY_LEADING_DIGIT: readonly [least: number, stage: Stage][] = [
  [90000, 'collect'],
  [100000, 'collect'],
  [200000, 'transit'],
  [300000, 'deliver'],
  [400000, 'exception'],
]

/** The stage that a milestone belongs to. */
export function stageOf(milestone: Milestone): Stage {
  return STAGES[milestone]
}

/** Reads a WeChat action type. Never throws; an unlisted number has no milestone and a guessed stage. */
export function readActionType(actionType: number): ActionMeaning {
  const milestone = MILESTONES[actionType]
  if (milestone) return { milestone, stage: STAGES[milestone] }
  const size = actionType < 100000 ? 10000 : 100000
  const leading = Math.floor(actionType / size) * size
  const guess = STAGE_BY_LEADING_DIGIT.find(([least]) => least === leading)
  return { stage: guess?.[1] ?? 'other', milestone: null }
}

/** The milestone of this name; null if there is none, as of a back end that is newer than this program. */
export function readMilestone(name: string | null): Milestone | null {
  return (Object.keys(STAGES) as Milestone[]).find((each) => each === name) ?? null
}

/** The listed code that means this milestone by itself; null if there is none. */
export function actionTypeOf(milestone: Milestone): number | null {
  const listed = Object.entries(MILESTONES).find(([, each]) => each === milestone)
  return listed ? Number(listed[0]) : null
}
