import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { onPathUpdate, type PathUpdatePorts } from '../../cloudfunctions/onPathUpdate/core'
import { startDeadline, type Deadline } from '../../cloudfunctions/shared/deadline'
import { limitTime } from '../../cloudfunctions/shared/limitTime'
import type { Reply } from '../../contract/reply'
import type { Metrics, RefusalReason } from '../operations/metrics'
import { noteRefusal } from '../operations/refusals'
import type { RunCall } from '../runCall'
import type { PushSettings } from './settings'
import { findCheckRefusal, findPushRefusal, readPushQuery, type PushRefusal } from './pushQuery'
import { readPush } from './readPush'

export interface PushParts extends Pick<PathUpdatePorts, 'templates' | 'now'>, Pick<Metrics, 'countRefusal'> {
  settings: PushSettings
  createStores: (deadline: Deadline) => Pick<PathUpdatePorts, 'orders' | 'tracks' | 'consents'>
  createMessages: (deadline: Deadline) => PathUpdatePorts['messages']
  runCall: RunCall
  /** How long a push may take, milliseconds. */
  budgetMs?: number
}

const PATH = '/push'

/** More than the 2,000 rows that a track may have, encrypted. */
const MAX_BODY_BYTES = 2_000_000

/** WeChat waits 5 s and then pushes again. */
const BUDGET_MS = 4000

/**
 * WeChat's message push to the address of a server: GET checks the address, POST delivers. A push is acknowledged when it is
 * stored; after a failure or too much time the answer is an error, so that WeChat pushes again.
 */
export function registerPush(app: FastifyInstance, parts: PushParts): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => {
      parsed(null, body)
    })
    scope.setErrorHandler((error: FastifyError, _request, reply) => answerError(error, reply, parts))
    scope.get(PATH, (request, reply) => answerCheck(request.query, reply, parts))
    scope.post(
      PATH,
      {
        bodyLimit: MAX_BODY_BYTES,
        onRequest: (request, reply, next) => {
          const refusal = findPushRefusal(readPushQuery(request.query), parts.settings, parts.now())
          if (refusal) refuse(reply, refusal, parts)
          else next()
        },
      },
      (request, reply) => answerPush(request, reply, parts),
    )
    done()
  })
}

function answerCheck(query: unknown, reply: FastifyReply, parts: PushParts): FastifyReply {
  const read = readPushQuery(query)
  const refusal = findCheckRefusal(read, parts.settings)
  return refusal ? refuse(reply, refusal, parts) : sendText(reply, 200, read.echostr)
}

async function answerPush(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PushParts,
): Promise<FastifyReply> {
  const body = typeof request.body === 'string' ? request.body : ''
  const push = readPush(body, readPushQuery(request.query), parts.settings)
  if ('refusal' in push) return refuse(reply, push.refusal, parts)
  const result = await parts.runCall('onPathUpdate', request.id, () => storePush(push.packet, parts))
  if (result.ok) return sendText(reply, 200, result.data)
  return sendText(reply, result.code === 'INTERNAL' ? 500 : 503, result.code)
}

/** Nothing that the ports do is waited for after the time; what they have begun by then is harmless to repeat. */
async function storePush(
  packet: unknown,
  { createStores, createMessages, templates, now, budgetMs = BUDGET_MS }: PushParts,
): Promise<Reply<string>> {
  const deadline = startDeadline(budgetMs)
  const ports = { ...createStores(deadline), messages: createMessages(deadline), templates, now }
  return { ok: true, data: await limitTime(budgetMs, () => onPathUpdate(packet, ports)) }
}

/** An error of Fastify's own, as a body that is too large. */
function answerError(
  { statusCode = 500 }: FastifyError,
  reply: FastifyReply,
  parts: PushParts,
): FastifyReply {
  if (statusCode === 413) noteRefusal('onPathUpdate', 'body too large', 'body too large', parts)
  return sendText(reply, statusCode, '')
}

function refuse(reply: FastifyReply, refusal: PushRefusal, parts: PushParts): FastifyReply {
  noteRefusal('onPathUpdate', refusal, countedAs(refusal), parts)
  return sendText(reply, refusal === 'unreadable' ? 400 : 403, refusal)
}

function countedAs(refusal: PushRefusal): RefusalReason {
  if (refusal === 'unreadable') return 'not JSON'
  return refusal === 'timestamp' ? 'replay' : 'signature'
}

/** Sends a text that no browser takes for a page. */
function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/plain; charset=utf-8')
    .header('x-content-type-options', 'nosniff')
    .send(text)
}
