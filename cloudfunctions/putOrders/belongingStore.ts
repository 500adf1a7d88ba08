import * as v from 'valibot'
import type { Cloud } from '../shared/cloud'
import { cloudCall } from '../shared/cloudCall'
import type { Deadline } from '../shared/deadline'
import { readDocuments } from '../shared/documents'

const Text = v.fallback(v.string(), '')

/** Whose document it is and of which waybill. A field that cannot be read is empty, and then fits no order. */
const Belonging = v.object({
  _id: v.string(),
  _openid: Text,
  orderId: v.string(),
  deliveryId: Text,
  waybillId: Text,
  /** Of tracks. */
  ended: v.fallback(v.boolean(), false),
  /** Of shares, Unix seconds. */
  orderCreatedAt: v.fallback(v.number(), 0),
  /** Of shares, Unix seconds; 0 while the link is open. */
  endedAt: v.fallback(v.number(), 0),
})

/** A document about a waybill of an order, without its rows. */
export type Belonging = v.InferOutput<typeof Belonging>

const BELONGINGS = ['tracks', 'consents', 'shares'] as const
export type BelongingCollection = (typeof BELONGINGS)[number]

/** What belongs to the orders of all customers, for the shop's own server. Throws a Failure. */
export interface BelongingStore {
  /** What is kept of these orders in a collection. */
  listBelongings(collection: BelongingCollection, orderIds: readonly string[]): Promise<Belonging[]>
  removeConsents(ids: readonly string[]): Promise<void>
  endShares(ids: readonly string[], now: number): Promise<void>
  /** Removes all that is kept of these orders. */
  removeBelongings(orderIds: readonly string[]): Promise<void>
}

/** Maximum number of documents in one answer of CloudBase. */
const MAX_DOCUMENTS = 1000

/** Without the rows, which may be megabytes. */
const FIELDS = Object.fromEntries(Object.keys(Belonging.entries).map((field) => [field, true]))

/** The store over CloudBase's document database. */
export function createBelongingStore(cloud: Cloud, deadline: Deadline): BelongingStore {
  const db = cloud.database()
  const call = (work: () => unknown): Promise<unknown> => cloudCall(deadline, work)
  const _ = db.command
  const among = (ids: readonly string[]) => _.in([...ids])
  return {
    async listBelongings(collection, orderIds) {
      const found: Belonging[] = []
      for (;;) {
        const after = found.at(-1)?._id ?? ''
        const following = db.collection(collection).where({ orderId: among(orderIds), _id: _.gt(after) })
        const page = following.field(FIELDS).orderBy('_id', 'asc').limit(MAX_DOCUMENTS)
        const documents = readDocuments(await call(() => page.get()))
        found.push(...readAll(Belonging, documents))
        if (documents.length < MAX_DOCUMENTS) return found
      }
    },

    async removeConsents(ids) {
      await call(() =>
        db
          .collection('consents')
          .where({ _id: among(ids) })
          .remove(),
      )
    },

    async endShares(ids, now) {
      const open = db.collection('shares').where({ _id: among(ids), endedAt: 0 })
      await call(() => open.update({ data: { endedAt: now } }))
    },

    async removeBelongings(orderIds) {
      for (const name of BELONGINGS)
        await call(() =>
          db
            .collection(name)
            .where({ orderId: among(orderIds) })
            .remove(),
        )
    },
  }
}

/** The documents that have the shape. */
export function readAll<T>(schema: v.GenericSchema<unknown, T>, documents: readonly unknown[]): T[] {
  return documents.flatMap((document) => {
    const read = v.safeParse(schema, document)
    return read.success ? [read.output] : []
  })
}
