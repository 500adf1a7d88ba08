import { isDeepStrictEqual } from 'node:util'
import { isContinuation, type CsvLine } from './csvRows'
import type { OrderRow, OrderRows, RowProblem } from './orderRows'

interface JoinedOrder {
  line: number
  order: Record<string, unknown>
  waybills: object[]
  waybillLines: number[]
}

/** A wrong line, and the ids that its order may have. */
interface WrongLine extends RowProblem {
  orderIds: readonly unknown[]
}

/**
 * Joins the lines of an order, which need not follow each other. Its other fields must be the same on each of them. An order
 * with a wrong line is left out as a whole, because it would be stored without that line's waybill.
 */
export function joinWaybills(lines: readonly CsvLine[]): OrderRows {
  const orders = new Map<unknown, JoinedOrder>()
  const wrong: WrongLine[] = []
  let lastIds: readonly string[] = []
  for (const each of lines) {
    const { line, read, orderIds } = each
    if (typeof read !== 'string') wrong.push(...join(line, read, orders))
    else wrong.push({ line, problem: read, orderIds: isContinuation(each) ? lastIds : orderIds })
    if (orderIds.length > 0) lastIds = orderIds
  }
  const problems = wrong.map(({ line, problem, orderIds }) => {
    const partly = orderIds.map((orderId) => orders.get(orderId)).find((order) => order !== undefined)
    return { line, problem: partly ? `${problem}; ${describeLeftOut(partly)}` : problem }
  })
  for (const orderId of wrong.flatMap(({ orderIds }) => orderIds)) orders.delete(orderId)
  return { rows: Array.from(orders.values(), toRow), problems }
}

function join(
  line: number,
  { order, waybill }: Exclude<CsvLine['read'], string>,
  orders: Map<unknown, JoinedOrder>,
): WrongLine[] {
  const { orderId } = order
  const first = orders.get(orderId)
  if (!first) {
    const none: JoinedOrder = { line, order, waybills: [], waybillLines: [] }
    orders.set(orderId ?? Symbol('no id'), waybill ? addWaybill(none, waybill, line) : none)
    return []
  }
  if (!isDeepStrictEqual(first.order, order)) {
    const problem = `differs from line ${first.line} of the same order: write the same in both`
    return [{ line, problem, orderIds: [orderId] }]
  }
  if (waybill) addWaybill(first, waybill, line)
  return []
}

function addWaybill(order: JoinedOrder, waybill: object, line: number): JoinedOrder {
  order.waybills.push(waybill)
  order.waybillLines.push(line)
  return order
}

function toRow({ line, order, waybills, waybillLines }: JoinedOrder): OrderRow {
  return { line, order: { ...order, waybills }, waybillLines }
}

/** Says which order is left out. An id with control characters is not printed. */
export function describeLeftOut({ line, order }: Pick<OrderRow, 'line' | 'order'>): string {
  const { orderId } = order as { orderId?: unknown }
  const name = typeof orderId === 'string' && /^[^\p{C}]{1,128}$/u.test(orderId) ? ` ${orderId}` : ''
  return `order${name} of line ${line} is left out as a whole`
}
