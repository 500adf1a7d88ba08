import type { Kysely } from 'kysely'
import { readCarriers } from '../../../cloudfunctions/shared/carrierList'
import type { CarrierStore } from '../../../cloudfunctions/shared/carrierStore'
import { toJson, type Schema } from '../schema'
import type { RunStatement } from '../statement'

/** The only row of the table. */
const ID = 'all'

/** WeChat's list of carriers in PostgreSQL. */
export function createCarrierStore(kysely: Kysely<Schema>, run: RunStatement): CarrierStore {
  return {
    async find() {
      const [row] = await run(() => kysely.selectFrom('carriers').selectAll().where('id', '=', ID).execute())
      if (!row || !Array.isArray(row.carriers)) return null
      return { carriers: readCarriers(row.carriers), until: row.until }
    },

    async put({ carriers, until }) {
      const fields = { carriers: toJson(carriers), until }
      const list = kysely.insertInto('carriers').values({ id: ID, ...fields })
      await run(() => list.onConflict((conflict) => conflict.column('id').doUpdateSet(fields)).execute())
    },
  }
}
