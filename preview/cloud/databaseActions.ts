import { randomUUID } from 'node:crypto'
import { BSONRegExp, EJSON } from 'bson'
import * as v from 'valibot'
import type { Collections, Document } from './collections'

/** MongoDB's extended JSON in a string, as the SDK sends queries and documents, with dates and regular expressions. */
const ExtendedJson = v.pipe(
  v.string(),
  v.transform((text): unknown => reviveExpressions(EJSON.parse(text))),
)
const Fields = v.record(v.string(), v.unknown())
const Query = v.optional(v.pipe(ExtendedJson, Fields), '{}')

const GetRequest = v.object({
  query: Query,
  order: v.optional(v.pipe(ExtendedJson, v.record(v.string(), v.picklist([1, -1])))),
  projection: v.optional(v.pipe(ExtendedJson, Fields)),
  offset: v.optional(v.number()),
  limit: v.optional(v.number()),
})
const InsertRequest = v.object({ data: v.array(v.pipe(ExtendedJson, Fields)) })
const UpdateRequest = v.object({
  query: Query,
  data: v.pipe(ExtendedJson, v.record(v.string(), Fields)),
  merge: v.literal(true),
  multi: v.boolean(),
})
const SetRequest = v.object({
  query: v.pipe(ExtendedJson, v.object({ _id: v.unknown() })),
  data: v.pipe(ExtendedJson, Fields),
  merge: v.literal(false),
})
const ModifyRequest = v.union([UpdateRequest, SetRequest])
const QueryRequest = v.object({ query: Query })

type Action = (collections: Collections, name: string, request: unknown) => object

/** The actions that @cloudbase/database 1.4.3 sends, each with the `data` of its reply. */
const ACTIONS: Record<string, Action> = {
  'database.getDocument': (collections, name, request) => {
    const { query, ...options } = v.parse(GetRequest, request)
    return { list: collections.find(name, query, options).map((document) => EJSON.stringify(document)) }
  },
  'database.calculateDocument': (collections, name, request) => ({
    total: collections.find(name, v.parse(QueryRequest, request).query).length,
  }),
  'database.insertDocument': (collections, name, request) => ({
    insertedIds: collections.insert(name, v.parse(InsertRequest, request).data),
  }),
  'database.modifyDocument': (collections, name, request) => {
    const modify = v.parse(ModifyRequest, request)
    if (modify.merge) {
      return { updated: collections.update(name, modify.query, modify.data, modify.multi), upsert_id: null }
    }
    const { _id } = modify.query
    const replaced = collections.set(name, _id, modify.data)
    return replaced ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: _id }
  },
  'database.removeDocument': (collections, name, request) => ({
    deleted: collections.remove(name, v.parse(QueryRequest, request).query),
  }),
}

const Envelope = v.object({ action: v.string(), collectionName: v.string() })

/** Answers one database request of the SDK, in the gateway's shape: `data`, or `code` and `message`. */
export function answerDatabase(collections: Collections, request: unknown): object {
  const envelope = v.safeParse(Envelope, request)
  const action = envelope.success ? ACTIONS[envelope.output.action] : undefined
  if (!envelope.success || !action)
    return failureReply('INVALID_PARAM', 'the stand-in does not know this action')
  const { collectionName } = envelope.output
  if (!collections.has(collectionName)) {
    return failureReply('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${collectionName}`)
  }
  try {
    return { data: action(collections, collectionName, request), requestId: randomUUID() }
  } catch (error) {
    return failureReply('DATABASE_REQUEST_FAILED', error instanceof Error ? error.message : 'no reason given')
  }
}

/** Names a request by collection and action: `tracks.getDocument`. */
export function describeRequest(request: unknown): string {
  const envelope = v.safeParse(Envelope, request)
  if (!envelope.success) return 'unknown'
  const { collectionName, action } = envelope.output
  return `${collectionName}.${action.replace(/^database\./, '')}`
}

function failureReply(code: string, message: string): object {
  return { code, message, requestId: randomUUID() }
}

/** Turns bson's regular expressions into JavaScript's, which mingo needs. */
function reviveExpressions(value: unknown): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (Array.isArray(value)) return value.map(reviveExpressions)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, reviveExpressions(inner)])
  return Object.fromEntries(entries) as Document
}
