import { collectDefaultMetrics } from 'prom-client'
import { createApp } from './app'
import { connectDatabase, migrate } from './database/connect'
import { createMetrics } from './operations/metrics'
import { startCleanUp } from './operations/cleanUpTimer'
import { openStores } from './orders/openStores'
import { readServerSettings, ServerSettingsError } from './settings'
import { describeStartFailure } from './startFailure'
import { stopServer } from './stop'

/** Kubernetes and Docker kill a container 30 s and 10 s after SIGTERM; a call takes 9 s at most. */
const STOP_TIMES = { noticeMs: 3000, limitMs: 9500 }

async function main(): Promise<void> {
  const settings = readServerSettings(process.env)
  if (settings.databaseUrl === undefined)
    throw new ServerSettingsError(
      'DATABASE_URL is missing: write postgresql://user:password@host:5432/name, or try the server with npm run serve.',
    )
  const database = await connectDatabase(settings.databaseUrl, settings.connection)
  await migrate(database)
  const metrics = createMetrics()
  collectDefaultMetrics({ register: metrics.registry })
  const createStores = await openStores(settings.orders, database)
  const parts = { settings, database, createStores, metrics }
  const app = createApp(parts)
  const cleanUp = startCleanUp({ ...parts, keepDays: settings.keepDays })
  const address = await app.listen({ port: settings.port, host: settings.host })
  console.log(JSON.stringify({ where: 'server', listening: Number(new URL(address).port) }))

  let stopping: Promise<void> | undefined
  const stop = (): void => {
    stopping ??= end()
  }
  const end = async (): Promise<void> => {
    await stopServer(app, STOP_TIMES)
    await cleanUp.stop()
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(describeStartFailure(error))
  process.exit(1)
})
