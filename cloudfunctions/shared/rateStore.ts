import { createHash } from 'node:crypto'
import { toChinaDay } from './chinaDay'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readUpdatedCount } from './documents'
import { Failure } from './failure'

/** How often each customer has called, over all functions and instances. Throws a Failure. */
export interface RateStore {
  /**
   * Adds calls to the customer's count of this minute. Returns false, and adds nothing, if the count would exceed `limit`.
   * `now` is in Unix seconds.
   */
  add(openid: string, calls: number, limit: number, now: number): Promise<boolean>
}

const MINUTES_OF_A_DAY = 24 * 60

/**
 * The counts in CloudBase's document database: one document a customer and day in China, with a field for each minute. A
 * count that exists costs one request, the first of a day two.
 */
export function createRateStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): RateStore {
  const db = cloud.database()
  const _ = db.command
  const rates = db.collection('rates')

  return {
    async add(openid, calls, limit, now) {
      const day = toChinaDay(now)
      const _id = rateId(openid, day)
      const minute = `m${Math.floor(now / 60) % MINUTES_OF_A_DAY}`
      const room = _.or(_.exists(false), _.lte(limit - calls))
      const increment = async (): Promise<boolean> => {
        const counted = rates.where({ _id, [`calls.${minute}`]: room })
        const data = { [`calls.${minute}`]: _.inc(calls) }
        return readUpdatedCount(await cloudCall(deadline, () => counted.update({ data }))) > 0
      }
      if (await increment()) return true
      try {
        await cloudCall(deadline, () => rates.add({ data: { _id, day, calls: { [minute]: calls } } }))
        return true
      } catch (error) {
        // The document exists: the count is used up, unless another call has just added the document.
        if (!(error instanceof Failure)) throw error
        return increment()
      }
    },
  }
}

/** The openid is not stored, and it cannot be told whether two days are the same customer's. */
function rateId(openid: string, day: number): string {
  return createHash('sha256')
    .update(JSON.stringify([openid, day]))
    .digest('hex')
}
