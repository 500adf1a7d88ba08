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

it('does not mark an order as ended while another parcel is on its way', async () => {
  const { ended, push } = createPorts()
  await push(packet(4))
  expect(ended).toEqual([])
})

it('marks an order as ended on the second delivery if the database failed on the first', async () => {
  const { ports, ended } = createPorts([otherEnded])
  const setEnded = () => Promise.reject(new Failure('BUSY', 'database'))
  const failing = { ...ports, orders: { ...ports.orders, setEnded } }
  await expect(onPathUpdate(packet(4), 'wx_unknown', failing)).rejects.toThrow('database')
  await onPathUpdate(packet(4), 'wx_unknown', ports)
  expect(ended).toHaveLength(1)
})
