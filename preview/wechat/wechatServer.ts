import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readJson } from '../http'
import { listenOnLoopback } from '../loopback'
import type { AccessTokens } from './accessTokens'
import { PATH_GET, TEST_UPDATE_ORDER, type WechatApi } from './wechatApi'
import { errorReply, type WechatReply } from './wechatReply'

/** Stands in for https://api.weixin.qq.com, which asks for an access token. */
export interface WechatServer {
  /** The address that takes the place of https://api.weixin.qq.com. */
  origin: string
  /** How often each path was asked for. */
  requests(): Record<string, number>
  close(): Promise<void>
}

interface ServerParts {
  wechat: Pick<WechatApi, 'post'>
  tokens: () => AccessTokens
  log: (line: string) => void
}

export const STABLE_TOKEN = '/cgi-bin/stable_token'

/** The others may also be asked with GET, which the documentation says of the lists. */
const ONLY_POST = [STABLE_TOKEN, PATH_GET, TEST_UPDATE_ORDER]

const BODY_LIMIT_BYTES = 1_000_000

/** Starts the server on a free port of 127.0.0.1. */
export async function startWechatServer(parts: ServerParts): Promise<WechatServer> {
  const requests: Record<string, number> = {}
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    requests[pathname] = (requests[pathname] ?? 0) + 1
    answer(request, { pathname, token: searchParams.get('access_token') }, parts)
      .then((reply) => {
        send(response, reply)
      })
      .catch((error: unknown) => {
        parts.log(`WeChat: ${error instanceof Error ? error.message : 'unknown failure'}`)
        response.destroy()
      })
  })
  const { origin, close } = await listenOnLoopback(server)
  return { origin, requests: () => ({ ...requests }), close }
}

async function answer(
  request: IncomingMessage,
  { pathname, token }: { pathname: string; token: string | null },
  { wechat, tokens }: ServerParts,
): Promise<WechatReply> {
  if (ONLY_POST.includes(pathname) && request.method !== 'POST')
    return errorReply(43002, 'require POST method')
  const body = await readJson(request, BODY_LIMIT_BYTES)
  if (pathname === STABLE_TOKEN) return tokens().issue(body)
  return tokens().check(token) ?? wechat.post(pathname, body)
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
