import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge, readBody } from '../http'
import type { Caller, FunctionHost } from './functionHost'
import { answerWatch, type StartWatch } from './watchStream'

export interface CloudRoutes {
  host: Pick<FunctionHost, 'call'>
  watch: StartWatch
  stats: () => CloudStats
}

export interface CloudStats {
  /** Calls that reached the WeChat stand-in, by the name of the cloud call. */
  calls: Record<string, number>
  /** Requests to the database, by collection and kind: `tracks.getDocument`. */
  database: Record<string, number>
}

/** The function that the console's message push names for <event, add_express_path>. */
const PUSH_FUNCTION = 'onPathUpdate'

const CALL_LIMIT_BYTES = 1_000_000

/** However much it is, WeChat wants to hear that it has arrived. */
const PUSH_LIMIT_BYTES = 20_000_000

/** Answers a request under /cloud/, always with JSON; a watch with many lines of it. */
export async function answerCloudRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { host, watch, stats }: CloudRoutes,
): Promise<void> {
  // A page on the internet can make its own name point to 127.0.0.1; its requests still carry that name.
  if (!isLoopback(request.headers.host)) {
    sendJson(response, 403, { message: 'Only this machine may call, by the name 127.0.0.1 or localhost.' })
    return
  }
  const { pathname } = new URL(`http://localhost${request.url ?? '/'}`)
  const functionName = /^\/cloud\/functions\/([\w-]+)$/.exec(pathname)?.[1]
  if (request.method === 'POST' && functionName !== undefined) {
    const event = await readEvent(request, response, CALL_LIMIT_BYTES)
    if (event) sendJson(response, 200, await host.call(functionName, event.json, readCaller(request)))
  } else if (request.method === 'POST' && pathname === '/cloud/push') {
    const caller = { nowSeconds: readCaller(request).nowSeconds, push: true }
    const event = await readEvent(request, response, PUSH_LIMIT_BYTES)
    if (event) sendJson(response, 200, await host.call(PUSH_FUNCTION, event.json, caller))
  } else if (request.method === 'POST' && pathname === '/cloud/watch') {
    await answerWatch(request, response, readCaller(request).openid, watch)
  } else if (request.method === 'GET' && pathname === '/cloud/stats') {
    sendJson(response, 200, stats())
  } else {
    sendJson(response, 404, { message: `There is no ${request.method ?? ''} ${pathname} here.` })
  }
}

/** The event that a request brings, or null once the request has been answered with what is wrong about it. */
async function readEvent(
  request: IncomingMessage,
  response: ServerResponse,
  limitBytes: number,
): Promise<{ json: unknown } | null> {
  try {
    const body = await readBody(request, limitBytes)
    return { json: body.length === 0 ? {} : JSON.parse(body.toString()) }
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      // What is still coming in is not read, so the connection cannot be used again.
      response.setHeader('connection', 'close')
      sendJson(response, 413, { message: `The body is too large: ${error.message}.` })
    } else {
      sendJson(response, 400, { message: 'The body is not JSON.' })
    }
    return null
  }
}

/** `x-openid` says who calls, and `x-now` (Unix seconds) by which clock where it is not the true one. */
function readCaller(request: IncomingMessage): Caller {
  const header = (name: string): string => String(request.headers[name] ?? '')
  const nowSeconds = Number(header('x-now'))
  return { openid: header('x-openid') || undefined, nowSeconds: nowSeconds > 0 ? nowSeconds : undefined }
}

/** Whether a request's `Host` header names this machine. */
export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
