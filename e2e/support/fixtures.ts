import { FIXTURES_NOW } from '../../preview/scenarios'

/** When the fixtures were recorded, Unix seconds. Later, a parcel that is under way in them would count as stuck. */
export const RECORDED_AT = Number(FIXTURES_NOW)

/** The openids of the fixtures' customers. */
export const CUSTOMER = 'oABC123456'
export const OTHER_CUSTOMER = 'oXYZ987654'
/** Has one order for each stage of a journey. */
export const STAGES_CUSTOMER = 'oSTAGES00001'
/** Has the orders that WeChat answers badly. */
export const ROUGH_CUSTOMER = 'oROUGH000001'
/** Has one parcel of 500 nodes. */
export const LONG_CUSTOMER = 'oLONG0000001'

/** The example of WeChat's documentation: three nodes. */
export const SAMPLE_ORDER = '01234567890123456789'

/** An order with one parcel in transit, which has eight nodes. */
export const IN_TRANSIT = {
  orderId: '202611200117',
  deliveryId: 'ZTO',
  waybillId: '73123456789012',
  /** The name of its file in fixtures/paths. */
  path: 'ZTO-73123456789012',
}

/** The numbers of that order's payment. */
export const IN_TRANSIT_PAYMENT = { tradeNo: 'P202611200117', transactionId: '42000026452026112202611200117' }
/** The payment number of another customer's order. */
export const FOREIGN_TRADE_NO = 'P202611210099'

/** That parcel as WeChat's push names it. */
export const IN_TRANSIT_WAYBILL = { DeliveryID: IN_TRANSIT.deliveryId, WayBillId: IN_TRANSIT.waybillId }

/** An order with two waybills. */
export const TWO_WAYBILLS_ORDER = '202611210056'
/** Its one parcel has not moved for 52 hours. */
export const STUCK_ORDER = '202611190008'
/** Signed for, and paid for with WeChat Pay. */
export const SIGNED_ORDER = '202611180042'
/** Not picked up yet. */
export const WAITING_ORDER = '202611230003'
/** Its waybill is one that WeChat cannot track. */
export const UNTRACKED_ORDER = '202611230011'

/** A node as WeChat pushes it. */
export const OUT_FOR_DELIVERY_NODE = {
  ActionTime: RECORDED_AT,
  ActionType: 300002,
  ActionMsg: '【深圳市】正在派送',
}

/** The deep links of the two pages. */
export const ORDERS_LINK = '/pages/orders/index'
export const trackLink = (orderId: string) => `/pages/track/index?orderId=${orderId}`
