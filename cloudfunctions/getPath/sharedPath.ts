import * as v from 'valibot'
import type { OrderPath } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import { SharedPathRequest } from '../../contract/requests'
import type { SharedPath } from '../../contract/sharedPath'
import { Failure, failureReply, logFailure } from '../shared/failure'
import type { Order } from '../shared/order'
import type { OpenShare, ShareStore } from '../shared/shareStore'
import { hashShareToken } from '../shared/shareToken'
import { getPath, type GetPathPorts } from './core'
import { maskRows } from './maskRows'

export interface SharedPathPorts extends GetPathPorts {
  shares: Pick<ShareStore, 'findOpen' | 'countUse' | 'end'>
}

/** True for a request with a shared link, of whatever shape the link is. */
export function isSharedPathRequest(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'share' in event
}

/**
 * The masked track that a shared link opens, read as its owner reads it. The caller's identity does not matter. A link
 * that is wrong, malformed, expired or ended costs one query and is NOT_FOUND. Throws what the ports throw.
 */
export async function getSharedPath(event: unknown, ports: SharedPathPorts): Promise<Reply<SharedPath>> {
  const { share: token, refresh } = v.parse(SharedPathRequest, event)
  const hash = hashShareToken(token)
  const share = await ports.shares.findOpen(hash, ports.now())
  if (!share) return failureReply('NOT_FOUND')

  const { openid, orderId, deliveryId, waybillId } = share
  const [reply] = await Promise.all([
    getPath({ orderId, deliveryId, waybillId, refresh }, openid, withOrderOf(share, ports)),
    orLog(ports.shares.countUse(hash)),
  ])
  if (reply.ok) return { ok: true, data: toSharedPath(reply.data, share) }
  // The order is gone or has another owner. If it comes back, the link stays ended.
  if (reply.code === 'NOT_FOUND') await orLog(ports.shares.end({ openid, orderId, hash }, ports.now()))
  return failureReply(reply.code)
}

/** The ports, but they find the order only if it is the one that was shared, not a later one under the same id. */
function withOrderOf(share: OpenShare, ports: SharedPathPorts): GetPathPorts {
  const findOwn = async (openid: string, orderId: string): Promise<Order | null> => {
    const order = await ports.orders.findOwn(openid, orderId)
    return order?.createdAt === share.orderCreatedAt ? order : null
  }
  return { ...ports, orders: { ...ports.orders, findOwn } }
}

/** Names each field, so that one that is added to OrderPath is not shown to guests by itself. */
function toSharedPath(path: OrderPath, { expiresAt }: OpenShare): SharedPath {
  const { deliveryId, waybillId, pathItemList, checkedAt, stale } = path
  return {
    deliveryId,
    waybillEnd: endOf(waybillId),
    pathItemNum: pathItemList.length,
    pathItemList: maskRows(pathItemList),
    checkedAt,
    stale,
    sharedUntil: expiresAt,
  }
}

const SHOWN_CHARACTERS = 4

/** A number so short that its end would be half of it or more is not shown. */
function endOf(waybillId: string): string {
  const characters = Array.from(waybillId)
  return characters.length > 2 * SHOWN_CHARACTERS ? characters.slice(-SHOWN_CHARACTERS).join('') : ''
}

/** Logs a Failure: the guest is answered even if a use cannot be counted. */
async function orLog(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    logFailure('getPath', error)
  }
}
