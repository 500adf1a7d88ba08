import fastify, { type FastifyInstance } from 'fastify'
import type { PathUpdatePorts } from '../cloudfunctions/onPathUpdate/core'
import { toReply } from '../cloudfunctions/shared/toReply'
import { registerPush, type PushParts } from '../server/push/registerPush'
import { NOW, createPorts } from './pathUpdate'
import { APPID, TOKEN } from './wechatPush'

/** An instance of the server that takes pushes, over stores in memory. */
export interface PushServer {
  app: FastifyInstance
  /** What refused requests were counted as, oldest first. */
  refusals: string[]
  /** Sends a push as WeChat does, and returns status and text of the answer. */
  push: (sent: { url: string; body: string }) => Promise<{ status: number; text: string }>
}

export function createPushServer(
  settings: { aesKey?: string } = {},
  ports: PathUpdatePorts = createPorts().ports,
  parts: Partial<PushParts> = {},
): PushServer {
  const app = fastify()
  const refusals: string[] = []
  registerPush(app, {
    settings: { token: TOKEN, aesKey: undefined, appid: APPID, ...settings },
    createStores: () => ports,
    createMessages: () => ports.messages,
    templates: ports.templates,
    now: () => NOW,
    runCall: (name, _id, work) => toReply(name, work),
    countRefusal: (kind) => refusals.push(kind),
    ...parts,
  })
  const push: PushServer['push'] = async ({ url, body }) => {
    const headers = { 'content-type': body.startsWith('<') ? 'text/xml' : 'application/json' }
    const { statusCode, body: text } = await app.inject({ method: 'POST', url, headers, body })
    return { status: statusCode, text }
  }
  return { app, refusals, push }
}
