import { endOfChinaDay } from './chinaDay'
import { failureCodeOf } from './errorCodes'
import type { Pause } from './pauseStore'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** The first pause after WeChat does not know a waybill, doubled each time, and the longest. */
const FIRST_UNKNOWN_SECONDS = 2 * MINUTE
const MAX_UNKNOWN_SECONDS = 6 * HOUR

/** No pause is longer, so a later end comes from a wrong clock. */
const MAX_PAUSE_SECONDS = 24 * HOUR

/** WeChat's numbers after which nothing is asked for any waybill, with the end of the pause. */
const SHOP_PAUSES: Readonly<Record<number, (now: number) => number>> = {
  // The quota of the day is used up.
  45009: endOfChinaDay,
  // Too many calls within a minute.
  45011: (now) => now + MINUTE,
  // The logistics assistant is not enabled.
  48001: (now) => now + HOUR,
}

export interface PauseIds {
  shop: string
  waybill: string
}

/** The pause that follows an error of WeChat's; null for none. `before` are the pauses that were stored. */
export function pauseAfter(
  errCode: number | undefined,
  ids: PauseIds,
  before: readonly Pause[],
  now: number,
): Pause | null {
  if (errCode === undefined) return null
  const endOf = SHOP_PAUSES[errCode]
  if (endOf) return { _id: ids.shop, until: endOf(now), errCode, failures: 1 }
  if (failureCodeOf(errCode) !== 'NOT_TRACKED') return null
  const failures = (before.find(({ _id }) => _id === ids.waybill)?.failures ?? 0) + 1
  const seconds = Math.min(FIRST_UNKNOWN_SECONDS * 2 ** (failures - 1), MAX_UNKNOWN_SECONDS)
  return { _id: ids.waybill, until: now + seconds, errCode, failures }
}

export function isPaused({ until }: Pause, now: number): boolean {
  return until > now && until <= now + MAX_PAUSE_SECONDS
}
