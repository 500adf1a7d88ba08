import { cleanUp } from '../../cloudfunctions/cleanUp/core'
import { logBug } from '../../cloudfunctions/shared/bugs'
import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import { Failure, logFailure } from '../../cloudfunctions/shared/failure'
import { logCall, type CallLine } from '../../cloudfunctions/shared/functionCall'
import type { Database } from '../database/connect'
import { dropPastMonths, preparePartitions } from '../database/partitions'
import type { CreateStores } from '../database/stores'
import { endLease, takeLease } from './leases'

export interface CleanUpTimerParts {
  database: Database
  createStores: CreateStores
  keepDays: number
  /** Unix seconds. */
  now?: () => number
  write?: (line: CallLine) => void
}

export interface CleanUpTimer {
  /** Cleans up if no instance has done it today. Never throws. */
  run: () => Promise<void>
  /** Ends the timer; resolves when no run goes on. */
  stop: () => Promise<void>
}

const TASK = 'cleanUp'

/** How often an instance asks whether it is time, milliseconds. */
const ASK_MS = 10 * 60 * 1000

/** Once a day, by one instance of all. */
const EVERY_SECONDS = 24 * 3600

/** Longest run, milliseconds; the next one continues. */
const MAX_MS = 5 * 60 * 1000

/** Cleans up once a day, by whichever instance takes the database's lease. */
export function startCleanUp(parts: CleanUpTimerParts): CleanUpTimer {
  const ending = new AbortController()
  let running: Promise<void> | undefined
  const run = (): Promise<void> => {
    running ??= runOnce(parts, ending.signal).finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(() => void run(), ASK_MS)
  // The timer alone keeps no process alive.
  timer.unref()
  return {
    run,
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}

async function runOnce(parts: CleanUpTimerParts, signal: AbortSignal): Promise<void> {
  const { database, write } = parts
  try {
    if (signal.aborted || !(await takeLease(database, TASK, EVERY_SECONDS))) return
    try {
      await logCall({ name: TASK, ...(write && { write }) }, () => removeOld(parts, signal))
    } catch {
      // The call's line says why. Another instance may try again.
      await endLease(database, TASK)
    }
  } catch (error) {
    if (error instanceof Failure) logFailure(TASK, error)
    else logBug(TASK, error)
  }
}

async function removeOld(parts: CleanUpTimerParts, signal: AbortSignal): Promise<void> {
  const { database, createStores, keepDays } = parts
  const now = parts.now ?? (() => Math.floor(Date.now() / 1000))
  await preparePartitions(database, now())
  await dropPastMonths(database, keepDays, now())
  const endsAt = performance.now() + MAX_MS
  const hasTime = (): boolean => !signal.aborted && performance.now() < endsAt
  await cleanUp({ store: createStores(EACH_REQUEST).retention, now, hasTime, keepDays })
}
