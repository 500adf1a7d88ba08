import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { isForeignSocket } from '../foreignRequests'
import { readJson, sendJson } from '../http'
import { CONTAINER_PATH, readLoginCode, SESSION_PATH, SHOP_PATH, SOCKET_HEADERS } from './address'

/** A shop's server that runs in this process, as Node calls it, and the shop's login. */
export interface ShopServer {
  handle: (request: IncomingMessage, response: ServerResponse) => void
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** The session of a customer, as the shop's login issues it. */
  issueToken: (openid: string) => Promise<string>
}

/** What is read of a request before the shop's server has it. */
type AddressedRequest = Pick<IncomingMessage, 'url' | 'headers'>

const LOGIN_LIMIT_BYTES = 10_000

/** Answers a request under /shop or /container; false if the request is for something else. */
export async function answerShop(
  request: IncomingMessage,
  response: ServerResponse,
  shop: ShopServer,
): Promise<boolean> {
  if (!enterShop(request)) return false
  if (request.url === SESSION_PATH) await answerLogin(request, response, shop)
  else shop.handle(request, response)
  return true
}

/** Stands in for a shop's login, which asks WeChat whose a code is. */
async function answerLogin(
  request: IncomingMessage,
  response: ServerResponse,
  { issueToken }: ShopServer,
): Promise<void> {
  const body = await readJson(request, LOGIN_LIMIT_BYTES)
  const openid = readLoginCode((body as { code?: unknown } | undefined)?.code)
  if (openid === null) sendJson(response, 400, { message: 'The code is none of wx.login.' })
  else sendJson(response, 200, { token: await issueToken(openid) })
}

/** Takes the path of the shop's server off a request; false if the request is for something else. */
export function enterShop(request: AddressedRequest): boolean {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const prefix = [SHOP_PATH, CONTAINER_PATH].find((each) => url.pathname.startsWith(`${each}/`))
  if (prefix === undefined) return false
  if (url.searchParams.has(SOCKET_HEADERS)) addHeaders(request, url.searchParams.get(SOCKET_HEADERS))
  if (prefix === CONTAINER_PATH) actAsGateway(request)
  request.url = url.pathname.slice(prefix.length)
  return true
}

/** Hands the sockets under /shop and /container to the shop's server, and closes all others. */
export function followSockets(server: Server, shop: ShopServer | undefined): void {
  server.on('upgrade', (request, socket: Duplex, head: Buffer) => {
    if (shop && !isForeignSocket(request) && enterShop(request)) shop.upgrade(request, socket, head)
    else socket.destroy()
  })
}

/** Adds headers that came in the address, as JSON. */
function addHeaders(request: AddressedRequest, json: string | null): void {
  const headers = JSON.parse(json ?? '{}') as Record<string, unknown>
  for (const [name, value] of Object.entries(headers)) request.headers[name.toLowerCase()] = String(value)
}

/** Does what WeChat's gateway before a Cloud Run service does: it says who the customer is, and lets no client say it. */
function actAsGateway({ headers }: AddressedRequest): void {
  for (const name of Object.keys(headers)) if (name.startsWith('x-wx-')) Reflect.deleteProperty(headers, name)
  const openid = headers['x-openid']
  if (typeof openid !== 'string') return
  Object.assign(headers, {
    'x-wx-openid': openid,
    'x-wx-source': 'wx_client',
    'x-wx-env': 'preview',
    'x-wx-appid': 'wx0123456789abcdef',
  })
}
