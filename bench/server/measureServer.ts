import path from 'node:path'
import pg from 'pg'
import { AccessTokens, PREVIEW_APPID, PREVIEW_APPSECRET } from '../../preview/wechat/accessTokens'
import { PATH_GET } from '../../preview/wechat/wechatApi'
import { errorReply, jsonReply } from '../../preview/wechat/wechatReply'
import { startWechatServer } from '../../preview/wechat/wechatServer'
import { connectDatabase, migrate } from '../../server/database/connect'
import { findPostgres, startCluster, type PostgresCluster } from '../../testing/postgresCluster'
import { startFleet, type ServerFleet } from '../../testing/serverFleet'
import { startServerProcess } from '../../testing/serverProcess'
import type { ServerResults } from './formatServerResults'
import { runLoadTest } from './loadTest'
import { viewTogether } from './manyViewers'
import { measureSockets } from './openSockets'
import { fillTables, movingOrder, sampleItems, type SampleOrder } from './sampleRows'

export interface ServerBench {
  /** The built server. */
  server: string
  tracks: number
  sockets: number
}

const INSTANCES = 4
const GUESTS = 1000

/** Starts a database, WeChat's stand-in and four instances, measures them and removes everything again. */
export async function measureServer({ server, tracks, sockets }: ServerBench): Promise<ServerResults> {
  const programs = findPostgres()
  if (programs === undefined) throw new Error('PostgreSQL 15 or later is not installed.')
  const now = Math.floor(Date.now() / 1000)
  const cluster = await startCluster(programs)
  try {
    console.log(`Filling the tables with ${tracks} tracks`)
    const bytesEach = await fillDatabase(cluster, tracks, now)
    const wechat = await startWechat(now)
    const fleet = await startFleet(INSTANCES, [server], {
      databaseUrl: cluster.url,
      wechat: { origin: wechat.origin, appid: PREVIEW_APPID, secret: PREVIEW_APPSECRET },
    })
    try {
      const viewed = await forgetTrack(cluster)
      const answered = await viewTogether(fleet, viewed, GUESTS)
      const upstreamCalls = wechat.requests()[PATH_GET] ?? 0
      console.log('Load')
      const load = await measureLoad(cluster, fleet, now)
      console.log('Sockets')
      const open = await measureSockets(fleet, sockets, now)
      const viewers = { guests: GUESTS, instances: INSTANCES, answered, upstreamCalls }
      return { tracks, load, sockets: open, viewers, bytesEach }
    } finally {
      await fleet.stop()
      await wechat.close()
    }
  } finally {
    await cluster.close()
  }
}

async function fillDatabase({ url }: PostgresCluster, tracks: number, now: number): Promise<number> {
  const database = await connectDatabase(url)
  await migrate(database)
  await database.close()
  const pool = new pg.Pool({ connectionString: url })
  const size = async (): Promise<number> => {
    const { rows } = await pool.query<{ size: string }>('select pg_database_size(current_database()) as size')
    return Number(rows[0]?.size)
  }
  const before = await size()
  await fillTables(pool, tracks, now)
  const bytesEach = ((await size()) - before) / tracks
  await pool.end()
  return bytesEach
}

/** WeChat with the same rows for every parcel. */
function startWechat(now: number) {
  const rows = sampleItems(now).soFar.map(({ actionTime, actionType, actionMsg }) => ({
    action_time: actionTime,
    action_type: actionType,
    action_msg: actionMsg,
  }))
  const tokens = new AccessTokens()
  const post = (address: string, body: unknown) =>
    Promise.resolve(
      address === PATH_GET
        ? jsonReply(JSON.stringify({ ...(body as object), path_item_num: rows.length, path_item_list: rows }))
        : errorReply(-1, 'system error'),
    )
  return startWechatServer({ wechat: { post }, tokens: () => tokens, log: () => undefined })
}

/** A parcel of which nothing is stored yet, so that its first viewer makes the server ask WeChat. */
async function forgetTrack({ url }: PostgresCluster): Promise<SampleOrder> {
  const order = movingOrder(0)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('delete from tracks where order_id = $1', [order.orderId])
  await client.end()
  return order
}

async function measureLoad({ url }: PostgresCluster, fleet: ServerFleet, now: number) {
  const settings = { DATABASE_URL: url }
  const baseline = await startServerProcess(
    ['--import', 'tsx', path.join(__dirname, 'baseline.ts')],
    settings,
  )
  try {
    return await runLoadTest(fleet, baseline.origin, now)
  } finally {
    await baseline.kill()
  }
}
