import { setTimeout as sleep } from 'node:timers/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  ACCOUNT_GETALL,
  ACTIVITY_CREATE,
  DELIVERY_GETALL,
  PATH_GET,
  SUBSCRIBE_SEND,
  type WechatApi,
} from '../wechat/wechatApi'
import { readBody } from '../http'
import type { Collections } from './collections'
import { answerDatabase, describeRequest } from './databaseActions'
import { listenOnLoopback } from '../loopback'
import { readMultipart } from './multipart'
import { readCall, writeReply } from './openApiMessages'

/** Stands in for CloudBase's gateway, to which wx-server-sdk sends database requests and cloud calls. */
export interface Gateway {
  /** The service address for the SDK. */
  url: string
  /** How often the database was asked, by collection and action: `tracks.getDocument`. */
  databaseRequests(): Record<string, number>
  /** Sets all counts to 0. */
  resetRequests(): void
  close(): Promise<void>
}

interface GatewayParts {
  wechat: Pick<WechatApi, 'post'>
  /** Whether the function with this WX_API_TOKEN may make this cloud call. */
  mayCall: (apiToken: string, apiName: string) => boolean
  /** Called before every database request, so that a changed fixture takes effect at once. */
  collections: () => Collections
  log: (line: string) => void
  /** How long the database takes for a request, named as in databaseRequests, in milliseconds; at once without it. */
  databaseDelayMs?: (request: string) => number
}

/** The cloud calls with a stand-in, and the path of WeChat's API behind each. */
const WECHAT_PATHS: Record<string, string> = {
  'logistics.getPath': PATH_GET,
  'logistics.getAllDelivery': DELIVERY_GETALL,
  'logistics.getAllAccount': ACCOUNT_GETALL,
  'subscribeMessage.send': SUBSCRIBE_SEND,
  'updatableMessage.createActivityId': ACTIVITY_CREATE,
}

/** WeChat's error codes for an unknown cloud call, and for one that config.json does not ask for. */
const API_NOT_FOUND = -604100
const NO_RIGHT = -604101

const BODY_LIMIT_BYTES = 4_000_000

/** Starts the gateway on a free port of 127.0.0.1. */
export async function startGateway(parts: GatewayParts): Promise<Gateway> {
  let requests: Record<string, number> = {}
  const count = (request: string): void => {
    requests[request] = (requests[request] ?? 0) + 1
  }
  const server = createServer((request, response) => {
    answer(request, response, { ...parts, count }).catch((error: unknown) => {
      parts.log(`gateway: ${error instanceof Error ? error.message : 'unknown failure'}`)
      response.destroy()
    })
  })
  const listening = await listenOnLoopback(server)
  return {
    url: `${listening.origin}/admin`,
    databaseRequests: () => ({ ...requests }),
    resetRequests: () => {
      requests = {}
    },
    close: () => listening.close(),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: GatewayParts & { count: (request: string) => void },
): Promise<void> {
  const body = await readBody(request, BODY_LIMIT_BYTES)
  const contentType = request.headers['content-type'] ?? ''
  if (contentType.startsWith('multipart/form-data')) {
    await answerCloudCall(readMultipart(body, contentType), response, parts)
    return
  }
  const json: unknown = JSON.parse(body.toString())
  const name = describeRequest(json)
  parts.count(name)
  if (parts.databaseDelayMs) await sleep(parts.databaseDelayMs(name), undefined, { ref: false })
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(answerDatabase(parts.collections(), json)))
}

async function answerCloudCall(
  fields: Map<string, Buffer>,
  response: ServerResponse,
  { wechat, mayCall }: GatewayParts,
): Promise<void> {
  const field = (name: string): Buffer => fields.get(name) ?? Buffer.alloc(0)
  const apiName = field('apiName').toString()
  const path = WECHAT_PATHS[apiName]
  response.setHeader('content-type', 'application/octet-stream')
  if (path === undefined || !mayCall(field('wxCloudApiToken').toString(), apiName)) {
    response.end(writeReply({ errorCode: path === undefined ? API_NOT_FOUND : NO_RIGHT }))
    return
  }
  const reply = await wechat.post(path, readCall(field('requestData')))
  switch (reply.kind) {
    case 'body':
      response.end(
        writeReply({ respData: Buffer.from(reply.text), contentType: reply.contentType, httpCode: 200 }),
      )
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
