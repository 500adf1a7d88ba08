import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readJson } from '../http'
import { listenOnLoopback } from '../loopback'
import type { AccessTokens } from './accessTokens'
import { GET_ORDER, PATH_GET, TEST_UPDATE_ORDER, type WechatApi } from './wechatApi'
import { errorReply, jsonReply, type WechatReply } from './wechatReply'

/** Stands in for https://api.weixin.qq.com, which asks for an access token. */
export interface WechatServer {
  /** The address that takes the place of https://api.weixin.qq.com. */
  origin: string
  /** How often each path was asked for. */
  requests(): Record<string, number>
  /** Sets all counts to 0. */
  resetRequests(): void
  close(): Promise<void>
}

interface ServerParts {
  wechat: Pick<WechatApi, 'post'>
  tokens: () => AccessTokens
  /** Runs a function for the shop's server and returns what it answers; null if there is none of this name. */
  invoke?: ((name: string, event: unknown) => Promise<unknown>) | undefined
  log: (line: string) => void
}

export const STABLE_TOKEN = '/cgi-bin/stable_token'

export const INVOKE_FUNCTION = '/tcb/invokecloudfunction'

/** The others may also be asked with GET, which the documentation says of the lists. */
const ONLY_POST = [STABLE_TOKEN, PATH_GET, TEST_UPDATE_ORDER, GET_ORDER, INVOKE_FUNCTION]

const BODY_LIMIT_BYTES = 1_000_000

/** Starts the server on a free port of 127.0.0.1. */
export async function startWechatServer(parts: ServerParts): Promise<WechatServer> {
  let requests: Record<string, number> = {}
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    requests[pathname] = (requests[pathname] ?? 0) + 1
    answer(request, { pathname, searchParams }, parts)
      .then((reply) => {
        send(response, reply)
      })
      .catch((error: unknown) => {
        parts.log(`WeChat: ${error instanceof Error ? error.message : 'unknown failure'}`)
        response.destroy()
      })
  })
  const listening = await listenOnLoopback(server)
  return {
    origin: listening.origin,
    requests: () => ({ ...requests }),
    resetRequests: () => {
      requests = {}
    },
    close: () => listening.close(),
  }
}

async function answer(
  request: IncomingMessage,
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  { wechat, tokens, ...parts }: ServerParts,
): Promise<WechatReply> {
  if (ONLY_POST.includes(pathname) && request.method !== 'POST')
    return errorReply(43002, 'require POST method')
  const body = await readJson(request, BODY_LIMIT_BYTES)
  if (pathname === STABLE_TOKEN) return tokens().issue(body)
  const refused = tokens().check(searchParams.get('access_token'))
  if (refused) return refused
  if (pathname === INVOKE_FUNCTION && parts.invoke) return invokeFunction(searchParams, body, parts.invoke)
  return wechat.post(pathname, body)
}

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-http-api/functions/invokeCloudFunction.html */
async function invokeFunction(
  parameters: URLSearchParams,
  event: unknown,
  invoke: NonNullable<ServerParts['invoke']>,
): Promise<WechatReply> {
  if (!parameters.get('env')) return errorReply(41002, 'env missing')
  const result = await invoke(parameters.get('name') ?? '', event)
  if (result === null) return errorReply(-501000, 'FunctionName parameter could not be found')
  return jsonReply(JSON.stringify({ errcode: 0, errmsg: 'ok', resp_data: JSON.stringify(result) }))
}

function send(response: ServerResponse, reply: WechatReply): void {
  switch (reply.kind) {
    case 'body':
      response.writeHead(200, { 'content-type': reply.contentType }).end(reply.text)
      return
    case 'http500':
      response.writeHead(500).end('Internal Server Error')
      return
    case 'reset':
      response.destroy()
      return
    case 'silence':
      // The connection stays open until the caller's deadline or close().
      return
  }
}
