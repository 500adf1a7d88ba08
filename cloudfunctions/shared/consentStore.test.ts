import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { Collections } from '../../preview/cloud/collections'
import { startGateway } from '../../preview/cloud/gateway'
import type { Gateway } from '../../preview/cloud/gateway'
import { createWechatApi } from '../../preview/wechat/wechatApi'
import { createCloud } from './cloud'
import { createConsentStore } from './consentStore'

/** The adapter through the real wx-server-sdk, against the stand-in of the gateway. */
const consents = createConsentStore(createCloud())
const parcel = { deliveryId: 'SF', waybillId: '1', openid: 'oABC123456' }

let gateway: Gateway
let collections: Collections

beforeAll(async () => {
  const wechat = createWechatApi('/nowhere', () => undefined)
  const parts = { wechat, mayCall: () => true, collections: () => collections, log: () => undefined }
  gateway = await startGateway(parts)
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  collections = new Collections(['consents'])
})

afterAll(() => gateway.close())

const stored = () => collections.find('consents', {})

it('counts what a customer has agreed to, one by one', async () => {
  await consents.add(parcel, ['signed', 'exception'], {})
  await consents.add(parcel, ['signed'], { outForDelivery: 5 })
  expect(stored()).toEqual([
    {
      _id: 'SF-1-oABC123456',
      _openid: 'oABC123456',
      left: { outForDelivery: 0, signed: 2, exception: 1 },
      toldAt: { outForDelivery: 5, signed: 0, exception: 0 },
    },
  ])
})

it('counts every yes of several at the same time', async () => {
  await Promise.all(Array.from({ length: 5 }, () => consents.add(parcel, ['signed'], {})))
  expect(stored()).toMatchObject([{ left: { signed: 5 } }])
})

it('allows one notice for one yes', async () => {
  await consents.add(parcel, ['signed'], {})
  await expect(consents.consume(parcel, 'exception', 10)).resolves.toBe(false)
  await expect(consents.consume(parcel, 'signed', 10)).resolves.toBe(true)
  await expect(consents.consume(parcel, 'signed', 20)).resolves.toBe(false)
})

it('allows the same news once, however often it comes at the same time', async () => {
  await consents.add(parcel, ['signed'], {})
  await consents.add(parcel, ['signed'], {})
  const taken = await Promise.all(Array.from({ length: 5 }, () => consents.consume(parcel, 'signed', 10)))
  expect(taken.filter(Boolean)).toHaveLength(1)
  await expect(consents.consume(parcel, 'signed', 9)).resolves.toBe(false)
  await expect(consents.consume(parcel, 'signed', 11)).resolves.toBe(true)
})

it('allows nothing that the customer knew when agreeing', async () => {
  await consents.add(parcel, ['outForDelivery'], { outForDelivery: 10 })
  await expect(consents.consume(parcel, 'outForDelivery', 10)).resolves.toBe(false)
  await expect(consents.consume(parcel, 'outForDelivery', 11)).resolves.toBe(true)
})

it('allows nothing to another customer, nor for another parcel', async () => {
  await consents.add(parcel, ['signed'], {})
  await expect(consents.consume({ ...parcel, openid: 'oXYZ987654' }, 'signed', 10)).resolves.toBe(false)
  await expect(consents.consume({ ...parcel, waybillId: '2' }, 'signed', 10)).resolves.toBe(false)
})

it('ends one kind, and keeps the others', async () => {
  await consents.add(parcel, ['signed', 'exception'], {})
  await consents.revoke(parcel, 'signed')
  await expect(consents.consume(parcel, 'signed', 10)).resolves.toBe(false)
  await expect(consents.consume(parcel, 'exception', 10)).resolves.toBe(true)
})

it('throws NOT_AUTHORISED where the collection has not been made', async () => {
  collections = new Collections([])
  await expect(consents.add(parcel, ['signed'], {})).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
})
