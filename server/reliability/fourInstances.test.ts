import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { fillTables, movingOrder, sampleItems } from '../../bench/server/sampleRows'
import { AccessTokens, PREVIEW_APPID, PREVIEW_APPSECRET } from '../../preview/wechat/accessTokens'
import { errorReply } from '../../preview/wechat/wechatReply'
import { startWechatServer, type WechatServer } from '../../preview/wechat/wechatServer'
import { LoadedParcels } from '../../testing/loadedParcels'
import { describePostgres } from '../../testing/databases'
import { watchTrack } from '../../testing/watchedTrack'
import { startFleet, type ServerFleet } from '../../testing/serverFleet'
import { connectDatabase, migrate } from '../database/connect'

const NOW = Math.floor(Date.now() / 1000)
const ORDERS = 60
const { soFar, all: items } = sampleItems(NOW)

describePostgres((cluster) => {
  let wechat: WechatServer
  let fleet: ServerFleet

  beforeAll(async () => {
    const database = await connectDatabase(cluster().url)
    await migrate(database)
    await database.close()
    const pool = new pg.Pool({ connectionString: cluster().url })
    await fillTables(pool, ORDERS * 20, NOW)
    await pool.end()
    const busy = { post: () => Promise.resolve(errorReply(-1, 'system error')) }
    const tokens = new AccessTokens()
    wechat = await startWechatServer({ wechat: busy, tokens: () => tokens, log: () => undefined })
    fleet = await startFleet(4, ['--import', 'tsx', 'server/index.ts'], {
      databaseUrl: cluster().url,
      wechat: { origin: wechat.origin, appid: PREVIEW_APPID, secret: PREVIEW_APPSECRET },
    })
  }, 60_000)

  afterAll(async () => {
    await fleet.stop()
    await wechat.close()
  })

  /** Parcels that no other test uses. */
  const load = (first: number): LoadedParcels => {
    const orders = Array.from({ length: ORDERS }, (_, index) => movingOrder(first + index))
    return new LoadedParcels(fleet, { orders, items, known: soFar.length, now: NOW })
  }

  it('every page is right again within 30 s after the database was away for 10 s', async () => {
    const parcels = load(0)
    const pages = await Promise.all(
      fleet.instances.map(({ origin }, index) => watchTrack(fleet, origin, movingOrder(index))),
    )
    await cluster().stop()
    const stoppedAt = performance.now()
    const pushing = parcels.pushAll()
    for (const { origin } of fleet.instances) {
      const { status } = await fetch(`${origin}/readyz`)
      expect(status).toBe(503)
    }
    expect(await parcels.answer(0, fleet.instances[0]?.origin ?? '')).toMatchObject({
      ok: false,
      code: 'BUSY',
    })
    await sleep(10_000 - (performance.now() - stoppedAt))
    expect(parcels.pushes).toBe(0)

    await cluster().start()
    const startedAt = performance.now()
    const isRight = (): boolean => pages.every((page) => page.rows() === items.length)
    while (!isRight() && performance.now() < startedAt + 30_000) await sleep(100)
    expect(pages.map((page) => [page.rows(), page.hasEnded()])).toEqual(
      pages.map(() => [items.length, false]),
    )
    await pushing
    for (const { origin } of fleet.instances) {
      const rows = await parcels.readAll(origin)
      expect(rows).toEqual(Array<number>(ORDERS).fill(items.length))
      const { status } = await fetch(`${origin}/readyz`)
      expect(status).toBe(200)
    }
    for (const page of pages) page.close()
  }, 60_000)

  it('four instances lose no row and answer every read when one of them crashes under load', async () => {
    const parcels = load(ORDERS)
    const pushing = parcels.pushAll()
    const reading = parcels.readUntil(pushing)
    while (parcels.pushes < ORDERS / 2) await sleep(5)
    await fleet.instances[3]?.kill()
    await pushing
    const reads = await reading
    expect(parcels.wrongReads).toEqual([])
    expect(reads).toBeGreaterThan(0)
    for (const instance of fleet.instances.slice(0, 3)) {
      const rows = await parcels.readAll(instance.origin)
      expect(rows).toEqual(Array<number>(ORDERS).fill(items.length))
    }
  }, 60_000)
})
