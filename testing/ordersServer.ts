import { createHash, createHmac, randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { createCallRecord, runRecorded } from '../cloudfunctions/shared/callRecord'
import { toReply } from '../cloudfunctions/shared/toReply'
import type { StoredDocument } from '../cloudfunctions/putOrders/orderDocument'
import type { Database } from '../server/database/connect'
import { createStatementRunner } from '../server/database/statement'
import { createStores } from '../server/database/stores'
import { createNonceStore } from '../server/orders/nonceStore'
import { registerOrders, type OrdersParts, type OrdersPorts } from '../server/orders/registerOrders'
import type { OrdersSettings } from '../server/orders/settings'
import { createMemoryTrackStore } from './trackStore'

export const ORDERS_SECRET = 'a-secret-of-the-shop-with-32-characters'

/** An instance of the server that takes orders. */
export interface OrdersServer {
  app: FastifyInstance
  /** What refused requests were counted as, oldest first. */
  refusals: string[]
}

export function createOrdersServer(
  database: Pick<Database, 'kysely'>,
  settings: OrdersSettings = { way: 'signature', secret: ORDERS_SECRET },
  parts: Partial<OrdersParts> = {},
): OrdersServer {
  const app = fastify()
  const refusals: string[] = []
  registerOrders(app, {
    settings,
    createPorts: (deadline) => {
      const { shopOrders: orders, belongings, tracks } = createStores(database)(deadline)
      const nonces = createNonceStore(database.kysely, createStatementRunner(deadline))
      return { orders, belongings, tracks, nonces }
    },
    now: () => Math.floor(Date.now() / 1000),
    runCall: (name, _id, work) => runRecorded(createCallRecord(), () => toReply(name, work)),
    countRefusal: (kind) => refusals.push(kind),
    ...parts,
  })
  return { app, refusals }
}

/** A server that takes orders over HTTP and keeps them in memory, for the tests of one file. */
export function setUpOrdersServer() {
  const stored = new Map<string, StoredDocument>()
  let requests = 0
  let origin = ''
  const app = fastify({ forceCloseConnections: true })
  registerOrders(app, {
    settings: { way: 'signature', secret: ORDERS_SECRET },
    createPorts: () => memoryPorts(stored),
    now: () => Math.floor(Date.now() / 1000),
    runCall: (name, _id, work) => {
      requests += 1
      return runRecorded(createCallRecord(), () => toReply(name, work))
    },
    countRefusal: () => undefined,
  })
  beforeAll(async () => {
    origin = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  beforeEach(() => {
    stored.clear()
    requests = 0
  })
  afterAll(() => app.close())
  return { url: () => `${origin}/orders`, orders: () => [...stored.values()], requests: () => requests }
}

function memoryPorts(stored: Map<string, StoredDocument>): OrdersPorts {
  return {
    orders: {
      find: (ids) => Promise.resolve(ids.flatMap((id) => stored.get(id) ?? [])),
      add: (document) => Promise.resolve(stored.set(document.orderId, document).size > 0),
      update: () => Promise.resolve(true),
      remove: (ids) => {
        for (const id of ids) stored.delete(id)
        return Promise.resolve()
      },
    },
    belongings: {
      listBelongings: () => Promise.resolve([]),
      removeConsents: () => Promise.resolve(),
      endShares: () => Promise.resolve(),
      removeBelongings: () => Promise.resolve(),
    },
    tracks: createMemoryTrackStore(),
    nonces: { use: () => Promise.resolve(true) },
  }
}

export interface SignedRequest {
  method: 'PUT'
  url: string
  headers: Record<string, string>
  body: string
}

interface Signing {
  timestamp?: number
  nonce?: string
  secret?: string
  url?: string
}

/** A request as a shop signs it by docs/orders.md, written apart from the server's code. */
export function signOrders(body: string, signing: Signing = {}): SignedRequest {
  const { timestamp = Math.floor(Date.now() / 1000), nonce = randomUUID() } = signing
  const { secret = ORDERS_SECRET, url = '/orders' } = signing
  const hash = createHash('sha256').update(body, 'utf8').digest('hex')
  const text = `PUT\n${url}\n${timestamp}\n${nonce}\n${hash}`
  const headers = {
    'content-type': 'application/json',
    'x-orders-timestamp': String(timestamp),
    'x-orders-nonce': nonce,
    'x-orders-signature': createHmac('sha256', secret).update(text, 'utf8').digest('hex'),
  }
  return { method: 'PUT', url, headers, body }
}
