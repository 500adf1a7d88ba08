import { ownedOrder } from '../../testing/ownedOrder'
import { createMemoryTrackStore } from '../../testing/trackStore'
import { Failure } from '../shared/failure'
import type { Order } from '../shared/order'
import type { TrackStore } from '../shared/trackStore'
import { listOrders, type ListOrdersPorts } from './core'

const goods = [{ name: '手冲咖啡壶 600 毫升', imageUrl: '/cup.svg' }]
const waybills = [{ deliveryId: 'SF', waybillId: '1' }]

/** Lists one order with these fields. */
function list(fields: Partial<Order>, findAll: TrackStore['findAll'] = createMemoryTrackStore().findAll) {
  const orders = [ownedOrder('oMe', 'A', waybills, fields)]
  const listOwn: ListOrdersPorts['orders']['listOwn'] = () => Promise.resolve({ orders, next: null })
  return listOrders({}, 'oMe', { orders: { listOwn }, tracks: { findAll } })
}

it('lists the goods of an order that has some, and none of another', async () => {
  await expect(list({ goods })).resolves.toMatchObject({ data: { orders: [{ goods }] } })
  await expect(list({})).resolves.not.toHaveProperty('data.orders.0.goods')
})

it('notes that the tracks could not be read, and throws a bug', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  await list({}, () => Promise.reject(new Failure('BUSY', 'database')))
  expect(error.mock.calls).toEqual([['{"where":"listOrders","code":"BUSY","errMsg":"database"}']])
  await expect(list({}, () => Promise.reject(new TypeError('a bug')))).rejects.toThrow(TypeError)
})
