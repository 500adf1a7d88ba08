import { sql } from 'kysely'
import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import type { Database } from '../../server/database/connect'
import { createStores } from '../../server/database/stores'
import { sortById, type StoreBackend, type StoredDocument } from './backend'
import { insertDocument, selectDocuments } from './sqlRows'

/** The server's stores over a migrated database, empty at the start of each test of the running describe or file. */
export function setUpSqlBackend(database: () => Database): StoreBackend {
  const run = (statement: string) => sql.raw(statement).execute(database().kysely)
  let isAway = false
  beforeEach(async () => {
    if (isAway) await run('alter schema away rename to public')
    isAway = false
    await emptyTables(database())
  })

  return {
    isSchemaless: false,
    stores: (...owners) => createStores(database())(EACH_REQUEST, owners.length > 0 ? owners : undefined),
    async hold(collection, documents) {
      for (const document of documents)
        await insertDocument[collection]?.(database().kysely, document as StoredDocument)
    },
    async stored(collection) {
      const select = selectDocuments[collection as keyof typeof selectDocuments]
      const { rows } = await select.execute(database().kysely)
      return sortById(rows.map(({ document }) => document))
    },
    async drop() {
      await run('alter schema public rename to away')
      isAway = true
    },
  }
}

const TABLES = [
  ...['orders', 'order_waybills', 'tracks', 'consents', 'shares'],
  ...['rates', 'pauses', 'carriers', 'progress', 'leases', 'request_nonces', 'order_states'],
]

/** Empties every table in one statement. With a few rows this is faster than truncating, which makes new files. */
export async function emptyTables({ kysely }: Database): Promise<void> {
  const deletions = TABLES.map((table) => `${table}_gone as (delete from ${table})`)
  await sql.raw(`with ${deletions.join(', ')} select 1`).execute(kysely)
}
