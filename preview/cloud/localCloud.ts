import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { AccessTokens } from '../wechat/accessTokens'
import type { PushPacket } from '../wechat/pushPacket'
import { createWechatApi, type WechatApi } from '../wechat/wechatApi'
import { startCloudServers, type WechatWay } from './cloudServers'
import { Collections } from './collections'
import { readDatabaseFiles, readRules } from './databaseFiles'
import { checkFixtures, followOrders } from './fixtures'
import { createFunctionHost, type FunctionHost } from './functionHost'
import { createRightsCheck } from './functionRights'
import { readFunctionTimeouts } from './functionTimeouts'
import { answerCloudRequest, PUSH_FUNCTION, type CloudRoutes } from './routes'
import { startWatch } from './watch'

/** WeChat's cloud on a developer's machine: the built functions, their database, and WeChat's API behind them. */
export interface LocalCloud {
  /** Answers a request under /cloud/. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The openid of the first order's owner, or '' if there is no order. */
  firstOwner(): string
  /** WeChat's API behind the functions. */
  readonly wechat: WechatApi
  /** The address that stands in for https://api.weixin.qq.com. */
  wechatOrigin: string
  /** Removes what the functions keep against too many calls, so that one scenario does not decide the next. */
  forgetLimits(): void
  /** Ends running calls and empties database, reported nodes and counts. The functions stay loaded. */
  reset(): Promise<void>
  close(): Promise<void>
}

export interface LocalCloudOptions {
  /** The folder of built functions: `<name>/index.js`. */
  functions: string
  /** The folder with orders.json and paths/. */
  fixtures: string
  /** How the functions ask WeChat: by a cloud call, or over HTTPS. Without it by a cloud call. */
  api?: WechatWay
  log: (line: string) => void
}

/** The collections that exist: they are made in the console, not by the first write. */
const database = readDatabaseFiles()
const readRule = readRules(database)

/** The collections that count calls and pause WeChat. */
const LIMITS = ['rates', 'pauses']

const cloudbaserc = path.resolve(__dirname, '..', '..', 'cloudbaserc.json')

/** Starts the cloud. Throws an Error of one sentence if a fixture is wrong: it begins with the file and the line. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { functions, fixtures, api = 'cloud', log } = options
  checkFixtures(fixtures)
  const push = (packet: PushPacket): void => {
    void host.call(PUSH_FUNCTION, packet, { push: true })
  }
  let state = createState(fixtures, log, push)
  const mayCall = createRightsCheck(functions)
  const invoke = (name: string, event: unknown): Promise<unknown> => callForShop(host, name, event)
  const servers = await startCloudServers(() => state, { mayCall, invoke, log })
  const timeoutSeconds = readFunctionTimeouts(cloudbaserc)
  const host = createFunctionHost({ functions, timeoutSeconds, environment: servers.environment(api), log })
  const routes: CloudRoutes = {
    host,
    watch: (...watched) => startWatch({ collections: state.collections(), readRule }, ...watched),
    stats: () => ({ calls: state.wechat.calls(), ...servers.requests() }),
  }
  return {
    answer: (request, response) => answerCloudRequest(request, response, routes),
    firstOwner: () => state.orders()[0]?._openid ?? '',
    get wechat() {
      return state.wechat
    },
    wechatOrigin: servers.wechatOrigin,
    forgetLimits: () => {
      for (const name of LIMITS) state.collections().replaceAll(name, [])
    },
    async reset() {
      await host.endCalls()
      state.wechat.close()
      state = createState(fixtures, log, push)
      servers.resetRequests()
    },
    async close() {
      await host.close()
      state.wechat.close()
      await servers.close()
    },
  }
}

/** Calls a function as the shop's server does, through WeChat's HTTP API; null if there is none of this name. */
async function callForShop(host: FunctionHost, name: string, event: unknown): Promise<unknown> {
  const reply = await host.call(name, event, { shop: true })
  return 'result' in reply ? reply.result : null
}

/** The state that `reset` renews. */
function createState(fixtures: string, log: (line: string) => void, push: (packet: PushPacket) => void) {
  const orders = followOrders(fixtures, log)
  return {
    orders,
    collections: createCollections(orders),
    wechat: createWechatApi(fixtures, log, push),
    tokens: new AccessTokens(),
  }
}

/** Creates the collections. The orders are read from orders.json again whenever it has changed. */
function createCollections(orders: () => Record<string, unknown>[]): () => Collections {
  const collections = new Collections([...database.keys()])
  let seed: unknown
  return () => {
    const current = orders()
    if (current !== seed) {
      collections.replaceAll('orders', current)
      seed = current
    }
    return collections
  }
}
