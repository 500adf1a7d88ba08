import type { Track } from '../../cloudfunctions/shared/track'
import { liveDocument, storedTrack } from '../../testing/liveTracks'
import { startLiveServer, type LiveServer } from '../../testing/liveServer'

const A = storedTrack('me', 'A')
const WATCH = { watch: { orderId: 'A', deliveryId: 'SF', waybillId: '1' } }

let stored: Map<string, Track>
let server: LiveServer
let change: (id: string) => void
let gap: () => void
const unlisten = jest.fn(() => Promise.resolve())

const parts = {
  createStores: (_deadline: unknown, owners: readonly string[]) => ({
    tracks: {
      findAll: (ids: readonly string[]) => {
        const found = ids.flatMap((id) => stored.get(id) ?? [])
        return Promise.resolve(found.filter(({ _openid }) => owners.includes(_openid)))
      },
    },
  }),
  database: {
    listen: (channel: string, onPayload: typeof change, onGap: typeof gap) => {
      if (channel === 'track_changes') [change, gap] = [onPayload, onGap]
      return Promise.resolve(unlisten)
    },
  },
}

beforeEach(async () => {
  stored = new Map([[A._id, A]])
  // Of the stores and the database only this is used.
  server = await startLiveServer(parts as never)
})

afterEach(() => server.app.close())

async function openAndWatch(customer = 'me') {
  const client = server.open(customer)
  await client.opened
  client.say(WATCH)
  return client
}

it('sends the stored track at once, and again when it has changed', async () => {
  const client = await openAndWatch()
  await expect(client.next()).resolves.toEqual(liveDocument(A))
  const newer = storedTrack('me', 'A', 200)
  stored.set(A._id, newer)
  change(A._id)
  await expect(client.next()).resolves.toEqual(liveDocument(newer))
})

it('sends what a lost connection of the database has missed', async () => {
  const client = await openAndWatch()
  await client.next()
  const newer = storedTrack('me', 'A', 200)
  stored.set(A._id, newer)
  gap()
  await expect(client.next()).resolves.toEqual(liveDocument(newer))
})

it.each(['me', 'stranger'])(
  'ends the watch of a track that is not there, or not of this customer: %s',
  async (who) => {
    if (who === 'me') stored.clear()
    const client = await openAndWatch(who)
    await expect(client.next()).resolves.toEqual({ end: true })
    await expect(client.closed).resolves.toBe(1000)
    expect(client.messages).toHaveLength(1)
  },
)

it('refuses a request without a customer with 401, and counts it', async () => {
  await expect(server.open().closed).resolves.toBe(401)
  expect(server.refusals).toEqual(['identity'])
})

it('refuses the 31st socket of a customer in a minute with 429', async () => {
  const clients = Array.from({ length: 30 }, () => server.open('me'))
  await Promise.all(clients.map(({ opened }) => opened))
  await expect(server.open('me').closed).resolves.toBe(429)
  expect(server.refusals).toEqual(['too many sockets'])
  await server.open('other').opened
})

it('closes a socket with a message that is too large', async () => {
  const client = server.open('me')
  await client.opened
  client.say('x'.repeat(4097))
  await expect(client.closed).resolves.toBe(1009)
  expect(server.refusals).toEqual(['other'])
})

it('answers a request that is no socket with 404', async () => {
  const { status } = await fetch(server.url, { headers: { 'x-customer': 'me' } })
  expect(status).toBe(404)
})

it('counts the open sockets', async () => {
  const client = await openAndWatch()
  await client.next()
  expect(server.openSockets()).toBe(1)
  client.close()
  await client.closed
  await openAndWatch('other').then(({ next }) => next())
  expect(server.openSockets()).toBeLessThan(2)
})

it('tells its sockets the end when it stops, and listens no longer', async () => {
  const client = await openAndWatch()
  await client.next()
  await server.app.close()
  await expect(client.next()).resolves.toEqual({ end: true })
  await expect(client.closed).resolves.toBe(1000)
  expect(unlisten).toHaveBeenCalledTimes(1)
  await expect(server.open('me').closed).resolves.not.toBe(1000)
})
