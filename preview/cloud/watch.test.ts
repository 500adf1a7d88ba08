import { Collections } from './collections'
import { startWatch, type WatchMessage } from './watch'

const MINE = { _id: 'SF-1', _openid: 'oMe' }
const request = { collection: 'tracks', query: { _id: 'SF-1', _openid: '{openid}' } }

let collections: Collections
let heard: WatchMessage[]

beforeEach(() => {
  collections = new Collections(['orders', 'tracks'])
  collections.insert('tracks', [{ ...MINE, version: 1 }])
  heard = []
})

function start(asked: unknown = request, openid = 'oMe'): () => void {
  return startWatch(collections, asked, openid || undefined, (message) => heard.push(message))
}

const docs = () => heard.map((message) => ('snapshot' in message ? message.snapshot.docs : message.error))

it('tells the owner what is there, and what it becomes', () => {
  start()
  collections.update('tracks', { _id: 'SF-1' }, { $set: { version: 2 } }, false)
  expect(docs()).toEqual([[{ ...MINE, version: 1 }], [{ ...MINE, version: 2 }]])
})

it('tells of a document that is not there yet', () => {
  start({ ...request, query: { _id: 'SF-2', _openid: '{openid}' } })
  collections.set('tracks', 'SF-2', { _openid: 'oMe' })
  expect(docs()).toEqual([[], [{ _id: 'SF-2', _openid: 'oMe' }]])
})

it('tells nothing of other documents, and nothing after its end', () => {
  const stop = start()
  collections.insert('tracks', [{ _id: 'SF-9', _openid: 'oMe' }])
  stop()
  collections.remove('tracks', { _id: 'SF-1' })
  expect(heard).toHaveLength(1)
})

it("shows nobody another customer's documents", () => {
  start(request, 'oOther')
  collections.update('tracks', { _id: 'SF-1' }, { $set: { version: 2 } }, false)
  expect(docs()).toEqual([[]])
})

it.each([
  ['does not ask for its own', { collection: 'tracks', query: { _id: 'SF-1' } }, 'oMe', -502003],
  ['asks for a certain customer', { collection: 'tracks', query: { _openid: 'oMe' } }, 'oMe', -502003],
  ['asks by an operator', { collection: 'tracks', query: { _openid: { $gt: '' } } }, 'oMe', -502003],
  ['is nobody', request, '', -502003],
  ['asks for what only functions read', { ...request, collection: 'orders' }, 'oMe', -502003],
  ['asks for a collection that is not there', { ...request, collection: 'parcels' }, 'oMe', -502005],
  ['makes no sense', 'all', 'oMe', -401002],
])('refuses a client that %s', (_, asked, openid, errCode) => {
  start(asked, openid)
  expect(docs()).toEqual([expect.objectContaining({ errCode })])
})
