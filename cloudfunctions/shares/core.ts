import * as v from 'valibot'
import type { Reply } from '../../contract/reply'
import { MAX_OPEN_SHARES } from '../../contract/limits'
import { SharesRequest } from '../../contract/sharesRequest'
import type { Shares } from '../../contract/shares'
import { findWaybill } from '../../src/domain/order'
import { failureReply } from '../shared/failure'
import type { Order } from '../shared/order'
import type { OrderStore } from '../shared/orderStore'
import type { PrivateMessages } from '../shared/privateMessages'
import type { ShareStore } from '../shared/shareStore'
import { createShareToken, hashShareToken } from '../shared/shareToken'

export interface SharesPorts {
  orders: Pick<OrderStore, 'findOwn'>
  shares: Pick<ShareStore, 'listOpen' | 'add' | 'end'>
  privateMessages: PrivateMessages
  /** Unix seconds. */
  now: () => number
}

type CreateRequest = Extract<SharesRequest, { action: 'create' }>

/** Lists, makes and ends the links of the caller's own order. Throws what the ports throw. */
export async function manageShares(
  event: unknown,
  openid: string | undefined,
  ports: SharesPorts,
): Promise<Reply<Shares>> {
  const request = v.safeParse(SharesRequest, event)
  if (!request.success) return failureReply('BAD_REQUEST')
  // The SDK drops an undefined condition, so any customer's order would match.
  if (!openid) return failureReply('NOT_FOUND')
  const order = await ports.orders.findOwn(openid, request.output.orderId)
  if (!order) return failureReply('NOT_FOUND')

  const { shares, now } = ports
  if (request.output.action === 'create') return createShare(request.output, { ...order, openid }, ports)
  const { orderId, ...rest } = request.output
  if (rest.action === 'end') await shares.end({ openid, orderId, hash: rest.id }, now())
  return { ok: true, data: { shares: await shares.listOpen(openid, orderId, now()) } }
}

/** The link is added before the open ones are counted, so that two calls at the same time never leave too many. */
async function createShare(
  request: CreateRequest,
  { openid, orderId, createdAt, waybills }: Order & { openid: string },
  { shares, privateMessages, now }: SharesPorts,
): Promise<Reply<Shares>> {
  const waybill = findWaybill(waybills, request)
  if (!waybill) return failureReply('NOT_FOUND')
  const token = createShareToken()
  const hash = hashShareToken(token)
  const { deliveryId, waybillId } = waybill
  const [activityId] = await Promise.all([
    privateMessages.createActivityId(),
    shares.add({ hash, openid, orderId, orderCreatedAt: createdAt, deliveryId, waybillId }, now()),
  ])
  const open = await shares.listOpen(openid, orderId, now())
  if (open.length > MAX_OPEN_SHARES) {
    await shares.end({ openid, orderId, hash }, now())
    return { ok: true, data: { shares: open.filter(({ id }) => id !== hash) } }
  }
  const created = { id: hash, token, ...(activityId && { activityId }) }
  return { ok: true, data: { shares: open, created } }
}
