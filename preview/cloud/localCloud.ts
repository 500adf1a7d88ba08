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
import { watch } from './watch'

/** WeChat's cloud on a developer's machine: the built functions, their database, and WeChat's API behind them. */
export interface LocalCloud {
  /** Answers a request under /cloud/. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The openid that the first order belongs to, or '' where there is no order. */
  firstOwner(): string
  /** WeChat's API behind the functions. */
  readonly wechat: WechatApi
  /** Ends what runs, and is as it was opened: nothing stored, reported or counted. The functions stay loaded. */
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

/** Opens the cloud. Throws an Error that names the file and the line of a fixture that is wrong. */
export async function startLocalCloud({ functions, fixtures, log }: LocalCloudOptions): Promise<LocalCloud> {
  checkFixtures(fixtures)
  let memory = createMemory(fixtures, log)
  const gateway = await startGateway({
    wechat: { post: (...call) => memory.wechat.post(...call) },
    mayCall: createRightsCheck(functions),
    collections: () => memory.collections(),
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
    watch: (...watched) => watch(memory.collections(), ...watched),
    stats: () => ({ calls: memory.wechat.calls(), database: gateway.databaseRequests() }),
  }
  return {
    answer: (request, response) => answerCloudRequest(request, response, routes),
    firstOwner: () => memory.orders()[0]?._openid ?? '',
    get wechat() {
      return memory.wechat
    },
    async reset() {
      await host.endCalls()
      memory.wechat.close()
      memory = createMemory(fixtures, log)
      gateway.resetRequests()
    },
    async close() {
      await host.close()
      memory.wechat.close()
      await gateway.close()
    },
  }
}

/** What changes while the cloud runs. */
function createMemory(fixtures: string, log: (line: string) => void) {
  const orders = followOrders(fixtures, log)
  return { orders, collections: seededCollections(orders), wechat: createWechatApi(fixtures, log) }
}

/** Collections whose orders are those of orders.json; they start afresh whenever that file changes. */
function seededCollections(orders: () => Record<string, unknown>[]): () => Collections {
  const collections = new Collections(['orders', 'tracks', 'consents'])
  let seededWith: unknown
  return () => {
    const current = orders()
    if (current !== seededWith) {
      collections.replaceAll('orders', current)
      seededWith = current
    }
    return collections
  }
}
