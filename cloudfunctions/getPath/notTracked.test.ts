import { createPorts, NOW, order, OWNER, storedTrack, waybills } from '../../testing/getPath'
import { Failure } from '../shared/failure'
import type { Order } from '../shared/order'
import { getPath } from './core'

const { orderId, goods } = order
let log: jest.SpyInstance

beforeEach(() => {
  log = jest.spyOn(console, 'error').mockReturnValue()
})

it('answers NOT_TRACKED with the goods of an order without waybills', async () => {
  const { ports } = createPorts({ waybills: [] })
  const reply = await getPath({ orderId }, OWNER, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_TRACKED', order: { orderId, goods, waybills: [] } })
  expect(log).not.toHaveBeenCalled()
})

it('answers NOT_TRACKED with goods and waybills if WeChat does not know the waybill, and logs it', async () => {
  const { ports } = createPorts()
  const unknown = new Failure('NOT_TRACKED', 'waybill_id not found', { errCode: 40199 })
  const logistics = { getPath: () => Promise.reject(unknown) }
  const reply = await getPath({ orderId }, OWNER, { ...ports, logistics })
  expect(reply).toEqual({ ok: false, code: 'NOT_TRACKED', order: { orderId, goods, waybills } })
  expect(log).toHaveBeenCalledWith(expect.stringContaining('"errCode":40199'))
})

it('answers NOT_TRACKED with goods and waybills during the pause after such a failure', async () => {
  const paused = storedTrack(0, { checkedAt: 0, leaseUntil: NOW + 5, failedAs: 'NOT_TRACKED' })
  const { ports, queries } = createPorts({}, [paused])
  const reply = await getPath({ orderId }, OWNER, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_TRACKED', order: { orderId, goods, waybills } })
  expect(queries).toEqual([])
})

it('leaves goods out of NOT_TRACKED if the order has none', async () => {
  const bare: Order = { orderId: '1', addSource: 0, waybills: [], createdAt: 0, ended: false, urgency: 0 }
  const { ports } = createPorts()
  const orders = { ...ports.orders, findOwn: () => Promise.resolve(bare) }
  await expect(getPath({ orderId: '1' }, OWNER, { ...ports, orders })).resolves.toEqual({
    ok: false,
    code: 'NOT_TRACKED',
    order: { orderId: '1', waybills: [] },
  })
})
