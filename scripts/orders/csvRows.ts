import { isDeepStrictEqual } from 'node:util'
import type { OrderRows } from './orderRows'

const NEEDED = ['orderId', 'openid', 'deliveryId', 'waybillId', 'createdAt'] as const
const OTHERS = ['addSource', 'wxOrderId', 'goodsName', 'goodsImageUrl', 'tradeNo', 'transactionId'] as const
const COLUMNS: readonly string[] = [...NEEDED, ...OTHERS]
type Column = (typeof NEEDED)[number] | (typeof OTHERS)[number]

/** One line of the CSV: fields of its order, and one of the order's waybills. */
export interface CsvLine {
  /** From 1. */
  line: number
  order: Record<string, unknown>
  /** Undefined for an order of which nothing has been sent yet. */
  waybill?: object
}

/** Checks the names of the columns. Throws an Error of one sentence. */
export function readColumns(header: readonly string[]): Column[] {
  const missing = NEEDED.filter((name) => !header.includes(name))
  if (missing.length > 0)
    throw new Error(`Line 1 names no column ${missing.join(', ')}: write the names of the columns there.`)
  const unknown = header.findIndex((name) => !COLUMNS.includes(name))
  if (unknown >= 0)
    throw new Error(`Column ${unknown + 1} is none that is read: remove it, or name it ${OTHERS.join(', ')}.`)
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Line 1 names the column ${twice} twice: remove one.`)
  return header as Column[]
}

/** Reads one line, or says what is wrong with it. An empty cell is a field that is not there. */
export function toRow(columns: readonly Column[], cells: readonly string[]): Omit<CsvLine, 'line'> | string {
  if (cells.length !== columns.length)
    return `has ${cells.length} cells, not ${columns.length}: put quotes around a text with a comma`
  const cell = Object.fromEntries(columns.map((name, index) => [name, cells[index] || undefined])) as Partial<
    Record<Column, string>
  >
  const { deliveryId, waybillId, wxOrderId, goodsName, goodsImageUrl, addSource, createdAt, ...rest } = cell
  const seconds = readMoment(createdAt)
  if (typeof seconds === 'string') return `createdAt ${seconds}`
  const order = {
    ...present(rest),
    createdAt: seconds,
    ...(addSource !== undefined && { addSource: /^[02]$/.test(addSource) ? Number(addSource) : addSource }),
    ...((goodsName ?? goodsImageUrl) !== undefined && {
      goods: [present({ name: goodsName, imageUrl: goodsImageUrl })],
    }),
  }
  const waybill = present({ deliveryId, waybillId, wxOrderId })
  return Object.keys(waybill).length > 0 ? { order, waybill } : { order }
}

function present(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((each): each is [string, string] => each[1] !== undefined),
  )
}

/** ISO 8601 with its zone; a moment without one is another in each place. */
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** Unix seconds, or what is wrong. */
function readMoment(text: string | undefined): number | string {
  if (text === undefined) return 'is missing: write Unix seconds, or a time with its zone'
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const ms = ISO.test(text) ? Date.parse(text.replace(' ', 'T')) : NaN
  if (Number.isNaN(ms))
    return 'is wrong: write Unix seconds, or a time with its zone such as 2026-11-20T10:18:00+08:00'
  return Math.floor(ms / 1000)
}

/** Joins the lines of an order, which need not follow each other. Its other fields must be the same on each of them. */
export function joinWaybills(lines: readonly CsvLine[]): OrderRows {
  const orders = new Map<unknown, { line: number; order: Record<string, unknown>; waybills: object[] }>()
  const broken = new Set<unknown>()
  const problems: OrderRows['problems'] = []
  for (const { line, order, waybill } of lines) {
    const { orderId } = order
    const first = orders.get(orderId)
    if (!first || orderId === undefined) {
      orders.set(orderId ?? Symbol('no id'), { line, order, waybills: waybill ? [waybill] : [] })
      continue
    }
    if (!isDeepStrictEqual(first.order, order)) {
      problems.push({
        line,
        problem: `differs from line ${first.line} of the same order: write the same in both`,
      })
      broken.add(orderId)
    } else if (waybill) first.waybills.push(waybill)
  }
  const whole = Array.from(orders).filter(([orderId]) => !broken.has(orderId))
  const rows = whole.map(([, { line, order, waybills }]) => ({ line, order: { ...order, waybills } }))
  return { rows, problems }
}
