import * as v from 'valibot'
import { getPath } from '../cloudfunctions/getPath/core'
import { listOrders } from '../cloudfunctions/listOrders/core'
import { createCloud } from '../cloudfunctions/shared/cloud'
import { createConsentStore } from '../cloudfunctions/shared/consentStore'
import { createCloudApi } from '../cloudfunctions/shared/cloudApi'
import { createLogistics } from '../cloudfunctions/shared/logistics'
import { createOrderStore } from '../cloudfunctions/shared/orderStore'
import { toReply } from '../cloudfunctions/shared/toReply'
import { createTrackStore } from '../cloudfunctions/shared/trackStore'
import { subscribe } from '../cloudfunctions/subscribe/core'
import { readOrders } from '../preview/cloud/fixtures'
import { FIXTURES, setUpGateway } from '../testing/gateway'
import { RECORDED_AT } from '../testing/recordings'
import { OrderPage, OrderPath, Subscription } from './replies'
import { ReplyEnvelope } from './reply'

// The functions' cores with their real adapters, on the fixtures: what they answer is what the client's schemas accept.

const deadlineMs = 500
const deadline = { remainingMs: () => 9000 }
const cloud = createCloud(deadlineMs)
const ports = {
  orders: createOrderStore(cloud, deadline),
  tracks: createTrackStore(cloud, deadline),
  consents: createConsentStore(cloud, deadline),
  logistics: createLogistics(createCloudApi(cloud, deadline)),
  deadline,
  now: () => RECORDED_AT,
  sleep: () => Promise.resolve(),
}
const { hold } = setUpGateway({ collections: ['orders', 'tracks', 'consents'] })
const orders = readOrders(FIXTURES)
const parcels = orders.flatMap(({ _openid: openid, orderId, waybills }) =>
  (waybills.length > 0 ? waybills : [{ waybillId: undefined }]).map(({ waybillId }) => ({
    openid,
    orderId,
    waybillId,
  })),
)
const customers = [...new Set(orders.map(({ _openid }) => _openid))]

/** A reply as it arrives at the client. */
function sent(reply: unknown): unknown {
  return JSON.parse(JSON.stringify(reply))
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue()
  jest.spyOn(console, 'warn').mockReturnValue()
  hold('orders', orders)
})

it.each(parcels)('reads the reply of getPath for $orderId $waybillId unchanged', async (parcel) => {
  const { openid, orderId, waybillId } = parcel
  const reply = sent(await toReply('getPath', () => getPath({ orderId, waybillId }, openid, ports)))
  const envelope = v.parse(ReplyEnvelope, reply)
  expect(envelope).toEqual(reply)
  if (envelope.ok) expect(v.parse(OrderPath, envelope.data)).toEqual(envelope.data)
})

it.each(customers)('reads the reply of listOrders for %s unchanged', async (openid) => {
  const reply = v.parse(ReplyEnvelope, sent(await listOrders({}, openid, ports)))
  expect(reply.ok && v.parse(OrderPage, reply.data)).toEqual(reply.ok && reply.data)
})

it('reads the reply of subscribe unchanged', async () => {
  const request = { orderId: '202611200117', accepted: ['signed'] }
  const reply = v.parse(ReplyEnvelope, sent(await subscribe(request, 'oABC123456', ports)))
  expect(reply.ok && v.parse(Subscription, reply.data)).toEqual({
    deliveryId: 'ZTO',
    waybillId: '73123456789012',
    accepted: ['signed'],
  })
})
