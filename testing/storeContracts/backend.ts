import type { Stores } from '../../server/database/stores'

export type StoredDocument = Record<string, unknown>

/** A database that the stores work on. The suites of this folder run on each. Every test begins with an empty one. */
export interface StoreBackend {
  /** True if a document may have any shape; false if a column takes only values of its type. */
  isSchemaless: boolean
  /** The stores of a call, a new instance each time. With openids, those of a call for these customers. */
  stores: (...owners: string[]) => Stores
  /** Adds documents as they are in CloudBase. */
  hold: (collection: string, documents: readonly object[]) => Promise<void>
  /** All documents of a collection as they are in CloudBase, by their ids. */
  stored: (collection: string) => Promise<StoredDocument[]>
  /** Removes every collection, as if none had been made. */
  drop: () => Promise<void>
}

/** By their ids: databases differ in how they keep documents. */
export function sortById(documents: readonly StoredDocument[]): StoredDocument[] {
  return [...documents].sort((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1))
}
