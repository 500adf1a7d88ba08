import { migrate, openEmbeddedDatabase, type Database } from '../server/database/connect'
import { emptyTables } from './storeContracts/sqlBackend'

/** A migrated PGlite for the tests of one file, empty at the start of each. It takes a second or more to open. */
export function setUpEmbeddedDatabase(): () => Database {
  let database: Database
  beforeAll(async () => {
    database = await openEmbeddedDatabase()
    await migrate(database)
  }, 60_000)
  beforeEach(() => emptyTables(database))
  afterAll(() => database.close())
  return () => database
}
