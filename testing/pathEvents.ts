import type { PathEvent } from '../src/domain/pathEvent'

/** Unix seconds of the first event below. */
export const PICKED_UP_AT = 1533052800

/** A parcel's usual course, from pickup to signing. */
export const pickedUp: PathEvent = {
  atSeconds: PICKED_UP_AT,
  actionType: 100001,
  message: '快递员已成功取件',
}
export const inTransit: PathEvent = {
  atSeconds: PICKED_UP_AT + 10_000,
  actionType: 200001,
  message: '快件已到达xxx集散中心',
}
export const outForDelivery: PathEvent = {
  atSeconds: PICKED_UP_AT + 20_000,
  actionType: 300001,
  message: '快递员已出发',
}
export const signed: PathEvent = { atSeconds: PICKED_UP_AT + 30_000, actionType: 300003, message: '已签收' }

/** An event whose message is its action type. */
export function eventAt(atSeconds: number | null, actionType: number): PathEvent {
  return { atSeconds, actionType, message: String(actionType) }
}
