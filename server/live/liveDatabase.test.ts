import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import { setUpEmbeddedDatabase } from '../../testing/embeddedDatabase'
import { liveDocument, storedTrack } from '../../testing/liveTracks'
import { startLiveServer, type LiveServer } from '../../testing/liveServer'
import { createStores } from '../database/stores'

/** Two instances of the server over one database. */

const WATCH = { watch: { orderId: 'A', deliveryId: 'SF', waybillId: '1' } }
const database = setUpEmbeddedDatabase()
let instances: LiveServer[]

beforeEach(async () => {
  const parts = { database: database(), createStores: createStores(database()) }
  instances = await Promise.all([startLiveServer(parts), startLiveServer(parts)])
})

afterEach(() => Promise.all(instances.map(({ app }) => app.close())))

const tracks = () => createStores(database())(EACH_REQUEST).tracks

it('both send a track that is added and changed by another customer, and end when it is deleted', async () => {
  const added = storedTrack('me')
  await tracks().add(added)
  const clients = instances.map(({ open }) => open('me'))
  for (const client of clients) {
    await client.opened
    client.say(WATCH)
    await expect(client.next()).resolves.toEqual(liveDocument(added))
  }
  const { pathItemList, checkedAt } = storedTrack('me', 'A', 200)
  const changed = await tracks().update(added, { pathItemList, checkedAt })
  for (const client of clients) {
    await expect(client.next()).resolves.toEqual(
      liveDocument({ ...added, ...changed, pathItemList, checkedAt }),
    )
  }
  await database().kysely.deleteFrom('tracks').execute()
  for (const client of clients) await expect(client.next()).resolves.toEqual({ end: true })
})
