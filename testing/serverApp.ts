import type { FastifyInstance } from 'fastify'
import { SignJWT } from 'jose'
import { AccessTokens } from '../preview/wechat/accessTokens'
import { createWechatApi, type WechatApi } from '../preview/wechat/wechatApi'
import { startWechatServer, type WechatServer } from '../preview/wechat/wechatServer'
import { createApp, type AppParts } from '../server/app'
import { migrate, openEmbeddedDatabase, type Database } from '../server/database/connect'
import { toJson } from '../server/database/schema'
import { createStores } from '../server/database/stores'
import type { Environment } from '../server/settings'
import type { CallLine } from '../cloudfunctions/shared/functionCall'
import { FIXTURES } from './gateway'
import { SERVER_ENVIRONMENT, serverSettings } from './serverSettings'
import { emptyTables } from './storeContracts/sqlBackend'

export interface ServerWorld {
  app: FastifyInstance
  database: Database
  wechat: WechatApi
  /** The lines that the calls of this test have written. */
  lines: CallLine[]
  /** Creates another server over the same database, which is closed after the test. */
  createApp: (environment?: Environment, parts?: Partial<AppParts>) => FastifyInstance
  /** Calls a function as a customer. */
  call: (name: string, event: unknown, openid: string) => Promise<unknown>
}

/** A customer's token of the shop, valid for a century. */
export async function signToken(openid: string): Promise<string> {
  const { JWT_SECRET, JWT_ISSUER, JWT_AUDIENCE } = SERVER_ENVIRONMENT
  return new SignJWT({ openid })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(JWT_ISSUER)
    .setAudience(JWT_AUDIENCE)
    .setExpirationTime(4_900_000_000)
    .sign(new TextEncoder().encode(JWT_SECRET))
}

/** Runs the server for the tests of one file, over an embedded database that is empty for each, and WeChat's stand-in. */
export function setUpServer(environment: Environment = {}): ServerWorld {
  const world = {} as ServerWorld
  let server: WechatServer
  let apps: FastifyInstance[] = []

  beforeAll(async () => {
    world.database = await openEmbeddedDatabase()
    await migrate(world.database)
    const wechat: Pick<WechatApi, 'post'> = { post: (...call) => world.wechat.post(...call) }
    const tokens = new AccessTokens()
    server = await startWechatServer({ wechat, tokens: () => tokens, log: () => undefined })
    world.call = (...call) => callFunction(world.app, ...call)
    world.createApp = (changes, parts) => {
      const settings = serverSettings({ WECHAT_API_ORIGIN: server.origin, ...environment, ...changes })
      const { database } = world
      const write = (line: CallLine): void => void world.lines.push(line)
      const app = createApp({ settings, database, createStores: createStores(database), write, ...parts })
      apps.push(app)
      return app
    }
  }, 60_000)

  beforeEach(async () => {
    await emptyTables(world.database)
    world.lines = []
    world.wechat = createWechatApi(FIXTURES, () => undefined)
    world.app = world.createApp()
  })

  afterEach(async () => {
    world.wechat.close()
    await Promise.all(apps.map((app) => app.close()))
    apps = []
  })

  afterAll(async () => {
    await server.close()
    await world.database.close()
  })
  return world
}

async function callFunction(app: FastifyInstance, name: string, event: unknown, openid: string) {
  const authorization = `Bearer ${await signToken(openid)}`
  const headers = { authorization, 'content-type': 'application/json' }
  const payload = JSON.stringify(event)
  const response = await app.inject({ method: 'POST', url: `/functions/${name}`, headers, payload })
  return response.json<unknown>()
}

/** Stores an order of a customer. */
export async function addOrder(
  { kysely }: Database,
  order: { openid: string; orderId: string; waybills?: object[]; createdAt?: number },
): Promise<void> {
  const { openid, orderId, waybills = [], createdAt = 1795143480 } = order
  await kysely
    .insertInto('orders')
    .values({ openid, order_id: orderId, waybills: toJson(waybills), created_at: createdAt })
    .execute()
}
