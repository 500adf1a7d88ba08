import * as v from 'valibot'
import type { Cloud } from '../shared/cloud'
import { cloudCall } from '../shared/cloudCall'
import { EACH_REQUEST, type Deadline } from '../shared/deadline'
import { readDocuments } from '../shared/documents'

/** The collections with documents about a waybill of an order. */
export type WaybillCollection = 'tracks' | 'consents'

const Text = v.fallback(v.string(), '')
const Seconds = v.fallback(v.number(), 0)

/** What decides how long a document is kept. A field that cannot be read is empty. */
const KeptDocument = v.object({
  _id: v.string(),
  _openid: Text,
  orderId: Text,
  deliveryId: Text,
  waybillId: Text,
  ended: v.fallback(v.boolean(), false),
  /** When the journey ended, Unix seconds; 0 if it has not, or if that is not known. */
  endedAt: Seconds,
  /** When WeChat last told, Unix seconds; 0 in `consents`. */
  checkedAt: Seconds,
})
export type KeptDocument = v.InferOutput<typeof KeptDocument>

const FoundOrder = v.object({
  _openid: Text,
  orderId: v.string(),
  waybills: v.fallback(v.array(v.object({ deliveryId: Text, waybillId: Text })), []),
})
export type FoundOrder = v.InferOutput<typeof FoundOrder>

/** What the cleaning up reads and removes. Throws a Failure. */
export interface RetentionStore {
  /** Tracks whose journey ended before this moment in Unix seconds. */
  listEnded(before: number, limit: number): Promise<KeptDocument[]>
  /** The documents that follow this id, in order of their ids. */
  listAfter(collection: WaybillCollection, id: string, limit: number): Promise<KeptDocument[]>
  /** The orders with these ids that exist. */
  findOrders(orderIds: readonly string[]): Promise<FoundOrder[]>
  hasOrders(): Promise<boolean>
  remove(collection: WaybillCollection, ids: readonly string[]): Promise<void>
  removeConsentsOf(tracks: readonly KeptDocument[]): Promise<void>
  /** Removes at most 1000 counts of days before this one, and pauses and shared links that ended before this moment. */
  removeLimits(beforeDay: number, before: number): Promise<void>
  /** The id up to which a collection was looked through; '' before its first document. */
  readProgress(collection: WaybillCollection): Promise<string>
  writeProgress(collection: WaybillCollection, id: string): Promise<void>
}

/** Maximum number of documents in one answer of CloudBase. */
const MAX_DOCUMENTS = 1000

/** Without the rows, which may be megabytes. */
const FIELDS = Object.fromEntries(Object.keys(KeptDocument.entries).map((field) => [field, true]))

/** The store over CloudBase's document database. */
export function createRetentionStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): RetentionStore {
  const database = { db: cloud.database(), call: (work: () => unknown) => cloudCall(deadline, work) }
  return { ...createReads(database), ...createRemovals(database), ...createProgress(database) }
}

interface Database {
  db: ReturnType<Cloud['database']>
  call: (work: () => unknown) => Promise<unknown>
}

function createReads({
  db,
  call,
}: Database): Pick<RetentionStore, 'listEnded' | 'listAfter' | 'findOrders' | 'hasOrders'> {
  const _ = db.command
  return {
    async listEnded(before, limit) {
      const ended = db.collection('tracks').where({ ended: true, endedAt: _.gt(0).and(_.lt(before)) })
      return readAll(KeptDocument, await call(() => ended.field(FIELDS).limit(limit).get()))
    },

    async listAfter(collection, id, limit) {
      const following = db
        .collection(collection)
        .where({ _id: _.gt(id) })
        .orderBy('_id', 'asc')
      return readAll(KeptDocument, await call(() => following.field(FIELDS).limit(limit).get()))
    },

    async findOrders(orderIds) {
      const orders = db.collection('orders').where({ orderId: _.in([...orderIds]) })
      const found = orders.field({ _openid: true, orderId: true, waybills: true }).limit(MAX_DOCUMENTS)
      return readAll(FoundOrder, await call(() => found.get()))
    },

    async hasOrders() {
      return readDocuments(await call(() => db.collection('orders').limit(1).get())).length > 0
    },
  }
}

function createRemovals({
  db,
  call,
}: Database): Pick<RetentionStore, 'remove' | 'removeConsentsOf' | 'removeLimits'> {
  const _ = db.command
  const remove = async (name: string, ids: readonly string[]): Promise<void> => {
    if (ids.length > 0)
      await call(() =>
        db
          .collection(name)
          .where({ _id: _.in([...ids]) })
          .remove(),
      )
  }
  const removeSome = async (name: string, query: object): Promise<void> => {
    const found = db.collection(name).where(query).field({ _id: true }).limit(MAX_DOCUMENTS)
    const documents = readAll(v.object({ _id: v.string() }), await call(() => found.get()))
    await remove(
      name,
      documents.map(({ _id }) => _id),
    )
  }
  return {
    remove,

    async removeConsentsOf(tracks) {
      const keys = tracks.map(({ orderId, deliveryId, waybillId }) => ({ orderId, deliveryId, waybillId }))
      await call(() => db.collection('consents').where(_.or(keys)).remove())
    },

    async removeLimits(beforeDay, before) {
      await removeSome('rates', { day: _.lt(beforeDay) })
      await removeSome('pauses', { until: _.lt(before) })
      await removeSome('shares', { expiresAt: _.lt(before) })
    },
  }
}

function createProgress({ db, call }: Database): Pick<RetentionStore, 'readProgress' | 'writeProgress'> {
  const progress = db.collection('progress')
  return {
    async readProgress(collection) {
      const result = await call(() => progress.where({ _id: collection }).limit(1).get())
      return readAll(v.object({ after: v.string() }), result)[0]?.after ?? ''
    },

    async writeProgress(collection, after) {
      await call(() => progress.doc(collection).set({ data: { after } }))
    },
  }
}

/** The documents of a result that have the shape. */
function readAll<T>(schema: v.GenericSchema<unknown, T>, result: unknown): T[] {
  return readDocuments(result).flatMap((document) => {
    const read = v.safeParse(schema, document)
    return read.success ? [read.output] : []
  })
}
