import { sql } from 'kysely'
import { setUpServer } from '../../testing/serverApp'
import { createStores } from '../database/stores'
import { startCleanUp, type CleanUpTimer } from './cleanUpTimer'
import { takeLease } from './leases'

const NOW = 1795700000
const DAY = 24 * 3600
const world = setUpServer()
let timers: CleanUpTimer[] = []

const start = (keepDays = 30): CleanUpTimer => {
  const { database, lines } = world
  const write = (line: (typeof lines)[number]): void => void lines.push(line)
  const parts = { database, createStores: createStores(database), keepDays, now: () => NOW, write }
  const timer = startCleanUp(parts)
  timers.push(timer)
  return timer
}

const addTrack = (id: string, endedAt: number) =>
  sql`insert into tracks (id, openid, order_id, delivery_id, waybill_id, path_items, ended, ended_at, checked_at)
    values (${id}, 'o', ${id}, 'ZTO', ${id}, '[]', true, ${endedAt}, ${endedAt})`.execute(
    world.database.kysely,
  )

const stored = async (): Promise<unknown[]> => {
  const { rows } = await sql<{ id: string }>`select id from tracks order by id`.execute(world.database.kysely)
  return rows.map(({ id }) => id)
}

afterEach(async () => {
  await Promise.all(timers.map((timer) => timer.stop()))
  timers = []
})

it('removes tracks after the days of the setting, and writes the line of a call', async () => {
  jest.spyOn(console, 'warn').mockReturnValue()
  await addTrack('old', NOW - 8 * DAY)
  await addTrack('new', NOW - 6 * DAY)
  await start(7).run()
  await expect(stored()).resolves.toEqual(['new'])
  expect(world.lines).toMatchObject([{ function: 'cleanUp', code: 'OK' }])
})

it('is done by one of several instances a day', async () => {
  await Promise.all([start(), start(), start()].map((timer) => timer.run()))
  expect(world.lines).toHaveLength(1)
})

it('is done again on the next day', async () => {
  await start().run()
  await sql`update leases set until = until - interval '1 day'`.execute(world.database.kysely)
  await start().run()
  expect(world.lines).toHaveLength(2)
})

it('is left to another instance after a failure', async () => {
  const { database } = world
  const createBroken = () => {
    throw new TypeError('a bug')
  }
  const broken = startCleanUp({ database, createStores: createBroken, keepDays: 30, write: () => undefined })
  timers.push(broken)
  await broken.run()
  await start().run()
  expect(world.lines).toMatchObject([{ function: 'cleanUp', code: 'OK' }])
})

it('never throws if the database is away', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  const { database } = world
  const kysely = new Proxy(database.kysely, {
    get: () => {
      throw new TypeError('the database is away')
    },
  })
  const timer = startCleanUp({
    database: { ...database, kysely },
    createStores: createStores(database),
    keepDays: 30,
  })
  timers.push(timer)
  await timer.run()
  expect(error).toHaveBeenCalledTimes(1)
})

it('keeps a lease from other instances until its time is over', async () => {
  const { database } = world
  await expect(takeLease(database, 'task', 60)).resolves.toBe(true)
  await expect(takeLease(database, 'task', 60)).resolves.toBe(false)
  await expect(takeLease(database, 'another task', 60)).resolves.toBe(true)
  await sql`update leases set until = now() - interval '1 second'`.execute(database.kysely)
  await expect(takeLease(database, 'task', 60)).resolves.toBe(true)
})
