import type { Kysely } from 'kysely'
import type { PauseStore } from '../../../cloudfunctions/shared/pauseStore'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'

/** The pauses in PostgreSQL. */
export function createPauseStore(kysely: Kysely<Schema>, run: RunStatement): PauseStore {
  return {
    async find(ids) {
      if (ids.length === 0) return []
      const pauses = kysely
        .selectFrom('pauses')
        .selectAll()
        .where('id', 'in', [...ids])
      const rows = await run(() => pauses.execute())
      return rows.map(({ id, until, err_code, failures }) => ({
        _id: id,
        until,
        errCode: err_code,
        failures,
      }))
    },

    async put({ _id, until, errCode, failures }) {
      const fields = { until, err_code: errCode, failures }
      const pause = kysely.insertInto('pauses').values({ id: _id, ...fields })
      await run(() => pause.onConflict((conflict) => conflict.column('id').doUpdateSet(fields)).execute())
    },

    async remove(id) {
      await run(() => kysely.deleteFrom('pauses').where('id', '=', id).execute())
    },
  }
}
