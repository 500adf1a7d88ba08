import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createShareStore } from './shareStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const shares = createShareStore(createCloud())
const { hold, stored, dropCollections } = setUpGateway({ collections: ['shares'] })
const parcel = {
  openid: 'oABC123456',
  orderId: '1',
  orderCreatedAt: 5,
  deliveryId: 'SF',
  waybillId: 'SF1',
}
const WEEK = 604_800

const add = (hash: string, now = 1000, fields: Partial<typeof parcel> = {}) =>
  shares.add({ hash, ...parcel, ...fields }, now)

it('finds an open link by its hash, with the parcel and its owner', async () => {
  await add('h')
  await expect(shares.findOpen('h', 1001)).resolves.toEqual({ ...parcel, expiresAt: 1000 + WEEK })
})

it('finds no link that is unknown, expired or ended', async () => {
  await add('h')
  await add('ended')
  await shares.end({ openid: parcel.openid, orderId: '1', hash: 'ended' }, 1001)
  await expect(shares.findOpen('unknown', 1001)).resolves.toBeNull()
  await expect(shares.findOpen('ended', 1001)).resolves.toBeNull()
  await expect(shares.findOpen('h', 1000 + WEEK - 1)).resolves.not.toBeNull()
  await expect(shares.findOpen('h', 1000 + WEEK)).resolves.toBeNull()
})

it('lists the open links of one order and owner, the newest first', async () => {
  await add('old', 1000)
  await add('new', 1001)
  await add('other order', 1001, { orderId: '2' })
  await add('other owner', 1001, { openid: 'oXYZ987654' })
  await add('expired', 1002 - WEEK)
  await add('ended', 1001)
  await shares.end({ openid: parcel.openid, orderId: '1', hash: 'ended' }, 1001)
  await expect(shares.listOpen(parcel.openid, '1', 1002)).resolves.toEqual([
    { id: 'new', createdAt: 1001, expiresAt: 1001 + WEEK, uses: 0 },
    { id: 'old', createdAt: 1000, expiresAt: 1000 + WEEK, uses: 0 },
  ])
})

it('counts every use when there are several at the same time', async () => {
  await add('h')
  await Promise.all(Array.from({ length: 5 }, () => shares.countUse('h')))
  expect(stored('shares')).toMatchObject([{ uses: 5 }])
})

it.each([
  ['another owner', { openid: 'oXYZ987654' }],
  ['another order', { orderId: '2' }],
  ['another hash', { hash: 'other' }],
])('does not end a link for %s', async (_, other) => {
  await add('h')
  await shares.end({ openid: parcel.openid, orderId: '1', hash: 'h', ...other }, 1001)
  await expect(shares.findOpen('h', 1002)).resolves.not.toBeNull()
})

it('keeps the time when a link was first ended', async () => {
  await add('h')
  await shares.end({ openid: parcel.openid, orderId: '1', hash: 'h' }, 1001)
  await shares.end({ openid: parcel.openid, orderId: '1', hash: 'h' }, 1002)
  expect(stored('shares')).toMatchObject([{ endedAt: 1001 }])
})

it('throws INTERNAL for a document of the wrong shape, and leaves it out of a list', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  hold('shares', [{ _id: 'h', _openid: parcel.openid, orderId: '1', expiresAt: 2000, endedAt: 0 }])
  await expect(shares.findOpen('h', 1000)).rejects.toMatchObject({ code: 'INTERNAL' })
  await expect(shares.listOpen(parcel.openid, '1', 1000)).resolves.toEqual([])
})

it('throws NOT_AUTHORISED if the collection does not exist', async () => {
  dropCollections()
  await expect(shares.findOpen('h', 1000)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
})

it('counts the use of one link only', async () => {
  await add('h')
  await add('other')
  await shares.countUse('h')
  expect(stored('shares')).toMatchObject([
    { _id: 'h', uses: 1 },
    { _id: 'other', uses: 0 },
  ])
})

it('notes which link was left out of a list, and why', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  await add('h')
  hold('shares', [{ ...stored('shares')[0], uses: 'many' }])
  await expect(shares.listOpen(parcel.openid, '1', 1001)).resolves.toEqual([])
  const wrong = 'share document of the wrong shape: uses'
  expect(error.mock.calls).toEqual([[`{"where":"shares","code":"INTERNAL","errMsg":"${wrong}"}`]])
  await expect(shares.findOpen('h', 1001)).rejects.toThrow(wrong)
})
