import * as v from 'valibot'
import { describeUnknownField } from './fieldNames'
import { readPath, type Issues, type JsonProblem } from './jsonFile'

const Text = v.pipe(v.string(), v.nonEmpty())

const UnixSeconds = v.pipe(
  v.number(),
  v.check(
    (seconds) => /^\d{10}$/.test(String(seconds)),
    ({ input }) =>
      /^\d{13}$/.test(String(input))
        ? 'Unix seconds have ten digits, this looks like milliseconds'
        : 'Unix seconds are a whole number of ten digits',
  ),
)

const Waybill = v.strictObject({ deliveryId: Text, waybillId: Text, wxOrderId: v.exactOptional(Text) })
const Goods = v.strictObject({ name: v.string(), imageUrl: v.string() })
const OrderDocument = v.strictObject({
  _id: v.exactOptional(Text),
  _openid: Text,
  orderId: Text,
  addSource: v.picklist([0, 2]),
  waybills: v.array(Waybill),
  goods: v.exactOptional(v.array(Goods)),
  destination: v.exactOptional(v.strictObject({ province: Text, city: Text })),
  createdAt: UnixSeconds,
  ended: v.boolean(),
  urgency: v.exactOptional(v.nullable(v.picklist([1, 2, 3, 4]))),
  tradeNo: v.exactOptional(Text),
  transactionId: v.exactOptional(Text),
})

/** A document of the collection `orders`, exactly as the shop's back end writes it. */
export type OrderDocument = v.InferOutput<typeof OrderDocument>

export const OrderDocuments = v.array(OrderDocument)

/** The fields of the entries of each list. */
const FIELDS = {
  orders: Object.keys(OrderDocument.entries),
  waybills: Object.keys(Waybill.entries),
  goods: Object.keys(Goods.entries),
  destination: ['province', 'city'],
}

/** How each field is written. It ends the sentence about a missing or wrong one. */
const HINTS: Record<string, string> = {
  orders: 'a list of orders',
  _id: "the document's id, a text",
  _openid: 'the openid of the customer, a text',
  orderId: "the shop's order id, a text",
  addSource: '0 for the mini-program, 2 for an app or a web page',
  waybills: 'a list of { deliveryId, waybillId }, empty if nothing has been sent yet',
  deliveryId: "the carrier's id at WeChat, such as SF",
  waybillId: "the carrier's number for the parcel, a text",
  wxOrderId: "the order id given to WeChat's addOrder, a text",
  goods: 'a list of { name, imageUrl }',
  name: 'the name of the goods, a text',
  imageUrl: 'the address of a picture, a text',
  destination: 'an object with province, city',
  province: 'the name of the province, such as 广东省',
  city: 'the name of the city, such as 深圳市',
  createdAt: 'the moment of the order in Unix seconds, such as 1795419660',
  ended: 'true once every parcel has arrived, otherwise false',
  urgency: '1 to 4 or null, set by the functions',
  tradeNo: "the shop's payment number, a text",
  transactionId: "WeChat Pay's payment number, a text",
}

/** Describes the first mistake in orders.json. A misspelt field goes before the one that is missing because of it. */
export function describeOrderIssues(issues: Issues): JsonProblem {
  const issue = issues.find(isUnknownField) ?? issues[0]
  const path = readPath(issue)
  const field = `orders${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`
  const names = ['orders', ...path.filter((key) => typeof key === 'string')]
  if (isUnknownField(issue)) {
    return { path, sentence: describeUnknownField(field, names.at(-2) ?? '', fieldsOf(names.at(-2))) }
  }
  const hint = HINTS[names.at(-1) ?? ''] ?? ''
  if (isMissingField(issue)) return { path, sentence: `${field} is missing: ${hint}` }
  const isEntry = typeof path.at(-1) === 'number'
  const expected = isEntry ? `an object with ${fieldsOf(names.at(-1)).join(', ')}` : hint
  const mend = issue.type === 'check' ? issue.message : `write ${expected}`
  return { path, sentence: `${field} is ${shorten(issue.input)}: ${mend}` }
}

function fieldsOf(list: string | undefined): string[] {
  return Object.entries(FIELDS).find(([name]) => name === list)?.[1] ?? []
}

function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never'
}

/** valibot reports a missing field as an issue of the object around it. */
function isMissingField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key'
}

const SHOWN_LENGTH = 40

function shorten(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
