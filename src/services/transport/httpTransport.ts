import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { FailureReason } from '../../domain/failureReason'
import { readBody, statusOf, UNAUTHORISED } from './httpReply'
import { readSession, renewSession } from './session'
import { watchOverSocket } from './socketWatch'
import type { Transport } from './transport'
import { DEADLINE_MS } from './withinDeadline'

/** The shop's own server, which knows the customer by the shop's session. */
export const httpTransport: Transport = {
  connect: () => undefined,
  send: async (name, request) => {
    const session = await readSession()
    const answer = await post(name, request, session)
    if (statusOf(answer) !== UNAUTHORISED) return readBody(answer)
    return readBody(await post(name, request, await renewSession(session)))
  },
  reasonOf,
  watchTrack: (key, watcher) => watchOverSocket(connect, key, watcher),
}

function post(name: string, request: object, session: string): Promise<unknown> {
  return Taro.request<unknown, object>({
    url: `${process.env.TARO_APP_SERVER_URL}/functions/${name}`,
    method: 'POST',
    header: { 'content-type': 'application/json', ...authorisation(session) },
    data: request,
    timeout: DEADLINE_MS,
  })
}

async function connect(): Promise<Taro.SocketTask> {
  const session = await readSession()
  return Taro.connectSocket({
    // https becomes wss.
    url: `${process.env.TARO_APP_SERVER_URL.replace(/^http/, 'ws')}/live`,
    header: authorisation(session),
  })
}

function authorisation(session: string): { authorization: string } {
  return { authorization: `Bearer ${session}` }
}

/** wx.request says a timeout in words only: `request:fail timeout`. */
function reasonOf(error: unknown): FailureReason | undefined {
  return v.is(v.object({ errMsg: v.pipe(v.string(), v.includes('timeout')) }), error) ? 'timeout' : undefined
}
