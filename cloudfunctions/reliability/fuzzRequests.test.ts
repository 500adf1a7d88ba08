import fc from 'fast-check'
import { anyValue, CANARY, dataText, fieldsOf, FUZZ_TIMEOUT_MS, runs } from '../../testing/fuzzArbitraries'
import { callAs, collectLog, deliver, newCustomer, type CustomerFunction } from '../../testing/functionMains'
import { setUpGateway } from '../../testing/gateway'

/** Every function with requests of any shape, through the real SDK. */

jest.setTimeout(FUZZ_TIMEOUT_MS)

const RUNS = runs(60)
const COLLECTIONS = ['orders', 'tracks', 'consents', 'shares', 'pauses', 'rates']
const database = setUpGateway({ collections: COLLECTIONS })
const log = collectLog()
const now = Math.floor(Date.now() / 1000)
const SECRET = 'what another customer has bought'

const order = (openid: string, orderId: string, goods: string) => ({
  _id: orderId,
  _openid: openid,
  orderId,
  addSource: 0,
  waybills: [{ deliveryId: 'SF', waybillId: `W${orderId}` }],
  goods: [{ name: goods, imageUrl: '/cup.svg' }],
  createdAt: now - 3600,
  ended: false,
})

const ids = ['A', 'B', 'WA', 'WB', 'SF']
const requests: Record<CustomerFunction, fc.Arbitrary<object>> = {
  getPath: fc.oneof(
    fieldsOf({ orderId: ids, waybillId: ids, deliveryId: ids, refresh: [true] }),
    fieldsOf({ share: ['A'.repeat(43)], refresh: [true] }),
  ),
  listOrders: fieldsOf({
    cursor: ['', 'bnVsbA', Buffer.from('[0,1,"A"]').toString('base64url')],
    query: ids,
  }),
  subscribe: fieldsOf({ orderId: ids, accepted: [['signed'], ['signed', 'signed']], waybillId: ids }),
  shares: fieldsOf({
    action: ['list', 'create', 'end'],
    orderId: ids,
    id: ids,
    deliveryId: ids,
    waybillId: ids,
  }),
}
/** The carrier of an ignored push is logged, so that it is one here, or nothing that could be one. */
const carrier = fc.oneof(fc.constantFrom<unknown>('SF', 7, null, {}, ''), fc.constant(undefined))
const packetFields = fieldsOf({
  MsgType: ['event'],
  Event: ['add_express_path'],
  WayBillId: ['WA'],
  OrderId: ['A'],
  Version: [1, 2],
  Actions: [[{ ActionTime: now, ActionType: 200001, ActionMsg: CANARY }]],
})
const packet = fc
  .tuple(packetFields, carrier)
  .map(([fields, DeliveryID]) => ({ ...fields, ...(DeliveryID !== undefined && { DeliveryID }) }))

function expectCleanLog(): void {
  expect(log.lines.filter((line) => line.includes(CANARY) || line.includes('"stack"'))).toEqual([])
}

it.each(Object.keys(requests) as CustomerFunction[])(
  "%s answers any request as the contract says, with nothing of another customer's, and logs none of it",
  async (name) => {
    const event = fc.oneof({ weight: 4, arbitrary: requests[name] }, anyValue)
    const property = fc.asyncProperty(event, async (request) => {
      const openid = newCustomer()
      database.hold('orders', [order(openid, 'A', 'own'), order('oBOB', 'B', SECRET)])
      const reply = await callAs(name, openid, request)
      expect(reply.ok || reply.code).not.toBe('INTERNAL')
      expect(JSON.stringify(reply)).not.toContain(SECRET)
      expectCleanLog()
    })
    await fc.assert(property, RUNS)
  },
)

it.each(Object.keys(requests) as CustomerFunction[])(
  '%s gives nothing to a caller without openid',
  async (name) => {
    const property = fc.asyncProperty(requests[name], async (request) => {
      database.hold('orders', [order('oBOB', 'B', SECRET)])
      const reply = await callAs(name, undefined, request)
      expect(JSON.stringify(reply)).not.toContain(SECRET)
      expect(reply.ok ? JSON.stringify(reply.data) : reply.code).toMatch(
        /^(NOT_FOUND|BAD_REQUEST|NOT_AUTHORISED)$/,
      )
      expectCleanLog()
    })
    await fc.assert(property, runs(20))
  },
)

it('onPathUpdate acknowledges a push of any shape, and logs none of it', async () => {
  const property = fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: packet }, anyValue), async (event) => {
    database.hold('orders', [order('oALICE', 'A', 'own')])
    expect(await deliver(event)).toBe('success')
    expectCleanLog()
  })
  await fc.assert(property, RUNS)
})

it('finds what it looks for in the log: a text of a request would be seen', () => {
  fc.assert(fc.property(dataText, (text) => text.includes(CANARY)))
  console.log(CANARY)
  expect(expectCleanLog).toThrow()
})
