import { createHash } from 'node:crypto'
import { failureCodeOf } from './errorCodes'
import { Failure } from './failure'
import type { GetPathParameters } from './expressApi'
import type { Logistics } from './logistics'
import { isPaused, pauseAfter, type PauseIds } from './pauseRules'
import type { Pause, PauseStore } from './pauseStore'
import { tryWithin } from './limitTime'

/** Longest wait for the stored pauses; without an answer WeChat is asked. */
const MAX_WAIT_MS = 500

export interface PausingPorts {
  pauses: PauseStore
  /** Unix seconds. */
  now: () => number
  /** Longest wait for the stored pauses, in milliseconds; MAX_WAIT_MS without it. */
  waitMs?: number
}

/**
 * WeChat's logistics, which is not asked while a pause runs: for one waybill after WeChat did not know it, for all after the
 * quota was used up or the right was missing. During a pause it throws the failure that began it. If the database fails,
 * WeChat is asked.
 */
export function createPausingLogistics(
  logistics: Logistics,
  { pauses, now, waitMs = MAX_WAIT_MS }: PausingPorts,
): Logistics {
  const attempt = <T>(work: () => Promise<T>): Promise<T | undefined> => tryWithin(waitMs, 'pauses', work)
  return {
    async getPath(parameters) {
      const ids: PauseIds = { shop: 'all', waybill: waybillPauseId(parameters) }
      const stored = (await attempt(() => pauses.find([ids.shop, ids.waybill]))) ?? []
      const running = stored.find((pause) => isPaused(pause, now()))
      if (running) throw pausedFailure(running)
      try {
        const path = await logistics.getPath(parameters)
        if (stored.some(({ _id }) => _id === ids.waybill)) await attempt(() => pauses.remove(ids.waybill))
        return path
      } catch (error) {
        const pause = error instanceof Failure ? pauseAfter(error.errCode, ids, stored, now()) : null
        if (pause) await attempt(() => pauses.put(pause))
        throw error
      }
    },
  }
}

function pausedFailure({ errCode }: Pause): Failure {
  return new Failure(failureCodeOf(errCode), 'WeChat is not asked during a pause', { errCode })
}

/** The number of a parcel is not stored in clear. */
function waybillPauseId({ deliveryId, waybillId }: GetPathParameters): string {
  return createHash('sha256')
    .update(JSON.stringify([deliveryId, waybillId]))
    .digest('hex')
}
