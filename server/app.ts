import type { FastifyInstance } from 'fastify'
import { EACH_REQUEST, type Deadline } from '../cloudfunctions/shared/deadline'
import { logCall, writeLine, type CallLine, type WriteCall } from '../cloudfunctions/shared/functionCall'
import { createHttpsCalls, type CallWechat } from '../cloudfunctions/shared/httpsApi'
import { createHttpsSubscribeMessages } from '../cloudfunctions/shared/httpsSubscribeMessages'
import { createRateGuard } from '../cloudfunctions/shared/rateGuard'
import { toReply } from '../cloudfunctions/shared/toReply'
import type { RunCall } from './callPorts'
import type { Database } from './database/connect'
import type { CreateStores } from './database/stores'
import { createStatementRunner } from './database/statement'
import { createFunctions } from './functions/functions'
import { registerFunctions } from './functions/registerFunctions'
import { createHttpServer, type ClientLimits } from './httpServer'
import { createIdentity } from './identity/identity'
import { registerLive } from './live/registerLive'
import { createMetrics, type Metrics } from './operations/metrics'
import { registerOperations } from './operations/registerOperations'
import { createNonceStore } from './orders/nonceStore'
import { registerOrders, type OrdersPorts } from './orders/registerOrders'
import { registerPush } from './push/registerPush'
import type { ServerSettings } from './settings'

export interface AppParts {
  settings: ServerSettings
  database: Database
  createStores: CreateStores
  metrics?: Metrics
  /** Unix seconds. */
  now?: () => number
  /** Receives the line of each call; without it the console does. */
  write?: (line: CallLine) => void
  clientLimits?: ClientLimits
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes /readyz red, so that no new requests are sent here. */
    announceStop: () => void
  }
}

interface SharedParts extends AppParts {
  metrics: Metrics
  now: () => number
  wechat: CallWechat
  writeCall: WriteCall
}

/** Creates the server over a database that is open and migrated. Its close() ends it gracefully; the database stays open. */
export function createApp(parts: AppParts): FastifyInstance {
  const { settings, database, createStores, metrics = createMetrics() } = parts
  const now = parts.now ?? (() => Math.floor(Date.now() / 1000))
  const app = createHttpServer(metrics, parts.clientLimits)
  let stopping = false
  app.decorate('announceStop', () => {
    stopping = true
  })
  const { metricsToken } = settings
  registerOperations(app, { database, metrics, metricsToken, isStopping: () => stopping })

  const identity = createIdentity(settings.identity, parts.now)
  const wechat = createHttpsCalls(settings.wechat, now)
  const shared = { ...parts, metrics, now, wechat, writeCall: createCallWriter(parts, metrics) }
  const elapsed = (): number => performance.now()
  const guard = createRateGuard({ rates: createStores(EACH_REQUEST).rates, now, elapsed })
  const functions = createFunctions({ ...shared, confirmReceipt: settings.confirmReceipt })
  registerFunctions(app, { ...shared, functions, identity, guard })
  registerLive(app, { identity, createStores, database, metrics })
  registerEntrances(app, shared)
  return app
}

/** Adds what WeChat and the shop's own server call, as far as the settings ask for it. */
function registerEntrances(app: FastifyInstance, parts: SharedParts): void {
  const { settings, database, createStores, metrics, now, wechat, writeCall } = parts
  const { templates } = settings
  const runCall: RunCall = (name, requestId, work) =>
    logCall({ name, requestId, write: writeCall }, () => toReply(name, work))
  const shared = { createStores, templates, now, runCall, countRefusal: metrics.countRefusal }
  if (settings.push) {
    const createMessages = createHttpsSubscribeMessages(wechat)
    registerPush(app, { ...shared, settings: settings.push, createMessages })
  }
  if (settings.orders.put) {
    const createPorts = (deadline: Deadline): OrdersPorts => {
      const { shopOrders: orders, belongings, tracks } = createStores(deadline)
      const nonces = createNonceStore(database.kysely, createStatementRunner(deadline))
      return { orders, belongings, tracks, nonces }
    }
    registerOrders(app, { ...shared, settings: settings.orders.put, createPorts })
  }
}

function createCallWriter({ write = writeLine }: AppParts, metrics: Metrics): WriteCall {
  return (line, { upstreamCalls }) => {
    metrics.countCall(line, upstreamCalls)
    write(line)
  }
}
