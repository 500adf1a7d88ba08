import { answerWith, requests } from '../../config/jest/cloud'
import { RECORDED_AT, recordedPath } from '../../config/jest/recordings'
import { getPath } from './journey'
import { listOrders } from './orders'

jest.mock('./cloud')

const SAMPLE = '01234567890123456789'

it('gives the path of a waybill in the words of the domain', async () => {
  answerWith(recordedPath(SAMPLE))
  await expect(getPath({ orderId: SAMPLE })).resolves.toEqual({
    orderId: SAMPLE,
    goods: [{ name: '手捏陶土马克杯 赤陶色', imageUrl: '/fixtures/goods/cup.svg' }],
    deliveryId: 'SF',
    waybillId: '12345678901234567890',
    siblings: [{ deliveryId: 'SF', waybillId: '12345678901234567890' }],
    events: [
      { atSeconds: 1533052800, actionType: 100001, message: '快递员已成功取件' },
      { atSeconds: 1533062800, actionType: 200001, message: '快件已到达xxx集散中心,准备发往xxx' },
      { atSeconds: 1533072800, actionType: 300001, message: '快递员已出发,联系电话xxxxxx' },
    ],
    setAside: 0,
    checkedAtSeconds: RECORDED_AT,
    stale: false,
  })
})

it.each([
  ['null', null],
  ['no time', { actionType: 200001, actionMsg: '到达' }],
  ['a time that is no number', { actionTime: '1533062800', actionType: 200001, actionMsg: '到达' }],
  ['no moment at all', { actionTime: 0, actionType: 200001, actionMsg: '到达' }],
  ['a time before all parcels', { actionTime: -1, actionType: 200001, actionMsg: '到达' }],
  ['milliseconds', { actionTime: 1533062800000, actionType: 200001, actionMsg: '到达' }],
  ['a time that is not finite', { actionTime: Number.NaN, actionType: 200001, actionMsg: '到达' }],
  ['a message that is no text', { actionTime: 1533062800, actionType: 200001, actionMsg: { text: '到达' } }],
  ['a list', [1533062800, 200001, '到达']],
])('sets aside and counts a row with %s, and keeps the others', async (_, row) => {
  const path = recordedPath(SAMPLE)
  answerWith({ ...path, pathItemList: [row, ...path.pathItemList, row] })
  const { events, setAside } = await getPath({ orderId: SAMPLE })
  expect(events).toHaveLength(3)
  expect(setAside).toBe(2)
})

it('asks for nothing without an order', async () => {
  await expect(getPath({ orderId: '' })).rejects.toMatchObject({ reason: 'bad-request' })
  expect(requests()).toEqual([])
})

it.each([0, 1533062800000, '2026-11-23', null])(
  'lists an order made at %p without that moment',
  async (createdAt) => {
    answerWith({ orders: [{ orderId: 'A', createdAt, waybills: [] }] })
    const { orders } = await listOrders(null)
    expect(orders).toEqual([{ orderId: 'A', goods: [], createdAtSeconds: null, waybills: [] }])
  },
)

it('takes a newest node that cannot be read for none', async () => {
  const waybill = { deliveryId: 'SF', waybillId: '1', latest: { actionTime: 'soon' } }
  answerWith({ orders: [{ orderId: 'A', createdAt: RECORDED_AT, waybills: [waybill] }] })
  const { orders, nextCursor } = await listOrders(null)
  expect(orders[0]?.waybills[0]?.latest).toBeNull()
  expect(nextCursor).toBeNull()
})
