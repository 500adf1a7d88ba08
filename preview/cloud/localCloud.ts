import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { createWechatApi, type WechatApi } from '../wechat/wechatApi'
import { cloudEnvironment } from './cloudEnvironment'
import { Collections } from './collections'
import { checkFixtures, followOrders } from './fixtures'
import { createFunctionHost } from './functionHost'
import { createRightsCheck } from './functionRights'
import { readFunctionTimeouts } from './functionTimeouts'
import { startGateway } from './gateway'
import { answerCloudRequest, type CloudRoutes } from './routes'
import { startWatch } from './watch'

/** WeChat's cloud on a developer's machine: the built functions, their database, and WeChat's API behind them. */
export interface LocalCloud {
  /** Answers a request under /cloud/. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The openid of the first order's owner, or '' if there is no order. */
  firstOwner(): string
  /** WeChat's API behind the functions. */
  readonly wechat: WechatApi
  /** Ends running calls and empties database, reported nodes and counts. The functions stay loaded. */
  reset(): Promise<void>
  close(): Promise<void>
}

export interface LocalCloudOptions {
  /** The folder of built functions: `<name>/index.js`. */
  functions: string
  /** The folder with orders.json and paths/. */
  fixtures: string
  log: (line: string) => void
}

const cloudbaserc = path.resolve(__dirname, '..', '..', 'cloudbaserc.json')

/** Starts the cloud. Throws an Error of one sentence if a fixture is wrong: it begins with the file and the line. */
export async function startLocalCloud({ functions, fixtures, log }: LocalCloudOptions): Promise<LocalCloud> {
  checkFixtures(fixtures)
  let state = createState(fixtures, log)
  const gateway = await startGateway({
    wechat: { post: (...call) => state.wechat.post(...call) },
    mayCall: createRightsCheck(functions),
    collections: () => state.collections(),
    log,
  })
  const host = createFunctionHost({
    functions,
    timeoutSeconds: readFunctionTimeouts(cloudbaserc),
    environment: cloudEnvironment(gateway.url),
    log,
  })
  const routes: CloudRoutes = {
    host,
    watch: (...watched) => startWatch(state.collections(), ...watched),
    stats: () => ({ calls: state.wechat.calls(), database: gateway.databaseRequests() }),
  }
  return {
    answer: (request, response) => answerCloudRequest(request, response, routes),
    firstOwner: () => state.orders()[0]?._openid ?? '',
    get wechat() {
      return state.wechat
    },
    async reset() {
      await host.endCalls()
      state.wechat.close()
      state = createState(fixtures, log)
      gateway.resetRequests()
    },
    async close() {
      await host.close()
      state.wechat.close()
      await gateway.close()
    },
  }
}

/** The state that `reset` renews. */
function createState(fixtures: string, log: (line: string) => void) {
  const orders = followOrders(fixtures, log)
  return { orders, collections: createCollections(orders), wechat: createWechatApi(fixtures, log) }
}

/** Creates the collections. The orders are read from orders.json again whenever it has changed. */
function createCollections(orders: () => Record<string, unknown>[]): () => Collections {
  const collections = new Collections(['orders', 'tracks', 'consents', 'shares'])
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
