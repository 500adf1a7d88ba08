import { Collections } from './collections'
import { readDatabaseFiles, readRules } from './databaseFiles'
import { startWatch, type WatchMessage } from './watch'

/** The rules that are deployed. */
const readRule = readRules(readDatabaseFiles())

const MINE = { _id: 'SF-1', _openid: 'oMe' }
const request = { collection: 'tracks', query: { _id: 'SF-1', _openid: '{openid}' } }

let collections: Collections
let received: WatchMessage[]

beforeEach(() => {
  collections = new Collections(['orders', 'tracks'])
  collections.insert('tracks', [{ ...MINE, version: 1 }])
  received = []
})

function start(asked: unknown = request, openid = 'oMe'): () => void {
  return startWatch({ collections, readRule }, asked, openid || undefined, (message) =>
    received.push(message),
  )
}

const docs = () => received.map((message) => ('snapshot' in message ? message.snapshot.docs : message.error))

it('sends the owner the current documents, and the changed ones later', () => {
  start()
  collections.update('tracks', { _id: 'SF-1' }, { $set: { version: 2 } }, false)
  expect(docs()).toEqual([[{ ...MINE, version: 1 }], [{ ...MINE, version: 2 }]])
})

it('sends a document that is created later', () => {
  start({ ...request, query: { _id: 'SF-2', _openid: '{openid}' } })
  collections.set('tracks', 'SF-2', { _openid: 'oMe' })
  expect(docs()).toEqual([[], [{ _id: 'SF-2', _openid: 'oMe' }]])
})

it('sends nothing about other documents, and nothing after it was stopped', () => {
  const stop = start()
  collections.insert('tracks', [{ _id: 'SF-9', _openid: 'oMe' }])
  stop()
  collections.remove('tracks', { _id: 'SF-1' })
  expect(received).toHaveLength(1)
})

it("sends nothing of another customer's documents", () => {
  start(request, 'oOther')
  collections.update('tracks', { _id: 'SF-1' }, { $set: { version: 2 } }, false)
  expect(docs()).toEqual([[]])
})

it.each([
  [
    'does not limit the query to its own documents',
    { collection: 'tracks', query: { _id: 'SF-1' } },
    'oMe',
    -502003,
  ],
  ['names a customer in the query', { collection: 'tracks', query: { _openid: 'oMe' } }, 'oMe', -502003],
  [
    'uses an operator for the customer',
    { collection: 'tracks', query: { _openid: { $gt: '' } } },
    'oMe',
    -502003,
  ],
  ['has no openid', request, '', -502003],
  [
    'asks for a collection that only functions may read',
    { ...request, collection: 'orders' },
    'oMe',
    -502003,
  ],
  ['asks for a collection that does not exist', { ...request, collection: 'parcels' }, 'oMe', -502005],
  ['sends a request of another shape', 'all', 'oMe', -401002],
])('refuses a client that %s', (_, asked, openid, errCode) => {
  start(asked, openid)
  expect(docs()).toEqual([expect.objectContaining({ errCode })])
})
