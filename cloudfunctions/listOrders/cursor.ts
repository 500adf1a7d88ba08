import * as v from 'valibot'
import { MAX_CURSOR_LENGTH } from '../../contract/limits'
import { URGENCIES } from '../../src/domain/urgency'
import type { OrderPosition } from '../shared/orderStore'

/** Reads a cursor of writeCursor into the position of the last order shown; any other text is refused. */
export const Cursor = v.pipe(
  v.string(),
  v.maxLength(MAX_CURSOR_LENGTH),
  v.transform((cursor) => Buffer.from(cursor, 'base64url').toString()),
  v.parseJson(),
  v.strictTuple([v.boolean(), v.picklist(URGENCIES), v.pipe(v.number(), v.finite()), v.string()]),
  v.transform(([ended, urgency, createdAt, orderId]): OrderPosition => {
    return { ended, urgency, createdAt, orderId }
  }),
)

/** The cursor of the page that begins after this order. */
export function writeCursor({ ended, urgency, createdAt, orderId }: OrderPosition): string {
  return Buffer.from(JSON.stringify([ended, urgency, createdAt, orderId])).toString('base64url')
}
