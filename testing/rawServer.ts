import type { AddressInfo } from 'node:net'
import { openRawClient, writeRequest } from './rawClient'
import { addOrder, setUpServer, signToken, type ServerWorld } from './serverApp'

/** A server on a port, with the order A of one customer, for clients that write each byte of their requests. */
export interface RawServer {
  world: ServerWorld
  /** The headers of a request of the owner of A, and of another customer. */
  owners: Record<string, string>
  attackers: Record<string, string>
  /** What the server answers to these bytes until it closes the connection. */
  answerTo: (bytes: string) => Promise<string>
}

export const OWNER = 'oOWNER000001'

export function setUpRawServer(): RawServer {
  const world = setUpServer()
  const server = { world } as RawServer
  beforeEach(async () => {
    await world.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = world.app.server.address() as AddressInfo
    const json = { 'content-type': 'application/json' }
    server.owners = { ...json, authorization: `Bearer ${await signToken(OWNER)}` }
    server.attackers = { ...json, authorization: `Bearer ${await signToken('oMALLORY0001')}` }
    server.answerTo = (bytes) => {
      const client = openRawClient(port)
      client.write(bytes)
      return client.closed
    }
    await addOrder(world.database, { openid: OWNER, orderId: 'A' })
  })
  return server
}

/** A request for the order A. */
export function askForOrder(headers: Record<string, string>, body = '{"orderId":"A"}'): string {
  return writeRequest('POST /functions/getPath', headers, body)
}
