import * as v from 'valibot'
import { OrderPath } from '../../contract/replies'
import { ReplyEnvelope, type Reply } from '../../contract/reply'
import { SharedPath } from '../../contract/sharedPath'
import { addCarrierNames } from './addCarrierNames'

const otp = { deliveryId: 'OTP', waybillId: '1' }
const sf = { deliveryId: 'SF', waybillId: '2' }
const named = { ...otp, deliveryName: '承诺达特快' }

const path: OrderPath = {
  orderId: 'A',
  waybills: [sf, otp],
  ...otp,
  pathItemNum: 0,
  pathItemList: [],
  checkedAt: 1795419660,
  stale: false,
}
const shared: SharedPath = {
  deliveryId: 'OTP',
  waybillEnd: '',
  pathItemNum: 0,
  pathItemList: [],
  checkedAt: 1795419660,
  stale: false,
  sharedUntil: 1795419999,
}

let lookedFor: string[]

beforeEach(() => {
  lookedFor = []
})

const add = (reply: Reply<OrderPath | SharedPath>) =>
  addCarrierNames(reply, (deliveryIds) => {
    lookedFor.push(...deliveryIds)
    return Promise.resolve(new Map([['OTP', '承诺达特快']]))
  })

it("names the carrier of the answered waybill and of its order's others", async () => {
  const reply = await add({ ok: true, data: path })
  expect(reply).toEqual({ ok: true, data: { ...path, ...named, waybills: [sf, named] } })
  expect(reply.ok && v.parse(OrderPath, reply.data)).toEqual(reply.ok && reply.data)
  expect(new Set(lookedFor)).toEqual(new Set(['OTP', 'SF']))
})

it('names the carrier of a shared parcel', async () => {
  const reply = await add({ ok: true, data: shared })
  expect(reply).toEqual({ ok: true, data: { ...shared, deliveryName: '承诺达特快' } })
  expect(reply.ok && v.parse(SharedPath, reply.data)).toEqual(reply.ok && reply.data)
})

it('names the carriers of an order that WeChat cannot track', async () => {
  const order = { orderId: 'A', waybills: [sf, otp] }
  const reply = await add({ ok: false, code: 'NOT_TRACKED', order })
  expect(reply).toEqual({ ok: false, code: 'NOT_TRACKED', order: { ...order, waybills: [sf, named] } })
  expect(v.parse(ReplyEnvelope, reply)).toEqual(reply)
})

it('leaves a bare failure as it is, and looks for nothing', async () => {
  await expect(add({ ok: false, code: 'NOT_FOUND' })).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(lookedFor).toEqual([])
})

it.each([['x'.repeat(25)], [''], [7], [null]])(
  'the client drops the name %j and keeps the waybill',
  (deliveryName) => {
    const data = v.parse(OrderPath, { ...path, deliveryName })
    expect(data.deliveryName).toBeUndefined()
    expect(data.deliveryId).toBe('OTP')
  },
)

it('adds no name that WeChat does not give', async () => {
  const reply = await addCarrierNames({ ok: true, data: path }, () => Promise.resolve(new Map()))
  expect(reply).toStrictEqual({ ok: true, data: path })
})

it('looks for the carriers of an order that WeChat cannot track, and of a shared parcel', async () => {
  await add({ ok: false, code: 'NOT_TRACKED', order: { orderId: 'A', waybills: [sf, otp] } })
  await add({ ok: true, data: shared })
  expect(lookedFor).toEqual(['SF', 'OTP', 'OTP'])
})
