import { sql, type Kysely } from 'kysely'
import { toChinaDay } from '../../../cloudfunctions/shared/chinaDay'
import type { RateStore } from '../../../cloudfunctions/shared/rateStore'
import { hashTexts } from '../../../cloudfunctions/shared/trackId'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'

const MINUTES_OF_A_DAY = 24 * 60

/** The counts in PostgreSQL: a row for each customer and minute. */
export function createRateStore(kysely: Kysely<Schema>, run: RunStatement): RateStore {
  return {
    async add(openid, calls, limit, now) {
      const day = toChinaDay(now)
      // The openid is not stored, and it cannot be told whether two days are the same customer's.
      const id = hashTexts([openid, String(day)])
      const minute = Math.floor(now / 60) % MINUTES_OF_A_DAY
      const counted = kysely
        .insertInto('rates')
        .values({ id, minute, day, calls })
        .onConflict((conflict) =>
          conflict
            .columns(['id', 'minute'])
            .doUpdateSet({ calls: sql<number>`rates.calls + excluded.calls` })
            .where(sql<number>`rates.calls + excluded.calls`, '<=', limit),
        )
      return ((await run(() => counted.executeTakeFirstOrThrow())).numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}
