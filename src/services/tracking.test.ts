import { answerWith, requests } from '../../testing/cloud'
import { RECORDED_AT, recordedPath } from '../../testing/recordings'
import { getPath } from './tracking'
import { listOrders } from './orders'

jest.mock('./transport/callFunction')

const SAMPLE = '01234567890123456789'

it('returns the path of a waybill as the domain names it', async () => {
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
    report: { unreadableRows: 0, anomalies: {} },
    checkedAtSeconds: RECORDED_AT,
    stale: false,
  })
})

it.each([
  ['null', null],
  ['text', '到达'],
  ['a list', [1533062800, 200001, '到达']],
  ['an empty object', {}],
])('leaves out and counts a row that is %s, keeps the others, and warns the developer', async (_, row) => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue()
  const path = recordedPath(SAMPLE)
  answerWith({ ...path, pathItemNum: 5, pathItemList: [row, ...path.pathItemList, row] })
  const { events, report } = await getPath({ orderId: SAMPLE })
  expect(events).toHaveLength(3)
  expect(report.unreadableRows).toBe(2)
  expect(warn.mock.calls).toEqual([
    ['The track of SF-12345678901234567890 is not as documented: {"nothingToShow":2}'],
  ])
})

it('does not warn about a track that is as documented', async () => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue()
  answerWith(recordedPath(SAMPLE))
  await getPath({ orderId: SAMPLE })
  expect(warn).not.toHaveBeenCalled()
})

it.each([undefined, null])('reads a list that is %p as an empty one', async (pathItemList) => {
  answerWith({ ...recordedPath(SAMPLE), pathItemNum: 0, pathItemList })
  await expect(getPath({ orderId: SAMPLE })).resolves.toMatchObject({ events: [] })
})

it('names carrier and number of the waybill in its request', async () => {
  answerWith(recordedPath(SAMPLE))
  const request = { orderId: SAMPLE, deliveryId: 'SF', waybillId: '12345678901234567890' }
  await getPath(request)
  expect(requests()).toEqual([request])
})

it('rejects a request without an order id and does not send it', async () => {
  await expect(getPath({ orderId: '' })).rejects.toMatchObject({ reason: 'bad-request' })
  expect(requests()).toEqual([])
})

it.each([0, 1533062800000, '2026-11-23', null])(
  'lists an order whose createdAt is %p without that moment',
  async (createdAt) => {
    answerWith({ orders: [{ orderId: 'A', createdAt, waybills: [] }] })
    const { orders } = await listOrders({})
    expect(orders).toMatchObject([{ orderId: 'A', goods: [], createdAtSeconds: null, waybills: [] }])
  },
)

it.each([
  [true, true],
  [false, false],
  ['yes', false],
  [undefined, false],
])('lists an order whose reply says ended: %p as ended: %p', async (sent, ended) => {
  answerWith({ orders: [{ orderId: 'A', createdAt: RECORDED_AT, ended: sent, waybills: [] }] })
  const { orders } = await listOrders({})
  expect(orders[0]?.ended).toBe(ended)
})

it('reads an unreadable latest row as none', async () => {
  const waybill = { deliveryId: 'SF', waybillId: '1', latest: { actionTime: 1533062800 } }
  answerWith({ orders: [{ orderId: 'A', createdAt: RECORDED_AT, waybills: [waybill] }] })
  const { orders, nextCursor } = await listOrders({})
  expect(orders[0]?.waybills[0]?.latest).toBeNull()
  expect(nextCursor).toBeNull()
})
