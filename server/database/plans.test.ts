import { connectDatabase, migrate } from './connect'
import { describePostgres } from '../../testing/databases'
import { describePlans } from '../../testing/storeContracts/plans'

// A database of its own is slower than one in memory on a busy machine.
jest.setTimeout(30_000)

describePostgres((cluster) => {
  beforeAll(async () => {
    const database = await connectDatabase(cluster().url)
    await migrate(database)
    await database.close()
  })
  describePlans(cluster)
})
