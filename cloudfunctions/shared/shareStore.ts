import * as v from 'valibot'
import { MAX_OPEN_SHARES, SHARE_SECONDS } from '../../contract/limits'
import type { Share } from '../../contract/shares'
import { UnixSeconds } from '../../contract/unixSeconds'
import type { Waybill } from '../../contract/waybill'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocument, readDocuments, readEach, readUpdatedCount } from './documents'

/**
 * The links by which owners share a parcel. `openid` must not be empty: the SDK drops an undefined condition. Throws a
 * Failure.
 */
export interface ShareStore {
  /** The open link with this hash of a token; null for one that is unknown, ended or expired, after the same query. */
  findOpen(hash: string, now: number): Promise<OpenShare | null>
  /** Counts one use. */
  countUse(hash: string): Promise<void>
  /** The order's open links of this owner, the newest first. */
  listOpen(openid: string, orderId: string, now: number): Promise<Share[]>
  add(share: NewShare, now: number): Promise<void>
  /** Ends a link of this owner's order; does nothing if it is not one. */
  end(key: ShareKey, now: number): Promise<void>
}

/** The parcel that a link opens, and its owner when the link was made. */
export interface SharedParcel extends Waybill {
  openid: string
  orderId: string
  /** When the order was created, Unix seconds; it tells the order from a later one under the same id. */
  orderCreatedAt: number
}

export interface OpenShare extends SharedParcel {
  /** Unix seconds. */
  expiresAt: number
}

export interface NewShare extends SharedParcel {
  hash: string
}

export interface ShareKey {
  openid: string
  orderId: string
  hash: string
}

const ShareDocument = v.object({
  /** The hash of the token, which itself is stored nowhere. */
  _id: v.string(),
  _openid: v.pipe(v.string(), v.nonEmpty()),
  orderId: v.string(),
  orderCreatedAt: v.number(),
  deliveryId: v.string(),
  waybillId: v.string(),
  createdAt: UnixSeconds,
  expiresAt: UnixSeconds,
  uses: v.number(),
})

/** The links in CloudBase's document database. */
export function createShareStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): ShareStore {
  const db = cloud.database()
  const _ = db.command
  const shares = db.collection('shares')
  const call = (work: () => unknown): Promise<unknown> => cloudCall(deadline, work)
  const open = (now: number) => ({ endedAt: 0, expiresAt: _.gt(now) })

  return {
    async findOpen(hash, now) {
      const query = shares.where({ _id: hash, ...open(now) }).limit(1)
      const [document] = readDocuments(await call(() => query.get()))
      return document === undefined ? null : readShare(document)
    },

    async countUse(hash) {
      await call(() => shares.where({ _id: hash }).update({ data: { uses: _.inc(1) } }))
    },

    async listOpen(openid, orderId, now) {
      // One more than may be open, so that the caller can see a link too many.
      const query = shares.where({ _openid: openid, orderId, ...open(now) }).limit(MAX_OPEN_SHARES + 1)
      const found = await call(() => query.orderBy('createdAt', 'desc').get())
      return readEach('shares', readDocuments(found), readListedShare)
    },

    async add({ hash, openid, ...parcel }, now) {
      const times = { createdAt: now, expiresAt: now + SHARE_SECONDS }
      const data = { _id: hash, _openid: openid, ...parcel, ...times, uses: 0, endedAt: 0 }
      await call(() => shares.add({ data }))
    },

    async end({ openid, orderId, hash }, now) {
      const share = shares.where({ _id: hash, _openid: openid, orderId, endedAt: 0 })
      readUpdatedCount(await call(() => share.update({ data: { endedAt: now } })))
    },
  }
}

function readShare(document: unknown): OpenShare {
  const { _openid: openid, ...share } = readDocument('share document', ShareDocument, document)
  const { orderId, orderCreatedAt, deliveryId, waybillId, expiresAt } = share
  return { openid, orderId, orderCreatedAt, deliveryId, waybillId, expiresAt }
}

function readListedShare(document: unknown): Share {
  const { _id: id, createdAt, expiresAt, uses } = readDocument('share document', ShareDocument, document)
  return { id, createdAt, expiresAt, uses }
}
