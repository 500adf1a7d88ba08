import { MAX_PATH_ITEMS } from '../../contract/limits'
import type { PathItem } from '../../contract/pathItem'
import { readEvent, type PathEvent } from '../../src/domain/pathEvent'
import { storableText } from './storableText'

/** A row of a carrier's with what it says; `event` is null if it says nothing that can be read. */
export interface ReadRow {
  item: PathItem
  event: PathEvent | null
}

/** As much of a message as the page reads, see sanitizeMessage. */
const MAX_MESSAGE_LENGTH = 2000
const MAX_NUMBER_LENGTH = 32

/** Longest list of rows as JSON, in characters: up to 3 bytes each, and CloudBase answers a query with at most 1 MB. */
const MAX_JSON_LENGTH = 300_000

/** Reads the rows of an answer, a push or a document, each cut to what a page can use. */
export function readRows(items: readonly PathItem[]): ReadRow[] {
  return items.map((raw) => {
    const item = cutRow(raw)
    return { item, event: readEvent(item) }
  })
}

/** Only texts and numbers are kept: anything else is unreadable, and may be huge or an operator of the database. */
function cutRow(row: PathItem): PathItem {
  if (row === null) return null
  const item: Record<string, string | number> = {}
  for (const name of ['actionTime', 'actionType', 'actionMsg'] as const) {
    const value = row[name]
    const maxLength = name === 'actionMsg' ? MAX_MESSAGE_LENGTH : MAX_NUMBER_LENGTH
    // Cut first: that may leave half of a character. What is stored must be what is compared with the next word.
    if (typeof value === 'string') item[name] = storableText(value.slice(0, maxLength))
    if (typeof value === 'number' && Number.isFinite(value)) item[name] = value
  }
  return item
}

/** The newest rows that fit into a document, in their old order. A row without a time counts as new, an unreadable one as old. */
export function keepNewest(rows: readonly ReadRow[]): { rows: readonly ReadRow[]; truncated: boolean } {
  const newestFirst = rows
    .map((row, index) => ({ row, index, atSeconds: ageRank(row) }))
    .sort((a, b) => (a.atSeconds === b.atSeconds ? b.index - a.index : b.atSeconds - a.atSeconds))
  const kept = new Set<number>()
  let length = 0
  for (const { row, index } of newestFirst) {
    length += JSON.stringify(row.item).length
    if (kept.size >= MAX_PATH_ITEMS || length > MAX_JSON_LENGTH) break
    kept.add(index)
  }
  if (kept.size === rows.length) return { rows, truncated: false }
  return { rows: rows.filter((_, index) => kept.has(index)), truncated: true }
}

function ageRank({ event }: ReadRow): number {
  return event ? (event.atSeconds ?? Infinity) : -Infinity
}

/** When the newest event happened, Unix seconds; 0 if no event has a time. */
export function newestTime(events: readonly PathEvent[]): number {
  return events.reduce((newest, { atSeconds }) => Math.max(newest, atSeconds ?? 0), 0)
}
