import * as v from 'valibot'
import type { Collections, Document } from './collections'
import { applyRule, type Rule } from './securityRules'
import { createSnapshot, updateSnapshot, type Snapshot } from './snapshot'

/** What a client watches. */
const WatchRequest = v.object({
  collection: v.string(),
  query: v.record(v.string(), v.unknown()),
  order: v.optional(v.record(v.string(), v.picklist([1, -1]))),
  limit: v.optional(v.number()),
})
type WatchRequest = v.InferOutput<typeof WatchRequest>

/** What a watch sends to the client. An error is the last message. */
export type WatchMessage = { snapshot: Snapshot } | { error: { errCode: number; errMsg: string } }

/** https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html */
const BAD_ARGUMENT = -401002
const PERMISSION_DENIED = -502003
const NO_COLLECTION = -502005

/** The database as clients see it. */
export interface WatchedDatabase {
  collections: Collections
  /** Who may read a collection. */
  readRule: (collection: string) => Rule
}

/**
 * Sends the result of a client's query, and sends it again whenever it changes. Returns the function that stops the watch.
 * A bad request, an unknown collection or a query that the security rules forbid is answered with one error.
 */
export function startWatch(
  { collections, readRule }: WatchedDatabase,
  request: unknown,
  openid: string | undefined,
  send: (message: WatchMessage) => void,
): () => void {
  const asked = v.safeParse(WatchRequest, request)
  if (!asked.success) return refuse(send, BAD_ARGUMENT, asked.issues[0].message)
  const { collection, query } = asked.output
  if (!collections.has(collection)) {
    return refuse(send, NO_COLLECTION, `database collection not exists: ${collection}`)
  }
  const permitted = applyRule(readRule(collection), query, openid)
  if (!permitted) return refuse(send, PERMISSION_DENIED, 'database permission denied')
  return watchQuery(collections, { ...asked.output, query: permitted }, send)
}

function refuse(send: (message: WatchMessage) => void, errCode: number, errMsg: string): () => void {
  send({ error: { errCode, errMsg: `database.watch:fail ${errCode} ${errMsg}` } })
  return () => undefined
}

function watchQuery(
  collections: Collections,
  { collection, query, order, limit }: WatchRequest,
  send: (message: WatchMessage) => void,
): () => void {
  // The database changes its documents in place, so the snapshots need copies.
  const find = (): Document[] => structuredClone(collections.find(collection, query, { order, limit }))
  let last = createSnapshot(find())
  send({ snapshot: last })
  return collections.onChange((change) => {
    if (change.collection !== collection) return
    const next = updateSnapshot(last, find(), change.dataType)
    if (!next) return
    last = next
    send({ snapshot: next })
  })
}
