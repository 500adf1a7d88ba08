import { createPorts, id, NOW, order, packet, rows } from '../../testing/pathUpdate'
import { createTrack } from '../shared/track'

const { waybills } = order
const waybill = waybills[0] ?? { deliveryId: '', waybillId: '' }
const ACTION = { ActionTime: NOW - 100, ActionType: 100001, ActionMsg: '已揽收' }
const FIRST = { ActionTime: NOW - 99, ActionType: 200001, ActionMsg: '已发往深圳' }

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

it.each([
  ['null', null],
  ['a text', 'signed'],
  ['without a message', { ActionTime: NOW, ActionType: 300003 }],
  ['with a message that is an operator', { ...FIRST, ActionMsg: { $gt: '' } }],
  ['with a time as text', { ...FIRST, ActionTime: String(NOW - 99) }],
  ['with a message of 20,000 characters', { ...FIRST, ActionMsg: 'x'.repeat(20_000) }],
])('stores the other rows of a push with a row that is %s', async (_what, odd) => {
  const { push, tracks } = createPorts()
  await expect(push(packet(1, { Actions: [odd, ACTION] }))).resolves.toBe('success')
  expect(tracks.stored(id)?.pathItemList).toContainEqual(rows[0])
  expect(JSON.stringify(tracks.stored(id))).not.toMatch(/\$gt|x{2001}/)
})

it('stores a bare action', async () => {
  const { push, tracks } = createPorts()
  await push(packet(1, { Actions: ACTION }))
  expect(tracks.stored(id)?.pathItemList).toEqual([rows[0]])
})

it('stores the newest 2,000 of 3,000 rows', async () => {
  const { push, tracks } = createPorts()
  const Actions = Array.from({ length: 3000 }, (_, index) => ({ ...ACTION, ActionTime: NOW - index }))
  await push(packet(1, { Actions }))
  expect(tracks.stored(id)?.pathItemList).toHaveLength(2000)
  expect(tracks.stored(id)).toMatchObject({ truncated: true })
})

it.each([{ Actions: undefined }, { Actions: [] }, { Actions: null }, { Actions: [null, {}] }])(
  'keeps the stored rows when a push has %j',
  async (fields) => {
    const known = { ...createTrack(order, waybill), pathItemList: rows, version: 2 }
    const { push, tracks } = createPorts([known])
    await expect(push(packet(3, fields))).resolves.toBe('success')
    expect(tracks.stored(id)).toEqual(known)
  },
)

it('keeps the rows that a newer push does not have', async () => {
  const { push, tracks } = createPorts()
  await push(packet(3))
  await push(packet(4, { Actions: [FIRST] }))
  expect(tracks.stored(id)?.pathItemList).toEqual(rows.slice(0, 3))
})

it.each([Number.MAX_SAFE_INTEGER, 2 ** 31 - 1, 1_000_000])(
  'stores later pushes after one with the version %d',
  async (Version) => {
    const { push, tracks } = createPorts()
    await push(packet(1, { Version }))
    await push(packet(2))
    expect(tracks.stored(id)?.pathItemList).toEqual(rows.slice(0, 2))
    await push(packet(1))
    expect(tracks.stored(id)).toMatchObject({ version: 2, pathItemList: rows.slice(0, 2) })
  },
)

it('marks an order as moving again when the carrier takes the signing back', async () => {
  const takenBack = { Actions: [{ ...ACTION }, { ...FIRST, ActionTime: NOW - 50, ActionType: 300002 }] }
  const { push, movingAgain, tracks } = createPorts(
    [],
    [{ ...order, waybills: [waybill], createdAt: NOW - 9999, ended: true }],
  )
  const signing = { ...ACTION, ActionTime: NOW - 60, ActionType: 300003, ActionMsg: '已签收' }
  await push(packet(1, { Actions: [ACTION, signing] }))
  expect(movingAgain).toEqual([])
  await push(packet(2, takenBack))
  expect(tracks.stored(id)).toMatchObject({ ended: false, endedAt: 0 })
  expect(movingAgain).toEqual([`${order.openid} ${order.orderId}`])
})
