import fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { registerLive, type LiveParts } from '../server/live/registerLive'

/** A server with /live only, whose customers name themselves in the header `x-customer`. */
export interface LiveServer {
  app: FastifyInstance
  /** The address of /live for HTTP. */
  url: string
  /** Opens a socket as this customer. */
  open: (customer?: string) => LiveClient
  refusals: string[]
  openSockets: () => number
}

/** A client's socket, with everything that it was sent. */
export interface LiveClient {
  messages: unknown[]
  /** Sends a text, or a message as JSON. */
  say: (message: unknown) => void
  /** Resolves to the next message that has not been awaited yet. */
  next: () => Promise<unknown>
  /** Resolves to the code with which the socket closed, or to the status of HTTP that refused it. */
  closed: Promise<number>
  opened: Promise<void>
  close: () => void
}

export async function startLiveServer(
  parts: Pick<LiveParts, 'createStores' | 'database'>,
  identity: LiveParts['identity'] = ({ headers }) => Promise.resolve(toCustomer(headers['x-customer'])),
): Promise<LiveServer> {
  const app = fastify()
  const refusals: string[] = []
  let count = 0
  const metrics = {
    openSockets: {
      set: (sockets: number) => {
        count = sockets
      },
    },
    countRefusal: (reason: string) => void refusals.push(reason),
  }
  registerLive(app, { ...parts, identity, metrics })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/live`
  const open = (customer?: string) => openClient(url, customer)
  return { app, url, open, refusals, openSockets: () => count }
}

function toCustomer(header: unknown): string | null {
  return typeof header === 'string' ? header : null
}

export function openClient(url: string, customer?: string): LiveClient {
  const socket = new WebSocket(url, { headers: customer === undefined ? {} : { 'x-customer': customer } })
  const messages: unknown[] = []
  const waiting: ((message: unknown) => void)[] = []
  let awaited = 0
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString()))
    waiting.shift()?.(messages[awaited++])
  })
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve)
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', () => undefined)
  })
  return {
    messages,
    closed,
    opened: new Promise((resolve) => {
      socket.on('open', resolve)
    }),
    say: (message) => {
      socket.send(typeof message === 'string' ? message : JSON.stringify(message))
    },
    next: () =>
      messages.length > awaited
        ? Promise.resolve(messages[awaited++])
        : new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      socket.close()
    },
  }
}
