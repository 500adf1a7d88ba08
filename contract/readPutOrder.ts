import * as v from 'valibot'
import { MAX_GOODS, MAX_WAYBILLS } from './limits'
import { DeletedOrder, PutOrder } from './putOrders'

/** A field of an order that is wrong, and how to mend it. It never repeats what was sent. */
export interface OrderProblem {
  /** Such as `waybills[0].deliveryId`; '' for the order as a whole. */
  field: string
  /** The rest of a sentence that begins with the field: "is missing: …". */
  reason: string
}

export type ReadOrder =
  | { kind: 'order'; orderId: string; order: PutOrder }
  | { kind: 'deletion'; orderId: string }
  | { kind: 'problem'; orderId: string | undefined; problem: OrderProblem }

/** How each field is written. */
const HINTS: Readonly<Record<string, string>> = {
  '': 'write an object with orderId, openid, waybills and createdAt',
  orderId: "write the shop's order id, a text of 1 to 128 characters",
  openid: "write the customer's openid in this mini-program, a text of letters, digits, _ and -",
  addSource: 'write 0 for the mini-program, 2 for an app or a web page',
  waybills: `write a list of { deliveryId, waybillId } of at most ${MAX_WAYBILLS}, empty if nothing has been sent yet`,
  deliveryId: "write the carrier's id at WeChat, such as SF",
  waybillId: "write the carrier's bare number, a text without spaces and without a suffix such as :8867",
  wxOrderId: "write the order id given to WeChat's addOrder, a text",
  goods: `write a list of { name, imageUrl } of at most ${MAX_GOODS}`,
  name: 'write the name of the goods, a text of 1 to 200 characters',
  imageUrl: 'write the address of a picture of at most 512 characters, which begins with https://',
  createdAt: 'write the moment of the order in Unix seconds, a whole number of ten digits such as 1795419660',
  tradeNo: "write the payment's out_trade_no, a text",
  transactionId: "write WeChat Pay's transaction_id, a text",
  destination: 'write { province, city } as names such as 广东省 and 深圳市, or leave it out',
  province: 'write the name of the province in Chinese, such as 广东省, without anything else',
  city: 'write the name of the city in Chinese, such as 深圳市, without anything else',
  deleted: 'write true or false',
}

/** Fields of the stored document that a shop does not send. */
const NOT_SENT: ReadonlyMap<string, string> = new Map([
  ['_openid', 'is not sent: name it openid'],
  ['_id', 'is not sent: an order is found by its orderId'],
  ['ended', 'is not sent: the functions find it out'],
])

const NOT_KEPT = 'is not kept: a destination is a province and a city, never an address'

/** Reads one order of a call, or finds the first thing that is wrong with it. */
export function readPutOrder(row: unknown): ReadOrder {
  const deletion = v.safeParse(DeletedOrder, row)
  if (deletion.success) return { kind: 'deletion', orderId: deletion.output.orderId }
  const order = v.safeParse(PutOrder, row)
  if (order.success) return { kind: 'order', orderId: order.output.orderId, order: order.output }
  const id = v.safeParse(v.object({ orderId: PutOrder.entries.orderId }), row)
  const deletes = v.is(v.object({ deleted: v.literal(true) }), row)
  // The other fields of a deletion are not read, so only its id can be wrong.
  const [issue] = deletes ? deletion.issues : (findUnknownField(order.issues) ?? order.issues)
  const orderId = id.success ? id.output.orderId : undefined
  return { kind: 'problem', orderId, problem: describeIssue(issue) }
}

type Issues = [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]

/** A misspelt field goes before the one that is missing because of it. */
function findUnknownField(issues: Issues): Issues | undefined {
  const unknown = issues.find(isUnknownField)
  return unknown && [unknown]
}

function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never'
}

function describeIssue(issue: v.BaseIssue<unknown>): OrderProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number)
  const name = keys.filter((key) => typeof key === 'string').at(-1) ?? ''
  if (isUnknownField(issue)) {
    const known = keys[0] === 'destination' ? NOT_KEPT : (NOT_SENT.get(name) ?? 'is not a field of an order')
    // The name of an unknown field may be anything.
    return { field: /^\w{1,40}$/.test(name) ? toField(keys) : '', reason: known }
  }
  const isMissing = issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key'
  const hint = Object.hasOwn(HINTS, name) ? (HINTS[name] ?? '') : ''
  if (issue.type === 'check') return { field: toField(keys), reason: issue.message }
  return { field: toField(keys), reason: `is ${isMissing ? 'missing' : 'wrong'}: ${hint}` }
}

/** `waybills[0].deliveryId` */
function toField(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}
