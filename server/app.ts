import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { EACH_REQUEST } from '../cloudfunctions/shared/deadline'
import { writeLine, type CallLine } from '../cloudfunctions/shared/functionCall'
import { createHttpsCalls } from '../cloudfunctions/shared/httpsApi'
import { createRateGuard } from '../cloudfunctions/shared/rateGuard'
import type { Database } from './database/connect'
import type { CreateStores } from './database/stores'
import { createFunctions } from './functions/functions'
import { registerFunctions } from './functions/registerFunctions'
import { createIdentity } from './identity/identity'
import { createMetrics, type Metrics } from './operations/metrics'
import { createClientErrorHandler, createErrorHandler, refuse } from './operations/refusals'
import { registerOperations } from './operations/registerOperations'
import type { ServerSettings } from './settings'
import { registerShopRoutes } from './shopRoutes'

export interface AppParts {
  settings: ServerSettings
  database: Database
  createStores: CreateStores
  metrics?: Metrics
  /** Unix seconds. */
  now?: () => number
  /** Receives the line of each call; without it the console does. */
  write?: (line: CallLine) => void
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes /readyz red, so that no new requests are sent here. */
    announceStop: () => void
  }
}

/** Longest wait for a client, milliseconds: for its headers, for the whole request, and for anything on an open connection. */
const HEADERS_MS = 10_000
const REQUEST_MS = 15_000
const CONNECTION_MS = 60_000

/** Load balancers keep a connection for 60 s; the server must not be the first to close it. */
const KEEP_ALIVE_MS = 65_000

/** Creates the server over a database that is open and migrated. Its close() ends it gracefully; the database stays open. */
export function createApp(parts: AppParts): FastifyInstance {
  const { settings, database, createStores, metrics = createMetrics(), write = writeLine } = parts
  const now = parts.now ?? (() => Math.floor(Date.now() / 1000))
  const app = createServer(metrics)
  let stopping = false
  app.decorate('announceStop', () => {
    stopping = true
  })
  const { metricsToken, confirmReceipt } = settings
  registerOperations(app, { database, metrics, metricsToken, isStopping: () => stopping })

  const identity = createIdentity(settings.identity, parts.now)
  const wechat = createHttpsCalls(settings.wechat, now)
  const elapsed = (): number => performance.now()
  const guard = createRateGuard({ rates: createStores(EACH_REQUEST).rates, now, elapsed })
  const functions = createFunctions({ createStores, wechat, confirmReceipt, now })
  registerFunctions(app, { functions, identity, guard, metrics, write })
  registerShopRoutes(app, { settings, database, createStores, wechat, metrics, write, now })
  return app
}

/** Fastify with limits against slow and oversized requests, which answers every refusal with a Reply. */
function createServer(metrics: Metrics): FastifyInstance {
  const app = fastify({
    // The log has one line a call and nothing of a request; Fastify's own would have addresses.
    logger: false,
    http: { headersTimeout: HEADERS_MS },
    requestTimeout: REQUEST_MS,
    connectionTimeout: CONNECTION_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    bodyLimit: 64 * 1024,
    // An id of the client's would be text of the client's in the log.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    clientErrorHandler: createClientErrorHandler(metrics),
  })
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler(createErrorHandler(metrics))
  app.setNotFoundHandler((_request, reply) => refuse(reply, metrics, 'no such address'))
  return app
}
