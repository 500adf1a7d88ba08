import type { TrackedWaybill } from '../src/domain/order'

export const AT = 1795254000
export const ZTO = { deliveryId: 'ZTO', waybillId: '1' }
export const SF = { deliveryId: 'SF', waybillId: '2' }
/** The first of two waybills of order A. */
export const journey: TrackedWaybill = {
  orderId: 'A',
  goods: [{ name: '杯子', imageUrl: '/cup.svg' }],
  ...ZTO,
  siblings: [ZTO, SF],
  events: [
    { atSeconds: AT, actionType: 100001, message: '已揽收' },
    { atSeconds: null, actionType: 200001, message: '运输中' },
  ],
  report: { unreadableRows: 0, anomalies: { timeUnknown: 1 } },
  checkedAtSeconds: AT + 60,
  stale: false,
}
/** An event newer than those of the journey. */
export const signed = { atSeconds: AT + 90, actionType: 300003, message: '已签收' }
