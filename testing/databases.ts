import { connectDatabase, migrate, openEmbeddedDatabase, type Database } from '../server/database/connect'
import { findPostgres, startCluster, type PostgresCluster } from './postgresCluster'

/** PGlite and a cluster take a second or more to start. */
const START_MS = 60_000

/** Runs the tests on PGlite and, if it is installed, on PostgreSQL: each one is started once for a file. */
export function describeDatabases(tests: (database: () => Database) => void): void {
  describe('PGlite', () => {
    let database: Database
    beforeAll(async () => {
      database = await openEmbeddedDatabase()
      await migrate(database)
    }, START_MS)
    tests(() => database)
    afterAll(() => database.close())
  })
  describePostgres((cluster) => {
    let database: Database
    beforeAll(async () => {
      database = await connectDatabase(cluster().url)
      await migrate(database)
    }, START_MS)
    tests(() => database)
    afterAll(() => database.close())
  })
}

/** Runs the tests on a PostgreSQL of their own; where it is not installed they are skipped, and that is said. */
export function describePostgres(tests: (cluster: () => PostgresCluster) => void): void {
  const bin = findPostgres()
  if (bin === undefined) {
    describe.skip('PostgreSQL is not installed (apt-get install postgresql), so its tests are skipped', () => {
      it('is not tested', () => undefined)
    })
    return
  }
  describe('PostgreSQL', () => {
    let cluster: PostgresCluster
    beforeAll(async () => {
      cluster = await startCluster(bin)
    }, START_MS)
    tests(() => cluster)
    afterAll(() => cluster.close())
  })
}
