import * as v from 'valibot'
import type { Collections, Document } from './collections'
import { permittedQuery } from './securityRules'
import { firstSnapshot, nextSnapshot, type Snapshot } from './snapshot'

/** What a client watches. */
const WatchRequest = v.object({
  collection: v.string(),
  query: v.record(v.string(), v.unknown()),
  order: v.optional(v.record(v.string(), v.picklist([1, -1]))),
  limit: v.optional(v.number()),
})
type WatchRequest = v.InferOutput<typeof WatchRequest>

/** What a watch tells the client; after an error it is over. */
export type WatchMessage = { snapshot: Snapshot } | { error: { errCode: number; errMsg: string } }

/** https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html */
const BAD_ARGUMENT = -401002
const PERMISSION_DENIED = -502003
const NO_COLLECTION = -502005

/**
 * Tells a client now what a query finds, and again whenever that changes. Returns what ends the watch. One that asks
 * for what is not there, or not the caller's to read, hears of that and nothing else.
 */
export function watch(
  collections: Collections,
  request: unknown,
  openid: string | undefined,
  tell: (message: WatchMessage) => void,
): () => void {
  const asked = v.safeParse(WatchRequest, request)
  if (!asked.success) return refuse(tell, BAD_ARGUMENT, asked.issues[0].message)
  const { collection, query } = asked.output
  if (!collections.has(collection)) {
    return refuse(tell, NO_COLLECTION, `database collection not exists: ${collection}`)
  }
  const permitted = permittedQuery(collection, query, openid)
  if (!permitted) return refuse(tell, PERMISSION_DENIED, 'database permission denied')
  return watchQuery(collections, { ...asked.output, query: permitted }, tell)
}

function refuse(tell: (message: WatchMessage) => void, errCode: number, errMsg: string): () => void {
  tell({ error: { errCode, errMsg: `database.watch:fail ${errCode} ${errMsg}` } })
  return () => undefined
}

function watchQuery(
  collections: Collections,
  { collection, query, order, limit }: WatchRequest,
  tell: (message: WatchMessage) => void,
): () => void {
  // Copies: the database changes its documents in place.
  const find = (): Document[] => structuredClone(collections.find(collection, query, { order, limit }))
  let last = firstSnapshot(find())
  tell({ snapshot: last })
  return collections.onChange((change) => {
    if (change.collection !== collection) return
    const next = nextSnapshot(last, find(), change.dataType)
    if (!next) return
    last = next
    tell({ snapshot: next })
  })
}
