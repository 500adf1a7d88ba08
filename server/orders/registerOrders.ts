import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { putOrders, type PutOrdersPorts } from '../../cloudfunctions/putOrders/core'
import { startDeadline, type Deadline } from '../../cloudfunctions/shared/deadline'
import { failureReply } from '../../cloudfunctions/shared/failure'
import type { PutResults } from '../../contract/putOrders'
import type { Reply } from '../../contract/reply'
import type { Metrics } from '../operations/metrics'
import { noteRefusal } from '../operations/refusals'
import type { RunCall } from '../runCall'
import type { NonceStore } from './nonceStore'
import type { OrdersSettings } from './settings'
import { findBodyRefusal, findHeaderRefusal, type OrdersRefusal } from './shopCaller'

export interface OrdersParts extends Pick<Metrics, 'countRefusal'> {
  settings: OrdersSettings
  createPorts: (deadline: Deadline) => OrdersPorts
  /** Unix seconds. */
  now: () => number
  runCall: RunCall
}

export interface OrdersPorts extends Pick<PutOrdersPorts, 'orders' | 'belongings' | 'tracks'> {
  nonces: NonceStore
}

/** More than a hundred orders with all the waybills and goods that they may have. */
const MAX_BODY_BYTES = 5_000_000

/** PUT /orders for the shop's own server: PutOrdersRequest to the answer of the function putOrders, see contract/. */
export function registerOrders(app: FastifyInstance, parts: OrdersParts): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    // The signature is over the bytes, and is checked before anything reads them.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body)
    })
    scope.setErrorHandler((error: FastifyError, _request, reply) => answerError(error, reply, parts))
    scope.put(
      '/orders',
      {
        bodyLimit: MAX_BODY_BYTES,
        onRequest: (request, reply, next) => {
          const refusal = findHeaderRefusal(request, parts.settings, parts.now())
          if (refusal) refuse(reply, refusal, parts)
          else next()
        },
      },
      (request, reply) => answerOrders(request, reply, parts),
    )
    done()
  })
}

async function answerOrders(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: OrdersParts,
): Promise<FastifyReply> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const result = await parts.runCall<PutResults>('putOrders', request.id, async () => {
    const deadline = startDeadline()
    const { nonces, ...ports } = parts.createPorts(deadline)
    const now = parts.now()
    const refusal = await findBodyRefusal(request, body, parts.settings, { nonces, now })
    if (!refusal) return putOrders(readJson(body), { ...ports, deadline, now: parts.now })
    note(refusal, parts)
    return failureReply('NOT_AUTHORISED')
  })
  return send(reply, result)
}

/** What is no JSON is no list of orders either. */
function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

/** An error of Fastify's own, as a body that is too large. */
function answerError(
  { statusCode = 500 }: FastifyError,
  reply: FastifyReply,
  parts: OrdersParts,
): FastifyReply {
  if (statusCode === 413) noteRefusal('putOrders', 'body too large', 'body too large', parts)
  return reply.code(statusCode).send(failureReply(statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL'))
}

function refuse(reply: FastifyReply, refusal: OrdersRefusal, parts: OrdersParts): FastifyReply {
  note(refusal, parts)
  return send(reply, failureReply('NOT_AUTHORISED'))
}

function note(refusal: OrdersRefusal, parts: OrdersParts): void {
  const isReplay = refusal === 'timestamp' || refusal === 'replayed'
  noteRefusal('putOrders', refusal, isReplay ? 'replay' : 'signature', parts)
}

const STATUSES: Partial<Record<string, number>> = { BAD_REQUEST: 400, NOT_AUTHORISED: 401, INTERNAL: 500 }

function send(reply: FastifyReply, result: Reply<PutResults>): FastifyReply {
  return reply.code(result.ok ? 200 : (STATUSES[result.code] ?? 503)).send(result)
}
