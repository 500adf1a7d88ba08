import type { PathItem } from '../../contract/pathItem'
import { readEvent } from '../../src/domain/pathEvent'
import type { Order } from './order'

// Carriers use a number again after some months, so a track may have rows of an earlier parcel, or go on with a later one.

const DAY = 24 * 3600

/** A shop may record an order after the parcel was picked up. */
const GRACE_SECONDS = DAY

/** Longest pause within the journey of one parcel, as of one that is sent long after its label was printed, in seconds. */
const MAX_PAUSE_SECONDS = 120 * DAY

/** After its end a parcel is reported on for at most this long, in seconds. */
const MAX_PAUSE_AFTER_END_SECONDS = 30 * DAY

/** Orders that are sent together are placed within this time, in seconds. */
const MAX_APART_SECONDS = 30 * DAY

/** The last moment whose Unix seconds have ten digits; a greater number is in milliseconds. */
const MAX_UNIX_SECONDS = 9_999_999_999

/** When the order was placed, Unix seconds; 0 if that is unknown or lies ahead. */
export function creationTime({ createdAt }: Pick<Order, 'createdAt'>, now: number): number {
  const seconds = createdAt > MAX_UNIX_SECONDS ? Math.floor(createdAt / 1000) : createdAt
  return seconds > 0 && seconds <= now + DAY ? seconds : 0
}

interface KnownParcel {
  pathItemList: readonly PathItem[]
  ended: boolean
}

const NOTHING_KNOWN: KnownParcel = { pathItemList: [], ended: false }

/**
 * The rows that are of the order's own parcel: none older than the order, with a day's grace, and none after a pause that no
 * parcel makes. Beside rows of another parcel, one without a time is left out too, because it may be of that one.
 * `known`: the order's track, if there is one.
 */
export function rowsOfOrder(
  rows: readonly PathItem[],
  order: Order,
  now: number,
  known: KnownParcel = NOTHING_KNOWN,
): PathItem[] {
  const createdAt = creationTime(order, now)
  // A row that is dated ahead is no later parcel's, but has a wrong time.
  const times = rows.map((row) => pastTime(row, now))
  const latest = findLatest(times, createdAt, known, now)
  const isOthers = (time: number | null): boolean =>
    time !== null && (time < createdAt - GRACE_SECONDS || time > latest)
  if (!times.some(isOthers)) return [...rows]
  return rows.filter((_, index) => {
    const time = times[index] ?? null
    return time !== null && !isOthers(time)
  })
}

function pastTime(row: PathItem, now: number): number | null {
  const time = readEvent(row)?.atSeconds ?? null
  return time !== null && time <= now + DAY ? time : null
}

/** When the parcel was last reported on, before the first pause that is too long, Unix seconds. */
function findLatest(
  times: readonly (number | null)[],
  createdAt: number,
  known: KnownParcel,
  now: number,
): number {
  const newestKnown = known.pathItemList.reduce((newest, row) => Math.max(newest, pastTime(row, now) ?? 0), 0)
  const begin = newestKnown || createdAt
  const later = times.filter((time): time is number => time !== null && time >= begin).sort((a, b) => a - b)
  const end = known.ended && newestKnown > 0 ? newestKnown + MAX_PAUSE_AFTER_END_SECONDS : Infinity
  let latest = begin || (later[0] ?? 0)
  for (const time of later) {
    if (time - latest > MAX_PAUSE_SECONDS || time > end) break
    latest = time
  }
  return latest
}

/** True if two orders may have been sent in one parcel. An unknown time is no obstacle. */
export function areOfSameTime(createdAt: number, other: number): boolean {
  return createdAt === 0 || other === 0 || Math.abs(createdAt - other) <= MAX_APART_SECONDS
}
