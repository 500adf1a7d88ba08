import { parse } from 'csv-parse/sync'
import { readPutOrder, type OrderProblem } from '../../contract/readPutOrder'
import { readColumns, readLine, toColumn } from './csvRows'
import { describeLeftOut, joinWaybills } from './joinWaybills'

/** An order of the file, or a deletion. */
export interface OrderRow {
  /** The line where it begins, from 1. */
  line: number
  /** As putOrders takes it. */
  order: object
  /** The lines of its waybills, only of CSV. */
  waybillLines?: readonly number[]
}

export interface RowProblem {
  line: number
  /** The rest of a sentence that begins with the line: which field, what is wrong and how to mend it. */
  problem: string
}

export interface OrderRows {
  rows: OrderRow[]
  problems: RowProblem[]
}

/**
 * Reads CSV (a first line of column names; the lines of an order are its waybills) or JSON lines, as the first character
 * says. Throws an Error of one sentence if the file cannot be read as a whole.
 */
export function readOrderRows(bytes: Buffer): OrderRows {
  const text = decode(bytes)
  if (text.trimStart().startsWith('[')) throw new Error('The file is a JSON list: write one object a line.')
  const { rows, problems } = text.trimStart().startsWith('{') ? readJsonLines(text) : readCsv(text)
  const good: OrderRow[] = []
  for (const row of rows) {
    const read = readPutOrder(row.order)
    if (read.kind !== 'problem') good.push(row)
    else problems.push(describeProblem(row, read.problem))
  }
  return { rows: good, problems: problems.sort((a, b) => a.line - b.line) }
}

/** In CSV the wrong field is named by its column, and a wrong waybill by its own line. */
function describeProblem(row: OrderRow, { field, reason }: OrderProblem): RowProblem {
  const { line, waybillLines } = row
  if (!waybillLines) return { line, problem: `${field} ${reason}`.trim() }
  const wrongLine = waybillLines[Number(/^waybills\[(\d+)\]/.exec(field)?.[1])] ?? line
  const problem = `${toColumn(field)} ${reason}`.trim()
  return {
    line: wrongLine,
    problem: waybillLines.length > 1 ? `${problem}; ${describeLeftOut(row)}` : problem,
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Error(
      'The file is not UTF-8 (a spreadsheet may have saved it as GBK): save it as "CSV UTF-8".',
      {
        cause: error,
      },
    )
  }
}

function readJsonLines(text: string): OrderRows {
  const rows: OrderRow[] = []
  const problems: RowProblem[] = []
  text.split('\n').forEach((json, index) => {
    if (json.trim() === '') return
    const line = index + 1
    try {
      const order: unknown = JSON.parse(json)
      if (typeof order === 'object' && order !== null) rows.push({ line, order })
      else problems.push({ line, problem: 'is no JSON object' })
    } catch {
      problems.push({ line, problem: 'is not JSON: write one object a line' })
    }
  })
  return leaveOutTwice({ rows, problems })
}

/** Leaves out all lines of an order that is named twice: nothing says which of them counts. */
function leaveOutTwice({ rows, problems }: OrderRows): OrderRows {
  const first = new Map<unknown, OrderRow>()
  const twice = new Set<unknown>()
  for (const row of rows) {
    const { orderId } = row.order as { orderId?: unknown }
    const other = typeof orderId === 'string' ? first.get(orderId) : undefined
    if (!other) first.set(orderId, row)
    else {
      twice.add(orderId)
      const problem = `has the orderId of line ${other.line}: write an order once; ${describeLeftOut(other)}`
      problems.push({ line: row.line, problem })
    }
  }
  return { rows: rows.filter(({ order }) => !twice.has((order as { orderId?: unknown }).orderId)), problems }
}

function readCsv(text: string): OrderRows {
  const [header, ...records] = parseCsv(text)
  const columns = readColumns(header?.record ?? [])
  return joinWaybills(records.map(({ record, info }) => readLine(info.lines, columns, record)))
}

interface ParsedRecord {
  record: string[]
  /** The line where the record ends, from 1. */
  info: { lines: number }
}

function parseCsv(text: string): ParsedRecord[] {
  try {
    const options = {
      info: true,
      trim: true,
      // A spreadsheet may write its empty rows as commas.
      skip_records_with_empty_values: true,
      relax_column_count: true,
    } as const
    return parse(text, options) as unknown as ParsedRecord[]
  } catch (error) {
    throw new Error(`The file is not CSV: ${(error as Error).message}.`, { cause: error })
  }
}
