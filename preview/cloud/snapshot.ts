import { isDeepStrictEqual } from 'node:util'
import type { DataType, Document } from './collections'

/** A document that entered the result of a watch, changed in it, or left it. */
export interface DocChange {
  /** The id of the snapshot. */
  id: number
  dataType: DataType | 'init'
  queueType: 'init' | 'enqueue' | 'update' | 'dequeue'
  docId: unknown
  doc: Document
  /** For an update: the changed fields with their new values, and the names of the removed ones. */
  updatedFields?: Document
  removedFields?: string[]
}

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/database/collection/Collection.watch.html */
export interface Snapshot {
  id: number
  type?: 'init'
  docs: Document[]
  docChanges: DocChange[]
}

/** The first snapshot of a watch: every document is new. */
export function createSnapshot(docs: Document[]): Snapshot {
  const docChanges = docs.map((doc) => {
    return { id: 0, dataType: 'init', queueType: 'init', docId: doc['_id'], doc } as const
  })
  return { id: 0, type: 'init', docs, docChanges }
}

/** The snapshot after a change; undefined if the result has not changed. */
export function updateSnapshot(before: Snapshot, docs: Document[], dataType: DataType): Snapshot | undefined {
  const id = before.id + 1
  const left = before.docs.filter((doc) => !findSame(docs, doc))
  const docChanges: DocChange[] = [
    ...left.map((doc) => ({ id, dataType, queueType: 'dequeue' as const, docId: doc['_id'], doc })),
    ...docs.flatMap((doc) => findChange(id, findSame(before.docs, doc), doc, dataType)),
  ]
  return docChanges.length > 0 ? { id, docs, docChanges } : undefined
}

function findSame(docs: Document[], { _id }: Document): Document | undefined {
  return docs.find((doc) => isDeepStrictEqual(doc['_id'], _id))
}

function findChange(
  id: number,
  before: Document | undefined,
  doc: Document,
  dataType: DataType,
): DocChange[] {
  const change = { id, dataType, docId: doc['_id'], doc }
  if (!before) return [{ ...change, queueType: 'enqueue' }]
  if (isDeepStrictEqual(before, doc)) return []
  return [{ ...change, queueType: 'update', ...(dataType === 'update' && findChangedFields(before, doc)) }]
}

function findChangedFields(
  before: Document,
  after: Document,
): Pick<DocChange, 'updatedFields' | 'removedFields'> {
  const updated = Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(before[name], value))
  const removedFields = Object.keys(before).filter((name) => !(name in after))
  return { updatedFields: Object.fromEntries(updated), removedFields }
}
