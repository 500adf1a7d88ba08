/** The columns with which the tables about a waybill of an order begin. */
export interface WaybillColumns {
  id: string
  openid: string
  order_id: string
  delivery_id: string
  waybill_id: string
}

/** The fields with which CloudBase's documents about a waybill of an order begin. */
export function toWaybillFields({ id, openid, order_id, delivery_id, waybill_id }: WaybillColumns) {
  return { _id: id, _openid: openid, orderId: order_id, deliveryId: delivery_id, waybillId: waybill_id }
}
