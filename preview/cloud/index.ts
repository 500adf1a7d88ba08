import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { openWechatApi, type WechatApi } from '../wechat/wechatApi'
import { cloudEnvironment } from './cloudEnvironment'
import { Collections } from './collections'
import { checkFixtures, followOrders } from './fixtures'
import { openFunctionHost } from './functionHost'
import { openRights } from './functionRights'
import { readFunctionTimeouts } from './functionTimeouts'
import { openGateway } from './gateway'
import { answerRequest } from './http'
import { watch } from './watch'
import type { OpenWatch } from './watchStream'

/** WeChat's cloud on a developer's machine: the built functions, their database, and WeChat's API behind them. */
export interface LocalCloud {
  /** Answers a request under /cloud/. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The openid that the first order belongs to, or '' where there is no order. */
  firstOwner(): string
  /** WeChat's API behind the functions. */
  wechat: WechatApi
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
export async function openLocalCloud({ functions, fixtures, log }: LocalCloudOptions): Promise<LocalCloud> {
  checkFixtures(fixtures)
  const orders = followOrders(fixtures, log)
  const wechat = openWechatApi(fixtures, log)
  const mayCall = openRights(functions)
  const collections = seededCollections(orders)
  const gateway = await openGateway({ wechat, mayCall, collections, log })
  const timeoutSeconds = readFunctionTimeouts(cloudbaserc)
  const environment = cloudEnvironment(gateway.url)
  const openWatch: OpenWatch = (...watched) => watch(collections(), ...watched)
  const host = openFunctionHost({ functions, timeoutSeconds, environment, log })
  const stats = () => ({ calls: wechat.calls(), database: gateway.databaseRequests() })
  return {
    answer: (request, response) => answerRequest(request, response, { host, watch: openWatch, stats }),
    firstOwner: () => orders()[0]?._openid ?? '',
    wechat,
    async close() {
      await host.close()
      wechat.close()
      await gateway.close()
    },
  }
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
