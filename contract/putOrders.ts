import * as v from 'valibot'
import { Destination } from './destination'
import { MAX_GOODS, MAX_ID_LENGTH, MAX_PUT_ORDERS, MAX_WAYBILLS } from './limits'

// What a shop's server sends to putOrders, and what it is answered. Each order is read on its own, so that a wrong one does
// not cost the others.

const hasNoSpaceAround = (text: string): boolean => text === text.trim()
/** 7.31235E+13: what a spreadsheet writes in place of a long number. */
const isRounded = (text: string): boolean => /^\d+(?:\.\d+)?E\+?\d+$/i.test(text)

/** A text without control characters and halves of characters, which a database or a terminal may read in another way. */
const Text = v.pipe(v.string(), v.minLength(1), v.regex(/^[^\p{Cc}\p{Cs}]*$/u))

const IdText = v.pipe(
  Text,
  v.maxLength(MAX_ID_LENGTH),
  v.check(hasNoSpaceAround, 'has a space before or after it'),
  v.check(
    (text) => !isRounded(text),
    'is a number that a spreadsheet has rounded: format the column as text and enter the numbers again',
  ),
)

/** WeChat answers 40199 to a number with a suffix, and knows its carriers by letters, not by their Chinese names. */
const OrderWaybill = v.strictObject({
  deliveryId: v.pipe(v.string(), v.regex(/^\w{1,32}$/)),
  waybillId: v.pipe(IdText, v.regex(/^[^\s:：]*$/)),
  wxOrderId: v.nullish(IdText),
})

const Goods = v.strictObject({
  name: v.pipe(Text, v.maxLength(200)),
  imageUrl: v.nullish(
    v.pipe(v.string(), v.maxLength(512), v.regex(/^(?:$|https?:\/\/|cloud:\/\/|\/)[^\p{Cc}\s]*$/u)),
  ),
})

const UnixSeconds = v.pipe(
  v.number(),
  v.check((seconds) => !/^\d{13}$/.test(String(seconds)), 'is in milliseconds: divide it by 1000'),
  v.integer(),
  v.minValue(1_000_000_000),
  v.maxValue(9_999_999_999),
)

/** An order as the shop sends it. `null` stands for a field that is not there, as many serialisers write it. */
export const PutOrder = v.strictObject({
  orderId: IdText,
  openid: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)),
  addSource: v.nullish(v.picklist([0, 2]), 0),
  waybills: v.nullish(v.pipe(v.array(OrderWaybill), v.maxLength(MAX_WAYBILLS)), []),
  goods: v.nullish(v.pipe(v.array(Goods), v.maxLength(MAX_GOODS))),
  /** When the order was placed, Unix seconds. */
  createdAt: UnixSeconds,
  /** The shop's own number of the payment, WeChat Pay's `out_trade_no`. */
  tradeNo: v.nullish(IdText),
  /** WeChat Pay's number of the payment. */
  transactionId: v.nullish(IdText),
  /** The province and the city, never an address. */
  destination: v.nullish(Destination),
  deleted: v.nullish(v.literal(false)),
})

export type PutOrder = v.InferOutput<typeof PutOrder>

/** Removes an order with everything that is kept about it; its other fields are not read. */
export const DeletedOrder = v.object({ orderId: IdText, deleted: v.literal(true) })

export const PutOrdersRequest = v.object({
  orders: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_PUT_ORDERS)),
})

/**
 * What became of an order. `replaced`: a later one of the same call has the same id and counts. `notDone`: there was no
 * time, or the database failed; send it again.
 */
export const PUT_STATUSES = ['stored', 'unchanged', 'deleted', 'replaced', 'refused', 'notDone'] as const

export const PutResult = v.object({
  /** The order's place in the call, from 0. */
  index: v.number(),
  /** Absent if it could not be read. */
  orderId: v.optional(v.string()),
  status: v.picklist(PUT_STATUSES),
  /** The wrong field of a refused order, such as `waybills[0].deliveryId`; '' for the order as a whole. */
  field: v.optional(v.string()),
  /** Why it was refused and how to mend it, or why it was not done. */
  reason: v.optional(v.string()),
})

export type PutResult = v.InferOutput<typeof PutResult>

/** What putOrders answers: one result for each order, in the same sequence. */
export const PutResults = v.object({ results: v.array(PutResult) })

export type PutResults = v.InferOutput<typeof PutResults>
