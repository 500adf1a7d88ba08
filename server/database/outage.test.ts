import { sql } from 'kysely'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import { describePostgres } from '../../testing/databases'
import { blankTrack } from '../../testing/ownedOrder'
import { connectDatabase, migrate, type Database } from './connect'
import { createStatementRunner } from './statement'
import { createStores } from './stores'

// What only a PostgreSQL with several connections shows: it is away, slow or full, or two instances write at the same time.
// Every test leaves it running.

describePostgres((cluster) => {
  let database: Database
  const find = (budgetMs = 3000) => createStores(database)(startDeadline(budgetMs)).orders.findOwn('oMe', 'A')
  const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
    while (!(await isTrue())) await new Promise((resolve) => setImmediate(resolve))
  }

  beforeAll(async () => {
    database = await connectDatabase(cluster().url)
    await migrate(database)
  })
  beforeEach(() => {
    jest.spyOn(console, 'warn').mockReturnValue()
  })
  afterAll(() => database.close())

  it('answers BUSY while the server is away, and is right again by itself when it is back', async () => {
    await Promise.all(Array.from({ length: 5 }, () => find()))
    await cluster().stop()
    await expect(find()).rejects.toMatchObject({ code: 'BUSY' })
    await expect(database.isUp()).resolves.toBe(false)
    await expect(find()).rejects.toMatchObject({ code: 'BUSY' })
    await cluster().start()
    await until(() => database.isUp())
    await expect(find()).resolves.toBeNull()
  })

  it('answers BUSY if the server goes away during a statement', async () => {
    const run = createStatementRunner(startDeadline(9000))
    const sleeping = run(() => sql`select pg_sleep(30)`.execute(database.kysely)).catch(
      (error: unknown) => error,
    )
    await until(async () => {
      const running = sql`select from pg_stat_activity where query like 'select pg_sleep%'`
      return (await running.execute(database.kysely)).rows.length > 0
    })
    await cluster().stop()
    await expect(sleeping).resolves.toMatchObject({ name: 'Failure', code: 'BUSY' })
    await cluster().start()
    await until(() => database.isUp())
  })

  it('hears of changes again after the server was away, and is told that something may be missing', async () => {
    const events: string[] = []
    let wake = (): void => undefined
    const heard = (event: string): void => {
      events.push(event)
      wake()
    }
    const stop = await database.listen('test_channel', heard, () => {
      heard('gap')
    })
    const next = () =>
      new Promise<void>((resolve) => {
        wake = resolve
      })
    const notify = async (payload: string): Promise<void> => {
      const hearing = next()
      await sql`select pg_notify('test_channel', ${payload})`.execute(database.kysely)
      await hearing
    }
    await notify('before')
    const gap = next()
    await cluster().stop()
    await cluster().start()
    await gap
    await notify('after')
    await stop()
    expect(events).toEqual(['before', 'gap', 'after'])
  })

  it('answers BUSY within the deadline if every connection is taken, and goes on when they are free', async () => {
    const run = createStatementRunner(startDeadline(9000))
    const holder = await connectDatabase(cluster().url)
    const waiting = await holder.kysely.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(1)`.execute(connection)
      const all = Array.from({ length: 20 }, () =>
        run(() => sql`select pg_advisory_xact_lock(1)`.execute(database.kysely)),
      )
      const late = createStores(database)(startDeadline(200)).rates.add('oMe', 1, 60, 1795413900)
      await expect(late).rejects.toMatchObject({ code: 'BUSY' })
      await sql`select pg_advisory_unlock(1)`.execute(connection)
      return all
    })
    await Promise.all([...waiting, holder.close()])
    await expect(find()).resolves.toBeNull()
    // The statement that was given up is not made later.
    await expect(database.kysely.selectFrom('rates').selectAll().execute()).resolves.toEqual([])
  })

  it('answers BUSY for a statement that takes longer than the deadline', async () => {
    const run = createStatementRunner(startDeadline(500))
    const slow = run(() => sql`select pg_sleep(3)`.execute(database.kysely))
    await expect(slow).rejects.toMatchObject({ code: 'BUSY' })
  })

  it('makes no statement when the time of the call is used up', async () => {
    await expect(find(0)).rejects.toMatchObject({ code: 'TIMEOUT' })
  })

  it('throws a Failure for a server that cannot be reached or refuses the name of the database', async () => {
    await expect(connectDatabase('postgres://unknown@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'BUSY',
    })
    const missing = cluster().url.replace(/postgres$/, 'missing')
    await expect(connectDatabase(missing)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  })

  it('tells nothing of a statement or a value in a failure', async () => {
    const run = createStatementRunner(startDeadline(3000))
    const wrong = run(() => sql`select ${'13800138000'}::integer / 0`.execute(database.kysely))
    const failure = await wrong.catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'INTERNAL' })
    expect(String(failure)).not.toContain('13800138000')
  })

  it('adds no track while another instance adds it into another partition', async () => {
    const track = blankTrack('oMe', { orderId: 'A', deliveryId: 'SF', waybillId: '1' })
    const add = (kysely: Database['kysely'], ended: boolean) =>
      createStores({ kysely })(startDeadline()).tracks.add({ ...track, ended })
    let second: Promise<boolean> | undefined
    await database.kysely.transaction().execute(async (transaction) => {
      await expect(add(transaction, false)).resolves.toBe(true)
      let isSettled = false
      second = add(database.kysely, true).finally(() => {
        isSettled = true
      })
      await until(async () => {
        const waiting = sql`select from pg_locks where locktype = 'advisory' and not granted`
        return isSettled || (await waiting.execute(transaction)).rows.length > 0
      })
    })
    await expect(second).resolves.toBe(false)
  })

  it('migrates a database once when several instances start at the same time', async () => {
    await sql`create database fresh`.execute(database.kysely)
    const url = cluster().url.replace(/postgres$/, 'fresh')
    const instances = await Promise.all([1, 2, 3, 4].map(() => connectDatabase(url)))
    await Promise.all(instances.map(migrate))
    const [first] = instances
    await expect(first && createStores(first)(startDeadline()).retention.hasOrders()).resolves.toBe(false)
    await Promise.all(instances.map((each) => each.close()))
  })
})
