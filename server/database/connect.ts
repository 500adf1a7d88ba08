import { Kysely, Migrator, PostgresDialect, sql, type PostgresPool } from 'kysely'
import { limitTime } from '../../cloudfunctions/shared/limitTime'
import { createEmbeddedPool } from './embeddedPool'
import { listenOnPg } from './listener'
import { MIGRATIONS } from './migrations/migrations'
import { preparePartitions } from './partitions'
import { createPgPool, DEFAULT_CONNECTIONS } from './pool'
import type { Schema } from './schema'

export interface Database {
  kysely: Kysely<Schema>
  /** Does work that may take minutes, such as a migration, on a connection without limits of time. */
  withoutTimeLimit<T>(work: (kysely: Kysely<Schema>) => Promise<T>): Promise<T>
  /**
   * Calls `onPayload` for every NOTIFY of the channel until the returned function is called. A lost connection is made
   * again; then `onGap` is called, as something may have been missed.
   */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap: () => void,
  ): Promise<() => Promise<void>>
  /** True if the database answers within two seconds. */
  isUp(): Promise<boolean>
  close(): Promise<void>
}

const MAX_PROBE_MS = 2000

export interface ConnectionOptions {
  /** The most connections of the pool. */
  connections?: number
  /** The address for what needs a session of its own, past a pooler of transactions: listening, migrations, partitions. */
  directUrl?: string | undefined
}

/** A PostgreSQL server of version 15 or later. Throws a Failure if it cannot be reached. */
export async function connectDatabase(
  url: string,
  { connections = DEFAULT_CONNECTIONS, directUrl = url }: ConnectionOptions = {},
): Promise<Database> {
  const kysely = createKysely(createPgPool(url, { max: connections }))
  const database: Database = {
    kysely,
    async withoutTimeLimit(work) {
      const unlimited = createKysely(createPgPool(directUrl, { max: 1, limited: false }))
      try {
        return await work(unlimited)
      } finally {
        await unlimited.destroy()
      }
    },
    listen: (channel, onPayload, onGap) => listenOnPg(directUrl, { channel, onPayload, onGap }),
    isUp: () => answers(kysely),
    close: () => kysely.destroy(),
  }
  try {
    await sql`select 1`.execute(kysely)
  } catch (error) {
    await kysely.destroy()
    throw error
  }
  return database
}

/** PostgreSQL in this process, for one instance. It keeps its data in the folder, or in memory without one. */
export async function openEmbeddedDatabase(folder?: string): Promise<Database> {
  // Loaded only here: it is large, and a server with a PostgreSQL of its own never needs it.
  const { PGlite } = await import('@electric-sql/pglite')
  const lite = await PGlite.create(folder)
  const kysely = createKysely(createEmbeddedPool(lite))
  return {
    kysely,
    withoutTimeLimit: (work) => work(kysely),
    listen: async (channel, onPayload) => lite.listen(channel, onPayload),
    isUp: () => answers(kysely),
    close: () => kysely.destroy(),
  }
}

/** Kysely looks for its tables in every schema, and a shop may use Kysely in one of its own. */
const MIGRATION_TABLES = {
  migrationTableName: 'parcel_path_migrations',
  migrationLockTableName: 'parcel_path_migration_lock',
}

/** Brings the tables up to date, forward only. Several instances may do it at the same time. */
export async function migrate(database: Database): Promise<void> {
  await database.withoutTimeLimit(async (kysely) => {
    const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) }
    const { error } = await new Migrator({ db: kysely, provider, ...MIGRATION_TABLES }).migrateToLatest()
    if (error !== undefined) throw error instanceof Error ? error : new Error('the migration failed')
  })
  await preparePartitions(database)
}

function createKysely(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

async function answers(kysely: Kysely<Schema>): Promise<boolean> {
  try {
    await limitTime(MAX_PROBE_MS, () => sql`select 1`.execute(kysely))
    return true
  } catch {
    return false
  }
}
