import * as v from 'valibot'
import type { Cloud } from '../shared/cloud'
import { cloudCall } from '../shared/cloudCall'
import type { Deadline } from '../shared/deadline'
import { readDocuments, readUpdatedCount } from '../shared/documents'
import { Failure } from '../shared/failure'
import { readAll } from './belongingStore'
import type { ShopFields, StoredDocument } from './orderDocument'

/** The orders of all customers, for the shop's own server. Throws a Failure. */
export interface ShopOrderStore {
  find(orderIds: readonly string[]): Promise<StoredDocument[]>
  /** Adds an order; returns false if there is one with this `_id` or order id already. */
  add(document: StoredDocument): Promise<boolean>
  /** Changes fields of the document with this `_id`; one that is undefined is removed. False if it is gone. */
  update(_id: string, changes: Partial<ShopFields> & { ended?: boolean }): Promise<boolean>
  remove(orderIds: readonly string[]): Promise<void>
}

/** Maximum number of documents in one answer of CloudBase. */
const MAX_DOCUMENTS = 1000

/** Orders of one query: an answer may have one megabyte, and an order a few kilobytes. */
const ORDERS_OF_QUERY = 25

const StoredDocument = v.looseObject({ _id: v.string(), orderId: v.string() })

/** The store over CloudBase's document database. */
export function createShopOrderStore(cloud: Cloud, deadline: Deadline): ShopOrderStore {
  const db = cloud.database()
  const call = (work: () => unknown): Promise<unknown> => cloudCall(deadline, work)
  const _ = db.command
  const orders = db.collection('orders')
  const find = async (orderIds: readonly string[]): Promise<StoredDocument[]> => {
    const query = orders.where({ orderId: _.in([...orderIds]) }).limit(MAX_DOCUMENTS)
    return readAll(StoredDocument, readDocuments(await call(() => query.get())))
  }
  return {
    async find(orderIds) {
      const parts = splitInto(ORDERS_OF_QUERY, orderIds)
      return (await Promise.all(parts.map(find))).flat()
    },

    async add(document) {
      try {
        await call(() => orders.add({ data: document }))
        return true
      } catch (error) {
        // The SDK has one number for every failed write: only a query tells whether the order is there.
        if (error instanceof Failure && (await find([document.orderId])).length > 0) return false
        throw error
      }
    },

    async update(_id, changes) {
      // `set` replaces a list as a whole.
      const entries = Object.entries(changes).map(([field, value]) => [
        field,
        value === undefined ? _.remove() : _.set(value),
      ])
      const data = Object.fromEntries(entries) as object
      return readUpdatedCount(await call(() => orders.where({ _id }).update({ data }))) > 0
    },

    async remove(orderIds) {
      await call(() => orders.where({ orderId: _.in([...orderIds]) }).remove())
    },
  }
}

function splitInto<T>(size: number, list: readonly T[]): T[][] {
  const parts = Math.ceil(list.length / size)
  return Array.from({ length: parts }, (_, index) => list.slice(index * size, (index + 1) * size))
}
