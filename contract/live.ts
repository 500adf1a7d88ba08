import * as v from 'valibot'
import { Id } from './id'

// The messages of the server's socket /live. Each is one JSON object in a text frame.

/** What a client sends: one watch, first of all, and then signs of life, which the server answers. */
export const LiveRequest = v.union([
  v.object({ watch: v.object({ orderId: Id, deliveryId: Id, waybillId: Id }) }),
  v.object({ beat: v.literal(true) }),
])

export type LiveRequest = v.InferOutput<typeof LiveRequest>

/**
 * What the server sends: the document at once and at every change, or the end, if there is no such track of this customer or the
 * server stops.
 */
export const LiveMessage = v.union([
  v.object({ document: v.unknown() }),
  v.object({ end: v.literal(true) }),
  v.object({ beat: v.literal(true) }),
])

export type LiveMessage = v.InferOutput<typeof LiveMessage>
