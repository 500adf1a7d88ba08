import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { requireFreePort } from './freePort'

let server: Server

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.close()
})

it('refuses a port that another program uses, and says which option chooses another', async () => {
  const { port } = server.address() as AddressInfo
  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is in use: choose another one with --port.`,
  )
})

it('leaves a free port free', async () => {
  const { port } = server.address() as AddressInfo
  server.close()
  await requireFreePort(port)
  await requireFreePort(port)
})

it('accepts 0, which stands for any free port', async () => {
  await expect(requireFreePort(0)).resolves.toBeUndefined()
})
