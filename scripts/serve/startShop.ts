import type { FastifyInstance } from 'fastify'
import { followOrders } from '../../preview/cloud/fixtures'
import type { OrderDocument } from '../../preview/cloud/orderDocument'
import type { WechatApi } from '../../preview/wechat/wechatApi'
import { createApp } from '../../server/app'
import { connectDatabase, migrate, openEmbeddedDatabase, type Database } from '../../server/database/connect'
import { createStores } from '../../server/database/stores'
import { startCleanUp, type CleanUpTimer } from '../../server/operations/cleanUpTimer'
import { signTexts } from '../../server/push/signature'
import { readServerSettings, type Environment } from '../../server/settings'
import { replaceOrders, requireOwnDatabase, resetDatabase } from './fixtureOrders'
import { followPhoneClock, serveNow } from './serveClock'
import { createShopLogin, type ShopLogin } from './shopLogin'
import { startWechatStandIn, type WechatStandIn } from './wechatStandIn'

export interface ShopOptions {
  fixtures: string
  /** 0 stands for any free port of 127.0.0.1. */
  port: number
  /** Settings of the server that differ from those for a developer's machine. */
  environment?: Environment
  /** The folder of the embedded database; it is in memory without one. */
  folder?: string | undefined
  log: (line: string) => void
}

/** The server of a shop on a developer's machine, with WeChat's stand-in and the shop's login. */
export interface Shop {
  app: FastifyInstance
  origin: string
  login: ShopLogin
  cleanUp: CleanUpTimer
  /** The openid of the first order's owner, or '' if there is no order. */
  firstOwner: () => string
  wechat: () => WechatApi
  wechatOrigin: string
  /** Requests to WeChat's HTTPS API by their path. */
  requests: () => Record<string, number>
  /** Delivers a packet as WeChat's message push does, at a moment of the phone's clock; returns the answer. */
  push: (packet: unknown, nowSeconds?: number) => Promise<{ status: number; text: string }>
  /** Stores the orders of orders.json again if the file has changed. */
  followFixtures: () => Promise<void>
  /** Empties the database and WeChat, and stores the orders again. */
  reset: () => Promise<void>
  /** Removes the counts of calls and the pauses of WeChat. */
  forgetLimits: () => Promise<void>
  close: () => Promise<void>
}

const PUSH_TOKEN = 'preview'

/** Starts it. Throws an Error of one sentence if a setting, the port or the database cannot be used. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const { fixtures, port, environment = {}, folder, log } = options
  const login = createShopLogin()
  const push = (packet: unknown): void => void deliverPush(origin, packet)
  const wechat = await startWechatStandIn(fixtures, push, log)
  const settings = readServerSettings({
    ...login.environment,
    ...wechat.environment,
    PUSH_TOKEN,
    ...environment,
  })
  const orders = followOrders(fixtures, log)
  const database = await openDatabase(settings.databaseUrl, folder, orders())
  const parts = { settings, database, createStores: createStores(database), now: serveNow }
  const app = createApp(parts)
  followPhoneClock(app)
  const origin = await app.listen({ port, host: '127.0.0.1' })
  const cleanUp = startCleanUp({ ...parts, keepDays: settings.keepDays })
  return {
    ...{ app, origin, login, cleanUp },
    ...storeFixtures(database, orders, wechat),
    wechat: wechat.api,
    wechatOrigin: settings.wechat.origin,
    requests: wechat.requests,
    push: (packet, nowSeconds) => deliverPush(origin, packet, nowSeconds),
    close: async () => {
      await app.close()
      await cleanUp.stop()
      await wechat.close()
      await database.close()
    },
  }
}

/** Opens the database with the orders of the fixtures and nothing else. */
async function openDatabase(
  url: string | undefined,
  folder: string | undefined,
  orders: OrderDocument[],
): Promise<Database> {
  const database = url === undefined ? await openEmbeddedDatabase(folder) : await connectDatabase(url)
  await migrate(database)
  if (url !== undefined) await requireOwnDatabase(database, orders)
  await resetDatabase(database, orders)
  return database
}

/** Keeps the stored orders in step with orders.json. */
function storeFixtures(
  database: Database,
  readOrders: () => OrderDocument[],
  wechat: WechatStandIn,
): Pick<Shop, 'firstOwner' | 'followFixtures' | 'reset' | 'forgetLimits'> {
  let stored = readOrders()
  return {
    firstOwner: () => readOrders()[0]?._openid ?? '',
    followFixtures: async () => {
      const orders = readOrders()
      if (orders === stored) return
      stored = orders
      await replaceOrders(database, orders)
    },
    reset: async () => {
      wechat.reset()
      stored = readOrders()
      await resetDatabase(database, stored)
    },
    forgetLimits: () => removeLimits(database),
  }
}

async function removeLimits({ kysely }: Database): Promise<void> {
  await kysely.deleteFrom('rates').execute()
  await kysely.deleteFrom('pauses').execute()
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html */
async function deliverPush(
  origin: string,
  packet: unknown,
  nowSeconds = Math.floor(Date.now() / 1000),
): Promise<{ status: number; text: string }> {
  const timestamp = String(Math.floor(nowSeconds))
  const nonce = String(Math.floor(Math.random() * 1e9))
  const signature = signTexts([PUSH_TOKEN, timestamp, nonce])
  const query = new URLSearchParams({ signature, timestamp, nonce, openid: 'preview' })
  const response = await fetch(`${origin}/push?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-now': timestamp },
    body: JSON.stringify(packet),
  })
  return { status: response.status, text: await response.text() }
}
