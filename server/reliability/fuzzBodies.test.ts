import fc from 'fast-check'
import {
  NOW,
  OWN_ORDER,
  SECRET,
  shopDocuments,
  VICTIM,
  VICTIMS_ORDER,
  WAYBILL,
} from '../../testing/attackedDocuments'
import { anyValue, CANARY, fieldsOf, FUZZ_TIMEOUT_MS, runs } from '../../testing/fuzzArbitraries'
import { ORDERS_SECRET, signOrders } from '../../testing/ordersServer'
import { pathPacket } from '../../testing/pathPacket'
import { setUpServer, signToken } from '../../testing/serverApp'
import { insertDocument } from '../../testing/storeContracts/sqlRows'
import { AES_KEY, APPID, encryptedPush, signedUrl, toXml, TOKEN } from '../../testing/wechatPush'

// Every route that reads a body, with bodies of any content, each let in by its signature or token.

jest.setTimeout(FUZZ_TIMEOUT_MS)

const world = setUpServer({ PUSH_TOKEN: TOKEN, WECHAT_APPID: APPID, ORDERS_SECRET })
const RUNS = runs(150)
const row = { actionTime: NOW, actionType: 200001, actionMsg: CANARY }
const packet = pathPacket(WAYBILL, 1, [row])
const ids = [OWN_ORDER, VICTIMS_ORDER, WAYBILL.waybillId, WAYBILL.deliveryId]

/** A text that is damaged in one place: cut off, or with a part of its own or of another kind put in. */
const damaged = (text: string): fc.Arbitrary<string> => {
  const parts = fc.oneof(
    fc.constantFrom(
      '<',
      '</xml>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '&x;',
      '<!--',
      '<?',
      '{',
      '"',
      '[',
      '\\u0000',
      '\0',
      '\ufffd',
    ),
    fc.constantFrom(
      '<!DOCTYPE a>',
      '<__proto__>',
      '"__proto__":{}',
      '\ud800',
      '1e999',
      '<Actions>',
      '"Actions":7,',
    ),
    fc.string({ maxLength: 20, unit: 'binary' }),
  )
  const place = fc.nat({ max: text.length })
  return fc
    .tuple(place, place, fc.array(parts, { maxLength: 3 }))
    .map(([from, to, put]) => text.slice(0, from) + put.join('') + text.slice(Math.max(from, to)))
}

const json = (value: object): string => JSON.stringify(value)
const anyJson = anyValue.map((value) => JSON.stringify(value))
const order = fieldsOf({
  orderId: ids,
  openid: [VICTIM],
  waybills: [[WAYBILL], []],
  createdAt: [NOW],
  deleted: [true],
})
const BODIES: Record<string, fc.Arbitrary<string>> = {
  'an open push': fc.oneof(damaged(json(packet)), damaged(toXml(packet)), anyJson),
  'an encrypted push': fc.oneof(damaged(json(packet)), damaged(toXml(packet)), anyJson),
  orders: fc.oneof(
    damaged(json({ orders: [{ orderId: 'F' }] })),
    fc.array(order, { maxLength: 3 }).map((orders) => json({ orders })),
  ),
  'a call': fc.oneof(
    damaged(json({ orderId: OWN_ORDER, ...WAYBILL })),
    fieldsOf({ orderId: ids, waybillId: ids }).map(json),
  ),
}

let authorization: string
let logs: jest.SpyInstance[]

beforeEach(async () => {
  authorization = `Bearer ${await signToken('oFUZZ')}`
  logs = (['log', 'warn', 'error'] as const).map((method) => jest.spyOn(console, method).mockReturnValue())
  for (const [collection, documents] of Object.entries(shopDocuments()))
    for (const document of documents) await insertDocument[collection]?.(world.database.kysely, document)
})

function toRequest(what: string, body: string) {
  if (what === 'an open push') return { method: 'POST', url: signedUrl(NOW), body } as const
  if (what === 'an encrypted push') return { method: 'POST', ...encryptedPush(body, NOW) } as const
  if (what === 'orders') return signOrders(body, { timestamp: NOW })
  const headers = { 'content-type': 'application/json', authorization }
  return { method: 'POST', url: '/functions/getPath', headers, body } as const
}

it.each(Object.keys(BODIES))(
  '%s of any content is no error of the server, and is not logged',
  async (what) => {
    const settings = what === 'an encrypted push' ? { PUSH_AES_KEY: AES_KEY } : {}
    const app = world.createApp(settings, { now: () => NOW })
    const property = fc.asyncProperty(BODIES[what] ?? fc.constant(''), async (body) => {
      const { statusCode, body: answer } = await app.inject(toRequest(what, body))
      expect([200, 400, 413, 429]).toContain(statusCode)
      expect(answer).not.toMatch(/INTERNAL/)
      if (what !== 'orders') expect(answer).not.toContain(SECRET)
      const log = JSON.stringify([world.lines, logs.map(({ mock }) => mock.calls as unknown[])])
      expect(log).not.toMatch(new RegExp(`${CANARY}|${SECRET}|"stack"`))
    })
    await fc.assert(property, RUNS)
  },
)
