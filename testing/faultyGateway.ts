import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeRequest } from '../preview/cloud/databaseActions'
import { readMultipart } from '../preview/cloud/multipart'
import { readBody } from '../preview/http'
import { listenOnLoopback } from '../preview/loopback'

/** What goes wrong between a function and CloudBase's gateway, or WeChat's HTTPS API. */
export type GatewayFault =
  /** The connection ends before the request arrives. */
  | { kind: 'reset' }
  /** The request is carried out, and its answer is lost. */
  | { kind: 'lost answer' }
  /** The answer ends in the middle. */
  | { kind: 'half an answer' }
  /** The request is never answered. */
  | { kind: 'silence' }
  | { kind: 'slow'; milliseconds: number }
  /** Something else answers, for example a proxy. */
  | { kind: 'reply'; status: number; contentType: string; body: string }

export interface GatewayRequest {
  target: 'database' | 'wechat'
  /** `tracks.getDocument`, the name of the cloud call, or the path of the HTTPS API. */
  name: string
}

/** Returns what goes wrong with a request, or undefined. */
export type FindFault = (request: GatewayRequest) => GatewayFault | undefined

export interface FaultyGateway {
  /** The address of this server in place of the target's, with the same path. */
  url: string
  /** Refuses connections until the returned function is called. */
  refuse(): Promise<() => Promise<void>>
  close(): Promise<void>
}

const REQUEST_LIMIT_BYTES = 8_000_000

/** Stands before a server and lets requests go wrong; without a fault a request passes. */
export async function startFaultyGateway(targetUrl: string, findFault: FindFault): Promise<FaultyGateway> {
  const { origin, pathname } = new URL(targetUrl)
  const server = createServer((request, response) => {
    pass(request, response, origin, findFault).catch(() => response.destroy())
  })
  let listening = await listenOnLoopback(server)
  const port = Number(new URL(listening.origin).port)
  return {
    url: `${listening.origin}${pathname}`.replace(/\/$/, ''),
    async refuse() {
      await listening.close()
      return async () => {
        listening = await listenOnLoopback(server, port)
      }
    },
    close: () => listening.close(),
  }
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  findFault: FindFault,
): Promise<void> {
  const body = await readBody(request, REQUEST_LIMIT_BYTES)
  const contentType = request.headers['content-type'] ?? ''
  const fault = findFault(describe(request.url ?? '/', body, contentType))
  if (fault?.kind === 'silence') return
  if (fault?.kind === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  if (fault?.kind === 'reply') {
    response.writeHead(fault.status, { 'content-type': fault.contentType }).end(fault.body)
    return
  }
  if (fault?.kind === 'slow') await sleep(fault.milliseconds, undefined, { ref: false })
  const { method = 'GET', url = '/' } = request
  const answer = await fetch(`${origin}${url}`, {
    method,
    headers: { 'content-type': contentType },
    ...(method === 'POST' && { body: new Uint8Array(body) }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (fault?.kind === 'lost answer') {
    request.socket.resetAndDestroy()
    return
  }
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
  response.end(fault?.kind === 'half an answer' ? bytes.subarray(0, bytes.length / 2) : bytes)
}

function describe(url: string, body: Buffer, contentType: string): GatewayRequest {
  if (url.startsWith('/cgi-bin/')) return { target: 'wechat', name: url.replace(/\?.*$/, '') }
  if (contentType.startsWith('multipart/form-data')) {
    const apiName = readMultipart(body, contentType).get('apiName')
    return { target: 'wechat', name: apiName?.toString() ?? '' }
  }
  return { target: 'database', name: describeRequest(JSON.parse(body.toString())) }
}
