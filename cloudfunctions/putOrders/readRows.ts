import type { PutOrder, PutResult } from '../../contract/putOrders'
import { readPutOrder, type ReadOrder } from '../../contract/readPutOrder'

export interface OrderRow {
  /** The order's place in the call, from 0. */
  index: number
  orderId: string
  order: PutOrder
}

export interface Rows {
  /** The results of all rows; a row that is still to be done has a preliminary one. */
  results: PutResult[]
  orders: OrderRow[]
  deletions: Pick<OrderRow, 'index' | 'orderId'>[]
}

/**
 * Reads every row. Of the rows of one order the last that can be read counts, as if they had been sent one after the other;
 * the earlier ones are `replaced`.
 */
export function readRows(rows: readonly unknown[]): Rows {
  const read = rows.map((row, index) => ({ index, ...readPutOrder(row) }))
  const last = new Map(read.filter(isReadable).map(({ orderId, index }) => [orderId, index]))
  const results = read.map((row): PutResult => {
    const { index, orderId } = row
    if (row.kind === 'problem')
      return { index, ...(orderId !== undefined && { orderId }), status: 'refused', ...row.problem }
    const by = last.get(row.orderId)
    if (by === index) return { index, orderId: row.orderId, status: 'notDone' }
    const reason = `is also the order of row ${by ?? ''} of this call, which counts`
    return { index, orderId: row.orderId, status: 'replaced', field: 'orderId', reason }
  })
  const counting = read.filter(isReadable).filter(({ orderId, index }) => last.get(orderId) === index)
  return {
    results,
    orders: counting.filter((row) => row.kind === 'order'),
    deletions: counting.filter((row) => row.kind === 'deletion'),
  }
}

function isReadable<Row extends ReadOrder>(row: Row): row is Exclude<Row, { kind: 'problem' }> {
  return row.kind !== 'problem'
}
