import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Socket } from 'node:net'
import type { FailureCode } from '../../contract/failure'
import { logBug } from '../../cloudfunctions/shared/bugs'
import { Failure, failureReply, logFailure } from '../../cloudfunctions/shared/failure'
import type { Metrics, RefusalReason } from './metrics'

interface Refusal {
  status: number
  code: FailureCode
}

const REFUSALS: Record<RefusalReason, Refusal> = {
  'body too large': { status: 413, code: 'BAD_REQUEST' },
  identity: { status: 401, code: 'NOT_AUTHORISED' },
  'no such address': { status: 404, code: 'NOT_FOUND' },
  'not JSON': { status: 400, code: 'BAD_REQUEST' },
  other: { status: 400, code: 'BAD_REQUEST' },
  replay: { status: 403, code: 'NOT_AUTHORISED' },
  signature: { status: 403, code: 'NOT_AUTHORISED' },
  'slow client': { status: 408, code: 'BAD_REQUEST' },
  stopping: { status: 503, code: 'BUSY' },
  'too many sockets': { status: 429, code: 'BUSY' },
}

/** Refuses a request with a Reply, counted by the reason. Nothing of the request is logged. */
export function refuse(
  reply: FastifyReply,
  metrics: Metrics,
  reason: RefusalReason,
  status = REFUSALS[reason].status,
): FastifyReply {
  metrics.countRefusal(reason)
  return reply.code(status).send(failureReply(REFUSALS[reason].code))
}

/** Answers what a route has thrown: a refusal of Fastify's by its reason, a Failure by 503, and a bug by 500. */
export function createErrorHandler(metrics: Metrics) {
  return (error: FastifyError | Failure, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof Failure) {
      logFailure('server', error)
      return reply.code(503).send(failureReply(error.code))
    }
    const { statusCode = 500 } = error
    if (statusCode >= 500) {
      logBug('server', error)
      return reply.code(500).send(failureReply('INTERNAL'))
    }
    // The client has gone, or was cut off and counted then: nothing that is sent arrives.
    if (error.code === 'ECONNRESET') return reply.code(statusCode).send(failureReply('BAD_REQUEST'))
    return refuse(reply, metrics, reasonOf(error), statusCode)
  }
}

/** The reasons that Fastify has for refusing a body; JSON with a key such as __proto__ counts as no JSON. */
function reasonOf({ statusCode, code }: Partial<FastifyError>): RefusalReason {
  if (statusCode === 413) return 'body too large'
  if (statusCode === 408) return 'slow client'
  const isJson = statusCode === 400 && (code === undefined || code.startsWith('FST_ERR_CTP'))
  return isJson ? 'not JSON' : 'other'
}

/** Answers what is no request of HTTP, or comes too slowly, as Node's own handler would, and counts it. */
export function createClientErrorHandler(metrics: Metrics) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    const isLong = error.code === 'HPE_HEADER_OVERFLOW'
    metrics.countRefusal(isSlow ? 'slow client' : 'other')
    const status = isSlow
      ? '408 Request Timeout'
      : isLong
        ? '431 Request Header Fields Too Large'
        : '400 Bad Request'
    socket.write(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
    // A client that goes on sending would keep its half of the connection open, and its request would still be answered.
    socket.destroySoon()
  }
}
