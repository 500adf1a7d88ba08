import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge, readBody } from './body'
import type { Caller, FunctionHost } from './functionHost'

export interface CloudRoutes {
  host: FunctionHost
  /** Calls that reached the WeChat stand-in, by the name of the cloud call. */
  calls: () => Record<string, number>
}

const BODY_LIMIT_BYTES = 1_000_000

/** Answers a request under /cloud/, always with JSON. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { host, calls }: CloudRoutes,
): Promise<void> {
  // A page on the internet can make its own name point to 127.0.0.1; its requests still carry that name.
  if (!isLoopback(request.headers.host)) {
    sendJson(response, 403, { message: 'Only this machine may call, by the name 127.0.0.1 or localhost.' })
    return
  }
  const { pathname } = new URL(`http://localhost${request.url ?? '/'}`)
  const functionName = /^\/cloud\/functions\/([\w-]+)$/.exec(pathname)?.[1]
  if (request.method === 'POST' && functionName !== undefined) {
    await answerFunctionCall(request, response, host, functionName)
  } else if (request.method === 'GET' && pathname === '/cloud/stats') {
    sendJson(response, 200, { calls: calls() })
  } else {
    sendJson(response, 404, { message: `There is no ${request.method ?? ''} ${pathname} here.` })
  }
}

async function answerFunctionCall(
  request: IncomingMessage,
  response: ServerResponse,
  host: FunctionHost,
  functionName: string,
): Promise<void> {
  let event: unknown
  try {
    const body = await readBody(request, BODY_LIMIT_BYTES)
    event = body.length === 0 ? {} : JSON.parse(body.toString())
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      // What is still coming in is not read, so the connection cannot be used again.
      response.setHeader('connection', 'close')
      sendJson(response, 413, { message: `The body is too large: ${error.message}.` })
    } else {
      sendJson(response, 400, { message: 'The body is not JSON.' })
    }
    return
  }
  sendJson(response, 200, await host.call(functionName, event, callerOf(request)))
}

/** `x-openid` says who calls, and `x-now` (Unix seconds) by which clock where it is not the true one. */
function callerOf(request: IncomingMessage): Caller {
  const header = (name: string): string => String(request.headers[name] ?? '')
  const nowSeconds = Number(header('x-now'))
  return { openid: header('x-openid') || undefined, nowSeconds: nowSeconds > 0 ? nowSeconds : undefined }
}

function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
