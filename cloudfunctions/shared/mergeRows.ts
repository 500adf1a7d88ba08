import { createHash } from 'node:crypto'
import type { PathItem } from '../../contract/pathItem'
import type { PathEvent } from '../../src/domain/pathEvent'
import { findCorrected, findTakenBackEnds, findUnmasked, isMasked, type EventRow } from './rowCorrections'
import { keepNewest, newestTime, readRows, type ReadRow } from './storedRows'

/** A row that a carrier has corrected, so that an older answer or push does not bring it back. */
export interface ReplacedRow {
  /** Hash of the old row: its text may have a telephone number that the carrier has masked since. */
  hash: string
  /** When it was replaced, Unix seconds. */
  at: number
  /** True if a push replaced it: a push that is newer still may bring it back. */
  pushed: boolean
}

export interface KnownRows {
  pathItemList: readonly PathItem[]
  replaced: readonly ReplacedRow[]
}

/** What WeChat says in one answer or push. */
export interface Word {
  rows: readonly PathItem[]
  pushed: boolean
  /** Unix seconds. */
  now: number
}

export interface MergedRows {
  pathItemList: PathItem[]
  replaced: ReplacedRow[]
  /** True if older rows were left out for their number or size. */
  truncated: boolean
  /** True if the word is behind what is known: it does not have the newest row. */
  behind: boolean
}

/** An answer or a push that is older than the newest one is at most this late. */
const MAX_LATENESS_SECONDS = 3600
const MAX_REPLACED = 200

/**
 * Merges a word of WeChat's into the known rows. No row is lost: one that the word does not have stays, unless the word has
 * another row for the same second, see findCorrected, or takes back the end of the journey.
 */
export function mergeRows(known: KnownRows, { rows, pushed, now }: Word): MergedRows {
  const live = known.replaced.filter(({ at }) => Math.abs(now - at) < MAX_LATENESS_SECONDS)
  const refused = new Set(live.filter((each) => !pushed || !each.pushed).map(({ hash }) => hash))
  const word = keepNewest(readRows(rows))
  const told = distinct(readable(word.rows)).filter(({ key }) => !refused.has(hashOf(key)))
  const before = distinct(readable(readRows(known.pathItemList)))
  const { kept, replaced } = correctRows(before, told, pushed)
  const unreadable = word.rows.filter(({ event }) => event === null)
  const newest = keepNewest([...kept, ...unreadable])
  const replacedNow = replaced.map(({ key }) => ({ hash: hashOf(key), at: now, pushed }))
  return {
    pathItemList: newest.rows.map(({ item }) => item),
    replaced: [...live, ...replacedNow].slice(-MAX_REPLACED),
    truncated: newest.truncated || word.truncated,
    behind: isBehind(kept, told),
  }
}

/**
 * The known rows with those of the word. `replaced`: the rows that must not come back with an older word. An answer has no
 * version, so the texts that it corrects may come back.
 */
function correctRows(
  known: readonly EventRow[],
  told: readonly EventRow[],
  pushed: boolean,
): { kept: EventRow[]; replaced: EventRow[] } {
  const toldKeys = new Set(told.map(({ key }) => key))
  const absent = known.filter(({ key }) => !toldKeys.has(key))
  const knownKeys = new Set(known.map(({ key }) => key))
  const added = told.filter(({ key }) => !knownKeys.has(key))
  const corrections = findCorrected(absent, added, pushed)
  const ends = findTakenBackEnds(known, told, added)
  // An answer without a later known row is old: its other texts are the older ones.
  const newestTold = newestTime(told.map(({ event }) => event))
  const later = absent.filter(({ event }) => (event.atSeconds ?? 0) > newestTold)
  const isOld = !pushed && later.some((row) => !ends.includes(row))
  const outdated = corrections.map(({ row, by }) => (isOld && !isMasked(by, row) ? by : row))
  const dropped = new Set([...ends, ...outdated])
  const union = [...known, ...added].filter((row) => !dropped.has(row))
  const unmasked = new Set(findUnmasked(union))
  return {
    kept: union.filter((row) => !unmasked.has(row)),
    replaced: [...ends, ...unmasked, ...(pushed ? corrections.map(({ row }) => row) : [])],
  }
}

/** True if the newest known row is missing in the word, which then comes from before it. */
function isBehind(kept: readonly EventRow[], told: readonly EventRow[]): boolean {
  const toldKeys = new Set(told.map(({ key }) => key))
  const newestTold = newestTime(told.map(({ event }) => event))
  return kept.some(({ key, event }) => !toldKeys.has(key) && (event.atSeconds ?? 0) >= newestTold)
}

function readable(rows: readonly ReadRow[]): EventRow[] {
  return rows.flatMap(({ item, event }) => (event ? [{ item, event, key: keyOf(event) }] : []))
}

function distinct(rows: readonly EventRow[]): EventRow[] {
  const keys = new Set<string>()
  return rows.filter(({ key }) => !keys.has(key) && keys.add(key))
}

function keyOf({ atSeconds, actionType, message }: PathEvent): string {
  return JSON.stringify([atSeconds, actionType, message])
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}
