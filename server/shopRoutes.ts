import type { FastifyInstance } from 'fastify'
import { logCall, type CallLine } from '../cloudfunctions/shared/functionCall'
import type { CallWechat } from '../cloudfunctions/shared/httpsApi'
import { createHttpsSubscribeMessages } from '../cloudfunctions/shared/httpsSubscribeMessages'
import { toReply } from '../cloudfunctions/shared/toReply'
import type { RunCall } from './callPorts'
import type { Database } from './database/connect'
import { createStatementRunner } from './database/statement'
import type { CreateStores } from './database/stores'
import type { Metrics } from './operations/metrics'
import { createNonceStore } from './orders/nonceStore'
import { registerOrders } from './orders/registerOrders'
import { registerPush } from './push/registerPush'
import type { ServerSettings } from './settings'

export interface ShopRoutes {
  settings: Pick<ServerSettings, 'push' | 'orders' | 'templates'>
  database: Pick<Database, 'kysely'>
  createStores: CreateStores
  wechat: CallWechat
  metrics: Pick<Metrics, 'countCall' | 'countRefusal'>
  write: (line: CallLine) => void
  /** Unix seconds. */
  now: () => number
}

/** Adds what WeChat and the shop's own server call, as far as the settings have their secrets. */
export function registerShopRoutes(app: FastifyInstance, routes: ShopRoutes): void {
  const { settings, database, createStores, wechat, metrics, now } = routes
  const shared = { now, runCall: createRunCall(routes), countRefusal: metrics.countRefusal }
  if (settings.push)
    registerPush(app, {
      ...shared,
      settings: settings.push,
      templates: settings.templates,
      createStores,
      createMessages: (deadline) => createHttpsSubscribeMessages(wechat, deadline),
    })
  if (settings.orders.put)
    registerOrders(app, {
      ...shared,
      settings: settings.orders.put,
      createPorts: (deadline) => {
        const { shopOrders: orders, belongings, tracks } = createStores(deadline)
        const nonces = createNonceStore(database.kysely, createStatementRunner(deadline))
        return { orders, belongings, tracks, nonces }
      },
    })
}

/** The line and the counts of a call, as those of a customer's. */
function createRunCall({ metrics, write }: Pick<ShopRoutes, 'metrics' | 'write'>): RunCall {
  return (name, requestId, work) =>
    logCall(
      {
        name,
        requestId,
        write: (line, { upstreamCalls }) => {
          metrics.countCall(line, upstreamCalls)
          write(line)
        },
      },
      () => toReply(name, work),
    )
}
