import { createPorts, NOW, order, OWNER, pickedUp, storedTrack } from '../../testing/getPath'
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

it.each([
  ['moves', pickedUp, 1],
  ['is out for delivery', { ...signed, actionType: 300002, actionMsg: '派送中' }, 2],
  ['waits to be collected', { ...signed, actionType: 300005, actionMsg: '已放入丰巢柜' }, 4],
])('writes how urgent the order is when its parcel %s', async (_what, row, urgency) => {
  const { ports, changes } = createPorts(oneParcel, [])
  await getPath({ orderId }, OWNER, { ...ports, logistics: { getPath: () => Promise.resolve({ pathItemList: [row] }) } }) // prettier-ignore
  expect(changes).toEqual([{ urgency }])
})

it('writes nothing and reads no other track when nothing has changed', async () => {
  for (const fields of [
    { ...oneParcel, urgency: 1 as const },
    { urgency: 1 as const },
    { urgency: 4 as const },
  ]) {
    const { ports, changes } = createPorts(fields, [storedTrack(0), storedTrack(1)])
    await getPath({ orderId }, OWNER, ports)
    expect(changes).toEqual([])
    expect(ports.tracks.calls).toEqual(['find'])
  }
})

it('writes the urgency of an order of one parcel later if that was missed, or never done', async () => {
  const { ports, changes } = createPorts({ ...oneParcel, urgency: 4 }, [storedTrack(0)])
  await getPath({ orderId }, OWNER, ports)
  expect(changes).toEqual([{ urgency: 1 }])
})

it('takes an order down to the urgency of its other parcels when one has changed', async () => {
  const waits = { ...pickedUp, actionType: 300005, actionMsg: '已放入丰巢柜' }
  const out = { ...signed, actionType: 300002, actionMsg: '派送中' }
  const stored = [
    storedTrack(0, { pathItemList: [waits], checkedAt: NOW - 86_400 }),
    storedTrack(1, { pathItemList: [out] }),
  ]
  const { ports, changes } = createPorts({ urgency: 4 }, stored)
  const answer = { pathItemList: [waits, signed] }
  await getPath({ orderId }, OWNER, { ...ports, logistics: { getPath: () => Promise.resolve(answer) } })
  expect(changes).toEqual([{ urgency: 2 }])
})

it('answers the track even if the order cannot be marked as ended', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const { ports } = createPorts(oneParcel, [storedTrack(0, end)])
  const orders = { ...ports.orders, setState: () => Promise.reject(new Failure('BUSY', 'database')) }
  const reply = await getPath({ orderId }, OWNER, { ...ports, orders })
  expect(reply).toMatchObject({ ok: true, data: { pathItemList: [signed] } })
})
