import fc from 'fast-check'
import type { WechatReply } from '../../preview/wechat/wechatReply'
import { anyValue, CANARY, dataText, fieldsOf, FUZZ_TIMEOUT_MS, runs } from '../../testing/fuzzArbitraries'
import { callAs, collectLog, newCustomer } from '../../testing/functionMains'
import { setUpGateway } from '../../testing/gateway'

/** getPath with answers of WeChat's of any shape, through the real SDK. */

jest.setTimeout(FUZZ_TIMEOUT_MS)

const RUNS = runs(100)
const COLLECTIONS = ['orders', 'tracks', 'consents', 'shares', 'pauses', 'rates']
const now = Math.floor(Date.now() / 1000)
const KNOWN = { action_time: now - 1801, action_type: 100001, action_msg: '已揽收' }
const known: WechatReply = {
  kind: 'body',
  contentType: 'application/json',
  text: JSON.stringify({ waybill_id: 'W', path_item_num: 1, path_item_list: [KNOWN] }),
}
let reply: WechatReply
const database = setUpGateway({ collections: COLLECTIONS, post: () => Promise.resolve(reply) })
const log = collectLog()

const row = fieldsOf({
  action_time: [now, now - 60, String(now), now * 1000],
  action_type: [100001, 200001, 300002, 300003, 400003],
  action_msg: [`已到达${CANARY}`, `${CANARY}13800138000`],
})
const track = fieldsOf({
  waybill_id: ['W'],
  path_item_num: [0, 1],
  errcode: [0, '0'],
}).chain((fields) =>
  fc
    .oneof(fc.array(fc.oneof({ weight: 4, arbitrary: row }, anyValue), { maxLength: 8 }), anyValue)
    .map((path_item_list) => ({ ...fields, path_item_list })),
)
const failure = fieldsOf({ errcode: [-1, 40001, 40003, 40199, 45011, '40001'], errmsg: [CANARY] })
const text = fc.oneof(
  { weight: 5, arbitrary: track.map((body) => JSON.stringify(body)) },
  failure.map((body) => JSON.stringify(body)),
  anyValue.map((body) => JSON.stringify(body)),
  dataText,
  track.map((body) => JSON.stringify(body).slice(0, -7)),
)
const contentType = fc.constantFrom('application/json', 'text/plain', 'text/html', 'image/png', '', CANARY)
const answers = fc.record({ kind: fc.constant('body' as const), contentType, text })

function expectCleanLog(): void {
  expect(log.lines.filter((line) => line.includes(CANARY) || line.includes('"stack"'))).toEqual([])
}

function placeOrder(): string {
  const openid = newCustomer()
  const waybills = [{ deliveryId: 'SF', waybillId: 'W' }]
  database.hold('orders', [
    { _id: 'A', _openid: openid, orderId: 'A', addSource: 0, waybills, createdAt: now - 3600 },
  ])
  database.hold('tracks', [])
  database.hold('pauses', [])
  return openid
}

it('answers as the contract says, whatever WeChat answers, and logs none of it', async () => {
  const property = fc.asyncProperty(answers, async (answer) => {
    const openid = placeOrder()
    reply = answer
    await callAs('getPath', openid, { orderId: 'A' })
    expectCleanLog()
    await callAs('listOrders', openid, {})
    expectCleanLog()
  })
  await fc.assert(property, RUNS)
})

it('keeps and shows a stored row, whatever WeChat answers', async () => {
  const property = fc.asyncProperty(answers, async (answer) => {
    const openid = placeOrder()
    reply = known
    await callAs('getPath', openid, { orderId: 'A' })
    const hourAgo = { checkedAt: now - 3600, leaseUntil: 0 }
    database.hold(
      'tracks',
      database.stored('tracks').map((stored) => ({ ...stored, ...hourAgo })),
    )
    reply = answer
    const shown = await callAs('getPath', openid, { orderId: 'A' })
    const messages = {
      pathItemList: expect.arrayContaining([expect.objectContaining({ actionMsg: '已揽收' })]) as unknown,
    }
    expect(shown).toMatchObject({ ok: true, data: messages })
    expect(database.stored('tracks')).toMatchObject([messages])
    expectCleanLog()
  })
  await fc.assert(property, RUNS)
})
