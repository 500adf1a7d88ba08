import type { SharesRequest } from '../../contract/sharesRequest'
import { Shares } from '../../contract/shares'
import type { Waybill } from '../domain/order'
import type { CreatedShare, OpenShare } from '../domain/sharing'
import { callFunction } from './transport/callFunction'

export { MAX_OPEN_SHARES } from '../../contract/limits'

export interface OrderShares {
  /** The newest first. */
  open: readonly OpenShare[]
  /** The link that this call made; null for any other call, and if too many are open. */
  created: CreatedShare | null
}

/** The open links of this customer's order. Throws ServiceError; source: the cloud function shares. */
export function listShares(orderId: string): Promise<OrderShares> {
  return manageShares({ action: 'list', orderId })
}

/** Makes a link to one waybill of the order, if there are not too many open. Throws ServiceError, as listShares does. */
export function createShare(orderId: string, { deliveryId, waybillId }: Waybill): Promise<OrderShares> {
  return manageShares({ action: 'create', orderId, deliveryId, waybillId })
}

/** Ends a link at once. Throws ServiceError, as listShares does. */
export function endShare(orderId: string, id: string): Promise<OrderShares> {
  return manageShares({ action: 'end', orderId, id })
}

async function manageShares(request: SharesRequest): Promise<OrderShares> {
  const { shares, created } = await callFunction('shares', request, Shares)
  const open = shares.map(({ id, createdAt, expiresAt, uses }) => ({
    id,
    createdAtSeconds: createdAt,
    expiresAtSeconds: expiresAt,
    uses,
  }))
  return { open, created: created ?? null }
}
