import { createPorts, order, OWNER } from '../../testing/getPath'
import { getPath } from './core'

const { orderId } = order

it.each([
  ['no event', undefined],
  ['null', null],
  ['a list', ['202611210056']],
  ['no orderId', {}],
  ['an empty orderId', { orderId: '' }],
  ['a number', { orderId: 202611210056 }],
  ['a query operator', { orderId: { $gt: '' } }],
  ['a list of ids', { orderId: ['202611210056'] }],
  ['129 characters', { orderId: 'x'.repeat(129) }],
  ['a control character', { orderId: '2026\u000011210056' }],
  ['an operator as waybillId', { orderId, waybillId: { $ne: '' } }],
  ['an empty waybillId', { orderId, waybillId: '' }],
  ['null as waybillId', { orderId, waybillId: null }],
  ['an operator as deliveryId', { orderId, waybillId: '463100928817735', deliveryId: { $ne: '' } }],
  ['a refresh that is not a boolean', { orderId, refresh: 'yes' }],
])('answers BAD_REQUEST to %s, without looking into the database', async (_what, event) => {
  const { ports, lookups } = createPorts()
  await expect(getPath(event, OWNER, ports)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
  expect(lookups).toEqual([])
})

it('accepts the keys that wx.cloud adds to an event', async () => {
  const event = { orderId, refresh: true, userInfo: { openId: 'oOther' }, tcbContext: {} }
  await expect(getPath(event, OWNER, createPorts().ports)).resolves.toMatchObject({ ok: true })
})

it('accepts an orderId of 128 characters', async () => {
  const reply = await getPath({ orderId: 'x'.repeat(128) }, OWNER, createPorts().ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
})

it.each([[undefined], ['']])(
  'answers NOT_FOUND to a caller whose openid is %p, without looking into the database',
  async (openid) => {
    const { ports, lookups } = createPorts()
    await expect(getPath({ orderId }, openid, ports)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(lookups).toEqual([])
  },
)

it("answers NOT_FOUND for another customer's order and for one that does not exist", async () => {
  const { ports } = createPorts()
  const notFound = { ok: false, code: 'NOT_FOUND' }
  await expect(getPath({ orderId }, 'oXYZ987654', ports)).resolves.toEqual(notFound)
  await expect(getPath({ orderId: 'nowhere' }, OWNER, ports)).resolves.toEqual(notFound)
})

it.each([
  ['a waybill of another order', { waybillId: '12345678901234567890' }],
  ["a waybill of the order under another carrier's id", { waybillId: '463100928817735', deliveryId: 'ZTO' }],
])('answers NOT_FOUND for %s, without asking WeChat', async (_what, picked) => {
  const { ports, queries } = createPorts()
  const reply = await getPath({ orderId, ...picked }, OWNER, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(queries).toEqual([])
})
