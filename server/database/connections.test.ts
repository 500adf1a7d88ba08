import { sql } from 'kysely'
import { describePostgres } from '../../testing/databases'
import { connectDatabase, type Database } from './connect'

// A database of its own is slower than one in memory on a busy machine.
jest.setTimeout(30_000)

// Which connection does what: the pool is limited, and what needs a session of its own goes past a pooler.

describePostgres((cluster) => {
  let database: Database

  beforeAll(async () => {
    const direct = await connectDatabase(cluster().url)
    await sql`create role direct superuser login`.execute(direct.kysely)
    await direct.close()
    const directUrl = cluster().url.replace('postgres@', 'direct@')
    database = await connectDatabase(cluster().url, { connections: 3, directUrl })
  })
  afterAll(() => database.close())

  const userOf = async (kysely: Database['kysely']): Promise<unknown> =>
    (await sql<{ name: string }>`select current_user as name`.execute(kysely)).rows[0]?.name

  it('a pool has no more connections than it is told', async () => {
    const backends = await Promise.all(
      Array.from({ length: 12 }, () =>
        sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.01)`.execute(database.kysely),
      ),
    )
    expect(new Set(backends.map(({ rows }) => rows[0]?.pid)).size).toBe(3)
  })

  it('statements use the pool, and work that may take minutes the direct address', async () => {
    await expect(userOf(database.kysely)).resolves.toBe('postgres')
    await expect(database.withoutTimeLimit(userOf)).resolves.toBe('direct')
  })

  it('listens at the direct address, and hears what the pool tells', async () => {
    let hear: (payload: string) => void = () => undefined
    const heard = new Promise<string>((resolve) => {
      hear = resolve
    })
    const stop = await database.listen('news', hear, () => undefined)
    const listeners = sql<{
      usename: string
    }>`select usename from pg_stat_activity where query like 'listen %'`
    const { rows } = await listeners.execute(database.kysely)
    expect(rows).toEqual([{ usename: 'direct' }])
    await sql`notify news, 'a'`.execute(database.kysely)
    await expect(heard).resolves.toBe('a')
    await stop()
  })
})
