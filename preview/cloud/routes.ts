import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge, readBody, sendJson } from '../http'
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
  /** Requests to the database, by collection and action: `tracks.getDocument`. */
  database: Record<string, number>
  /** Requests to WeChat's HTTPS API, by path. */
  https: Record<string, number>
}

/** The function that WeChat's console names for the pushed event add_express_path. */
export const PUSH_FUNCTION = 'onPathUpdate'

const CALL_LIMIT_BYTES = 1_000_000

/** WeChat pushes again until a push is answered, so even a huge one is accepted. */
const PUSH_LIMIT_BYTES = 20_000_000

/** Answers a request under /cloud/ with JSON, or with a stream of JSON lines for a watch. */
export async function answerCloudRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { host, watch, stats }: CloudRoutes,
): Promise<void> {
  const { pathname } = new URL(`http://localhost${request.url ?? '/'}`)
  const functionName = /^\/cloud\/functions\/([\w-]+)$/.exec(pathname)?.[1]
  const timerName = /^\/cloud\/timers\/([\w-]+)$/.exec(pathname)?.[1]
  if (request.method === 'POST' && functionName !== undefined) {
    const event = await readEvent(request, response, CALL_LIMIT_BYTES)
    if (event) sendJson(response, 200, await host.call(functionName, event.json, readCaller(request)))
  } else if (request.method === 'POST' && pathname === '/cloud/push') {
    const caller = { nowSeconds: readCaller(request).nowSeconds, push: true }
    const event = await readEvent(request, response, PUSH_LIMIT_BYTES)
    if (event) sendJson(response, 200, await host.call(PUSH_FUNCTION, event.json, caller))
  } else if (request.method === 'POST' && timerName !== undefined) {
    const caller = { nowSeconds: readCaller(request).nowSeconds, timer: true }
    sendJson(response, 200, await host.call(timerName, { Type: 'Timer' }, caller))
  } else if (request.method === 'POST' && pathname === '/cloud/watch') {
    await answerWatch(request, response, readCaller(request).openid, watch)
  } else if (request.method === 'GET' && pathname === '/cloud/stats') {
    sendJson(response, 200, stats())
  } else {
    sendJson(response, 404, { message: `There is no ${request.method ?? ''} ${pathname} here.` })
  }
}

/** Reads the event of a call. If there is none to read, answers 400 or 413 and returns null. */
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
      sendJson(response, 413, { message: `The body is too large: ${error.message}.` })
    } else {
      sendJson(response, 400, { message: 'The body is not JSON.' })
    }
    return null
  }
}

/** Reads the headers `x-openid`, the customer who calls, and `x-now`, the caller's clock in Unix seconds. */
function readCaller(request: IncomingMessage): Caller {
  const header = (name: string): string => String(request.headers[name] ?? '')
  const nowSeconds = Number(header('x-now'))
  return { openid: header('x-openid') || undefined, nowSeconds: nowSeconds > 0 ? nowSeconds : undefined }
}
