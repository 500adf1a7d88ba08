import { parse } from 'csv-parse/sync'
import { readPutOrder } from '../../contract/readPutOrder'
import { joinWaybills, readColumns, toRow, type CsvLine } from './csvRows'

/** An order of the file, or a deletion. */
export interface OrderRow {
  /** The line where it begins, from 1. */
  line: number
  /** As putOrders takes it. */
  order: object
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
  const { rows, problems } = text.trimStart().startsWith('{') ? readJsonLines(text) : readCsv(text)
  const good: OrderRow[] = []
  for (const row of rows) {
    const read = readPutOrder(row.order)
    if (read.kind !== 'problem') good.push(row)
    else problems.push({ line: row.line, problem: `${read.problem.field} ${read.problem.reason}`.trim() })
  }
  return { rows: good, problems: problems.sort((a, b) => a.line - b.line) }
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
  return { rows, problems }
}

function readCsv(text: string): OrderRows {
  const [header, ...records] = parseCsv(text)
  const columns = readColumns(header?.record ?? [])
  const problems: RowProblem[] = []
  const lines: CsvLine[] = []
  for (const { record, info } of records) {
    const read = toRow(columns, record)
    if (typeof read === 'string') problems.push({ line: info.lines, problem: read })
    else lines.push({ line: info.lines, ...read })
  }
  const joined = joinWaybills(lines)
  return { rows: joined.rows, problems: [...problems, ...joined.problems] }
}

interface ParsedRecord {
  record: string[]
  /** The line where the record ends, from 1. */
  info: { lines: number }
}

function parseCsv(text: string): ParsedRecord[] {
  try {
    const options = { info: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const
    return parse(text, options) as unknown as ParsedRecord[]
  } catch (error) {
    throw new Error(`The file is not CSV: ${(error as Error).message}.`, { cause: error })
  }
}
