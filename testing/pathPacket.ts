import type { Waybill } from '../contract/waybill'

/** A row as WeChat documents it. */
export interface Row {
  actionTime: number
  actionType: number
  actionMsg: string
}

/** The packet that WeChat pushes with these rows of a waybill; `fields` replace some of its own. */
export function pathPacket(
  { deliveryId, waybillId }: Waybill,
  version: number,
  rows: readonly Row[],
  fields: object = {},
): object {
  const Actions = rows.map((row) => ({
    ActionTime: row.actionTime,
    ActionType: row.actionType,
    ActionMsg: row.actionMsg,
  }))
  const ids = { DeliveryID: deliveryId, WayBillId: waybillId }
  return { MsgType: 'event', Event: 'add_express_path', ...ids, Version: version, Actions, ...fields }
}
