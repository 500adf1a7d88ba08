import cloud from 'wx-server-sdk'
import { createWechatApi } from '../wechat/wechatApi'
import { cloudEnvironment } from './cloudEnvironment'
import { Collections, type Document } from './collections'
import { startGateway, type Gateway } from './gateway'

/** Every database action as the real wx-server-sdk sends it, and what the SDK makes of the reply. */
let gateway: Gateway
let collections: Collections

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: 1000 })
const db = cloud.database()
const _ = db.command
const tracks = db.collection('tracks')

beforeAll(async () => {
  const wechat = createWechatApi('/nowhere', () => undefined)
  const log = (): void => undefined
  gateway = await startGateway({ wechat, mayCall: () => true, collections: () => collections, log })
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  collections = new Collections(['tracks'])
  collections.replaceAll('tracks', [
    { _id: 'SF-1', version: 1, leaseUntil: 0, items: [{ msg: 'a' }], ended: false },
    { _id: 'SF-2', version: 2, leaseUntil: 50, items: [{ msg: 'b' }, { msg: 'c' }], ended: true },
    { _id: 'SF-3', version: 3, leaseUntil: 99, items: [], ended: false },
  ])
})

afterAll(() => gateway.close())

const stored = (): Document[] => collections.find('tracks', {}, { order: { _id: 1 } })
const idsOf = (result: unknown) => (result as { data: Document[] }).data.map(({ _id }) => _id)

it.each([
  ['a value', { ended: true }, ['SF-2']],
  ['a value inside a list', { 'items.msg': 'b' }, ['SF-2']],
  ['a range', { version: _.gt(1).and(_.lt(3)) }, ['SF-2']],
  ['one of several', { _id: _.in(['SF-1', 'SF-3']) }, ['SF-1', 'SF-3']],
  ['a field that is not there', { missing: _.exists(false), ended: _.neq(true) }, ['SF-1', 'SF-3']],
  ['a regular expression', { _id: db.RegExp({ regexp: '^sf-[12]', options: 'i' }) }, ['SF-1', 'SF-2']],
  ['either', _.or({ version: 1 }, { version: 3 }), ['SF-1', 'SF-3']],
])('finds documents by %s', async (_what, condition, ids) => {
  expect(idsOf(await tracks.where(condition).orderBy('_id', 'asc').get())).toEqual(ids)
})

it('sorts, skips and limits a query', async () => {
  const sorted = tracks.orderBy('ended', 'asc').orderBy('version', 'desc')
  expect(idsOf(await sorted.get())).toEqual(['SF-3', 'SF-1', 'SF-2'])
  expect(idsOf(await sorted.skip(1).limit(1).get())).toEqual(['SF-1'])
})

it('returns only the fields that a query names', async () => {
  const found = await tracks.where({ _id: 'SF-1' }).field({ version: true }).get()
  expect(found).toMatchObject({ data: [{ _id: 'SF-1', version: 1 }] })
  expect(JSON.stringify(found)).not.toContain('leaseUntil')
})

it('counts the documents of a query', async () => {
  await expect(tracks.where({ ended: false }).count()).resolves.toMatchObject({ total: 2 })
})

it('gets a document by id, and rejects if there is none', async () => {
  await expect(tracks.doc('SF-1').get()).resolves.toMatchObject({ data: { version: 1 } })
  await expect(tracks.doc('SF-9').get()).rejects.toMatchObject({ errCode: -1 })
})

it('adds a document, and gives it an id if it has none', async () => {
  await expect(tracks.add({ data: { _id: 'SF-4', at: new Date(5) } })).resolves.toMatchObject({
    _id: 'SF-4',
  })
  await expect(tracks.add({ data: {} })).resolves.toMatchObject({ _id: expect.any(String) as unknown })
  expect(collections.find('tracks', { at: new Date(5) })).toHaveLength(1)
})

it('refuses to add a document with an id that exists', async () => {
  await expect(tracks.add({ data: { _id: 'SF-1' } })).rejects.toMatchObject({ errCode: -502001 })
})

it('updates a document with operators and counts the change', async () => {
  const data = { version: _.inc(1), ended: _.remove(), items: _.push([{ msg: 'z' }]), 'carrier.id': 'SF' }
  await expect(tracks.doc('SF-1').update({ data })).resolves.toMatchObject({ stats: { updated: 1 } })
  expect(stored()[0]).toEqual({
    _id: 'SF-1',
    version: 2,
    leaseUntil: 0,
    items: [{ msg: 'a' }, { msg: 'z' }],
    carrier: { id: 'SF' },
  })
})

it('updates on a condition: of two callers that want the same lease, one gets it', async () => {
  const take = () => tracks.where({ _id: 'SF-1', leaseUntil: _.lt(10) }).update({ data: { leaseUntil: 16 } })
  await expect(take()).resolves.toMatchObject({ stats: { updated: 1 } })
  await expect(take()).resolves.toMatchObject({ stats: { updated: 0 } })
})

it('updates every document that matches a condition', async () => {
  const data = { ended: true }
  await expect(tracks.where({ version: _.gt(1) }).update({ data })).resolves.toMatchObject({
    stats: { updated: 1 },
  })
  expect(stored().map(({ ended }) => ended)).toEqual([false, true, true])
})

it('sets a whole document, new or replacing another', async () => {
  await expect(tracks.doc('SF-1').set({ data: { version: 7 } })).resolves.toMatchObject({
    stats: { updated: 1, created: 0 },
  })
  await expect(tracks.doc('SF-4').set({ data: { version: 8 } })).resolves.toMatchObject({
    stats: { updated: 0, created: 1 },
  })
  expect(stored()[0]).toEqual({ _id: 'SF-1', version: 7 })
  expect(stored()[3]).toEqual({ _id: 'SF-4', version: 8 })
})

it('removes documents by id and by condition', async () => {
  await expect(tracks.doc('SF-1').remove()).resolves.toMatchObject({ stats: { removed: 1 } })
  await expect(tracks.where({ version: _.gt(0) }).remove()).resolves.toMatchObject({
    stats: { removed: 2 },
  })
  expect(stored()).toEqual([])
})

it('refuses a collection that does not exist', async () => {
  await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 })
})

it('refuses an operator that MongoDB does not have', async () => {
  await expect(tracks.where({ version: { $bogus: 1 } }).get()).rejects.toMatchObject({ errCode: -502001 })
})

it('says that it has no stand-in for a database action', async () => {
  await expect(tracks.aggregate().match({}).end()).rejects.toMatchObject({
    errMsg: expect.stringContaining('does not know') as unknown,
  })
})
