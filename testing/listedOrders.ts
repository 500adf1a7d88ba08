import { RECORDED_AT } from './recordings'

/** Seconds. */
export const HOUR = 3600

interface Latest {
  actionTime: number
  actionType: number
  actionMsg: string
}

/** A newest row, an hour before the recordings were read unless the test says another time. */
export const node = (actionType: number, actionMsg = '', actionTime = RECORDED_AT - HOUR): Latest => ({
  actionTime,
  actionType,
  actionMsg,
})

/** An order with one waybill for each newest node. */
export function orderOf(orderId: string, ...latest: (Latest | null)[]): object {
  const waybills = latest.map((each, index) => ({
    deliveryId: 'ZTO',
    waybillId: `7${index}`,
    latest: each,
  }))
  return { orderId, goods: [{ name: '台灯', imageUrl: '' }], createdAt: RECORDED_AT, waybills }
}
