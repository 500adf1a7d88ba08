import { connectDatabase, migrate } from './connect'
import { describePostgres } from '../../testing/databases'
import { describePlans } from '../../testing/storeContracts/plans'

describePostgres((cluster) => {
  beforeAll(async () => {
    const database = await connectDatabase(cluster().url)
    await migrate(database)
    await database.close()
  })
  describePlans(cluster)
})
