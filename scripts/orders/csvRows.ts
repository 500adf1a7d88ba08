const NEEDED = ['orderId', 'openid', 'deliveryId', 'waybillId', 'createdAt'] as const
const OTHERS = [
  'addSource',
  'wxOrderId',
  'goodsName',
  'goodsImageUrl',
  'destinationProvince',
  'destinationCity',
  'tradeNo',
  'transactionId',
  'deleted',
] as const
const COLUMNS: readonly string[] = [...NEEDED, ...OTHERS]
type Column = (typeof NEEDED)[number] | (typeof OTHERS)[number]

/** What one line says: fields of its order, and one of the order's waybills. */
export interface CsvCells {
  order: Record<string, unknown>
  /** Undefined for an order of which nothing has been sent yet. */
  waybill?: object
}

export interface CsvLine {
  /** From 1. */
  line: number
  /** What it says, or the rest of a sentence about what is wrong with it. */
  read: CsvCells | string
  /** The ids that its order may have: every cell if the columns of a wrong line cannot be told. */
  orderIds: readonly string[]
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

/** Reads one line. An empty cell is a field that is not there. */
export function readLine(line: number, columns: readonly Column[], cells: readonly string[]): CsvLine {
  if (cells.length !== columns.length) {
    const read = `has ${cells.length} cells, not ${columns.length}: put quotes around a text with a comma`
    return { line, read, orderIds: cells.filter(Boolean) }
  }
  const cell = Object.fromEntries(columns.map((name, index) => [name, cells[index] || undefined])) as Cells
  return { line, read: readCells(cell), orderIds: cell.orderId === undefined ? [] : [cell.orderId] }
}

/** Finds a line without the cells that every order has: what a spreadsheet makes of merged cells. */
export function isContinuation({ read, orderIds }: CsvLine): boolean {
  return orderIds.length === 0 && read === MERGED
}

const MERGED = 'has neither orderId nor openid: write them on each line, as merged cells are empty'

type Cells = Partial<Record<Column, string>>

function readCells({ deleted, ...cell }: Cells): CsvCells | string {
  if (deleted !== undefined && !/^(?:true|false)$/i.test(deleted))
    return 'deleted is wrong: write true, or leave it empty'
  if (deleted?.toLowerCase() === 'true')
    return { order: { ...present({ orderId: cell.orderId }), deleted: true } }
  const { deliveryId, waybillId, wxOrderId, goodsName, goodsImageUrl, addSource, createdAt, ...others } = cell
  const { destinationProvince: province, destinationCity: city, ...rest } = others
  if (rest.orderId === undefined && rest.openid === undefined) return MERGED
  const seconds = readMoment(createdAt)
  if (typeof seconds === 'string') return `createdAt ${seconds}`
  const order = {
    ...present(rest),
    createdAt: seconds,
    ...(addSource !== undefined && { addSource: /^[02]$/.test(addSource) ? Number(addSource) : addSource }),
    ...((goodsName ?? goodsImageUrl) !== undefined && {
      goods: [present({ name: goodsName, imageUrl: goodsImageUrl })],
    }),
    ...((province ?? city) !== undefined && { destination: present({ province, city }) }),
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

/** The column of a field of an order, such as deliveryId for `waybills[1].deliveryId`. */
export function toColumn(field: string): string {
  const names: Readonly<Record<string, string>> = {
    'goods[0].name': 'goodsName',
    'goods[0].imageUrl': 'goodsImageUrl',
    'destination.province': 'destinationProvince',
    'destination.city': 'destinationCity',
  }
  return names[field] ?? field.replace(/^waybills\[\d+\]\./, '')
}
