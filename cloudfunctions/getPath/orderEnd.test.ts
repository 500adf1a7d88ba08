import { createPorts, order, OWNER, storedTrack } from '../../testing/getPath'
import { Failure } from '../shared/failure'
import { getPath } from './core'

const { orderId } = order
const signed = { actionTime: 1795248999, actionType: 300003, actionMsg: '已签收' }
const end = { pathItemList: [signed], ended: true }
const endsNow = { getPath: () => Promise.resolve({ pathItemList: [signed] }) }
const oneParcel = { waybills: order.waybills.slice(0, 1) }

it('marks an order as ended when its last parcel has ended', async () => {
  const { ports, ended } = createPorts({}, [storedTrack(1, end)])
  await getPath({ orderId }, OWNER, { ...ports, logistics: endsNow })
  expect(ended).toEqual([orderId])
})

it.each([
  ['is still moving', [storedTrack(1)]],
  ['has no track yet', []],
])('does not mark an order as ended while another parcel %s', async (_what, others) => {
  const { ports, ended } = createPorts({}, others)
  await getPath({ orderId }, OWNER, { ...ports, logistics: endsNow })
  expect(ended).toEqual([])
})

it('marks an order of one parcel as ended later if that was missed', async () => {
  const { ports, ended } = createPorts(oneParcel, [storedTrack(0, end)])
  await getPath({ orderId }, OWNER, ports)
  expect(ended).toEqual([orderId])
})

it('does not mark an order again that is marked already', async () => {
  const { ports, ended } = createPorts({ ...oneParcel, ended: true }, [storedTrack(0, end)])
  await getPath({ orderId }, OWNER, ports)
  expect(ended).toEqual([])
})

it('does not look at the other parcels of an order unless a parcel has just ended', async () => {
  const { ports, ended } = createPorts({}, [storedTrack(0, end), storedTrack(1, end)])
  await getPath({ orderId }, OWNER, ports)
  expect(ended).toEqual([])
  expect(ports.tracks.calls).toEqual(['find'])
})

it('answers the track even if the order cannot be marked as ended', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const { ports } = createPorts(oneParcel, [storedTrack(0, end)])
  const orders = { ...ports.orders, setEnded: () => Promise.reject(new Failure('BUSY', 'database')) }
  const reply = await getPath({ orderId }, OWNER, { ...ports, orders })
  expect(reply).toMatchObject({ ok: true, data: { pathItemList: [signed] } })
})
