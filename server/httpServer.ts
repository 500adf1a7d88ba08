import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import type { Metrics } from './operations/metrics'
import { createClientErrorHandler, createErrorHandler, refuse } from './operations/refusals'
import { UpgradableRequest } from './upgradableRequest'

/** How long the server waits for a client, milliseconds. */
export interface ClientLimits {
  /** For its headers, from the connection or from the answer before. */
  headersMs: number
  /** For the whole request. */
  requestMs: number
  /** For anything to be sent or received on an open connection. */
  silenceMs: number
  /** How often Node looks for clients that are too slow. */
  checkMs: number
}

const CLIENT_LIMITS: ClientLimits = {
  headersMs: 10_000,
  requestMs: 15_000,
  silenceMs: 60_000,
  checkMs: 5000,
}

/** Load balancers keep a connection for 60 s; the server must not be the first to close it. */
const KEEP_ALIVE_MS = 65_000

/** Fastify with limits against slow and oversized requests, which answers every refusal with a Reply. */
export function createHttpServer(metrics: Metrics, limits = CLIENT_LIMITS): FastifyInstance {
  const app = fastify({
    // The log has one line a call and nothing of a request; Fastify's own would have addresses.
    logger: false,
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.checkMs,
      IncomingMessage: UpgradableRequest,
    },
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silenceMs,
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
  cutOffSilentClients(app, metrics)
  return app
}

/** Without a listener Node closes a silent connection too, but an answer that is not read would not be counted. */
function cutOffSilentClients({ server }: FastifyInstance, metrics: Metrics): void {
  server.on('timeout', (socket: Socket) => {
    // One that is no longer writable was refused, and counted, before.
    if (socket.writable && socket.writableLength > 0) metrics.countRefusal('slow client')
    socket.destroy()
  })
}
