import { createPorts, order, packet } from '../../testing/pathUpdate'
import { Failure } from '../shared/failure'
import { createTrack } from '../shared/track'
import { onPathUpdate } from './core'

const otherEnded = { ...createTrack(order, { deliveryId: 'SF', waybillId: '2' }), ended: true }

it('marks an order as ended when its last parcel is signed for', async () => {
  const { ended, push } = createPorts([otherEnded])
  await push(packet(3))
  expect(ended).toEqual([])
  await push(packet(4))
  expect(ended).toEqual(['oABC123456 202611210056'])
})

it('writes how urgent the order is with each push that changes it', async () => {
  const orders = [{ ...order, waybills: order.waybills.slice(0, 1) }]
  const urgencies: unknown[] = []
  for (const version of [1, 2, 3, 4]) {
    const stored = createPorts([], orders)
    await stored.push(packet(version))
    urgencies.push(stored.changes)
  }
  expect(urgencies).toEqual([[{ urgency: 1 }], [{ urgency: 1 }], [{ urgency: 2 }], [{ ended: true }]])
})

it('does not mark an order as ended while another parcel is on its way', async () => {
  const { ended, push } = createPorts()
  await push(packet(4))
  expect(ended).toEqual([])
})

it('marks an order as ended on the second delivery if the database failed on the first', async () => {
  const { ports, ended } = createPorts([otherEnded])
  const setState = () => Promise.reject(new Failure('BUSY', 'database'))
  const failing = { ...ports, orders: { ...ports.orders, setState } }
  await expect(onPathUpdate(packet(4), failing)).rejects.toThrow('database')
  await onPathUpdate(packet(4), ports)
  expect(ended).toHaveLength(1)
})
