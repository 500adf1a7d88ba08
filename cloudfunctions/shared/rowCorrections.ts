import { toJourney } from '../../src/domain/journey'
import type { PathEvent } from '../../src/domain/pathEvent'
import { hasMask, masks } from './masking'
import { newestTime, type ReadRow } from './storedRows'

/** A row that can be read; `key` is its content. */
export interface EventRow extends ReadRow {
  event: PathEvent
  key: string
}

/** Rows of the same second that are compared with each other; carriers have two or three at most. */
const MAX_COMPARED = 20

/** A known row and the new one that takes its place. */
export interface Correction {
  row: EventRow
  by: EventRow
}

type Match = (row: EventRow, known: EventRow) => boolean

/** True if the row is the known one with a name or a number masked. */
export const isMasked: Match = (row, known) => masks(row.event.message, known.event.message)
const hasSameCode: Match = (row, known) => row.event.actionType === known.event.actionType
const hasSameText: Match = (row, known) => row.event.message === known.event.message

/**
 * The known rows that WeChat's word corrects. `absent`: known rows that the word does not have. `added`: rows of the word
 * that are not known. Each of these replaces one absent row of the same second: one with the same code or the same text, and
 * in a push, which has a version, also one with neither.
 */
export function findCorrected(
  absent: readonly EventRow[],
  added: readonly EventRow[],
  pushed: boolean,
): Correction[] {
  const candidates = groupBySlot(absent)
  const corrections: Correction[] = []
  let rows = added.filter(({ event }) => event.atSeconds !== null)
  for (const match of [isMasked, hasSameCode, hasSameText, ...(pushed ? [() => true] : [])]) {
    rows = rows.filter((row) => {
      const slot = candidates.get(slotOf(row)) ?? []
      const compared = slot.slice(0, MAX_COMPARED)
      // A row that is masked already stays: the new one is its older form, see findUnmasked.
      if (compared.some((known) => isMasked(known, row))) return false
      const index = compared.findIndex((known) => match(row, known))
      corrections.push(...slot.splice(index, index < 0 ? 0 : 1).map((known) => ({ row: known, by: row })))
      return index < 0
    })
  }
  return corrections
}

/**
 * The ends of the journey that WeChat's word takes back: it has every known row before the end, by its own rows the journey
 * goes on, and it has a row after the end, or a new one of the same second.
 */
export function findTakenBackEnds(
  known: readonly EventRow[],
  told: readonly EventRow[],
  added: readonly EventRow[],
): EventRow[] {
  if (isEnded(told) || !isEnded(known)) return []
  const toldKeys = new Set(told.map(({ key }) => key))
  const newest = newestTime(told.map(({ event }) => event))
  const newestAdded = newestTime(added.map(({ event }) => event))
  return known.filter((row) => {
    const { atSeconds } = row.event
    if (atSeconds === null || toldKeys.has(row.key) || !isEnded([row])) return false
    if (newest <= atSeconds && newestAdded < atSeconds) return false
    return known.every(({ key, event }) => (event.atSeconds ?? 0) >= atSeconds || toldKeys.has(key))
  })
}

/** Rows whose name or number the carrier has masked in another row of the same second. */
export function findUnmasked(rows: readonly EventRow[]): EventRow[] {
  return Array.from(groupBySlot(rows).values()).flatMap((slot) => {
    const masked = slot.filter(({ event }) => hasMask(event.message)).slice(0, MAX_COMPARED)
    return slot.filter((row) => masked.some((known) => isMasked(known, row)))
  })
}

function isEnded(rows: readonly EventRow[]): boolean {
  return toJourney(rows.map(({ event }) => event)).ended
}

function groupBySlot(rows: readonly EventRow[]): Map<string, EventRow[]> {
  const slots = new Map<string, EventRow[]>()
  for (const row of rows) {
    const slot = slots.get(slotOf(row))
    if (slot) slot.push(row)
    else slots.set(slotOf(row), [row])
  }
  return slots
}

/** Rows of one second, or of one code if they have no time. */
function slotOf({ event: { atSeconds, actionType } }: EventRow): string {
  return atSeconds === null ? `code ${actionType}` : `second ${atSeconds}`
}
