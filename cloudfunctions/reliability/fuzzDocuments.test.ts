import fc from 'fast-check'
import { CANARY, damaged, FUZZ_TIMEOUT_MS, runs } from '../../testing/fuzzArbitraries'
import { callAs, collectLog, deliver, newCustomer } from '../../testing/functionMains'
import { setUpGateway } from '../../testing/gateway'
import { pathPacket } from '../../testing/pathPacket'

/** Every function over documents that a shop, an older version or a console has written wrongly. */

jest.setTimeout(FUZZ_TIMEOUT_MS)

const RUNS = runs(30)
const COLLECTIONS = ['orders', 'tracks', 'consents', 'shares', 'pauses', 'rates']
const now = Math.floor(Date.now() / 1000)
const waybill = { deliveryId: 'SF', waybillId: 'W' }
const row = { actionTime: now - 60, actionType: 200001, actionMsg: '已到达' }
const path_item_list = [{ action_time: now - 60, action_type: 200001, action_msg: '已到达' }]
const database = setUpGateway({
  collections: COLLECTIONS,
  post: () => {
    const text = JSON.stringify({ waybill_id: 'W', path_item_num: 1, path_item_list })
    return Promise.resolve({ kind: 'body', contentType: 'application/json', text })
  },
})
const log = collectLog()

const order = {
  orderId: 'A',
  addSource: 0,
  waybills: [waybill],
  goods: [{ name: 'cup', imageUrl: '/cup.svg' }],
  createdAt: now - 3600,
  ended: false,
}

/** Documents as the functions have written them. */
async function writtenDocuments(): Promise<Record<string, Record<string, unknown>>> {
  const openid = newCustomer()
  database.hold('orders', [{ _id: 'A', _openid: openid, ...order }])
  await callAs('getPath', openid, { orderId: 'A' })
  await callAs('subscribe', openid, { orderId: 'A', accepted: ['signed'] })
  await callAs('shares', openid, { action: 'create', orderId: 'A', ...waybill })
  const [orders, tracks, consents, shares] = ['orders', 'tracks', 'consents', 'shares'].map(
    (name) => database.stored(name)[0] ?? {},
  )
  const pauses = { _id: 'all', until: now - 1, errCode: 45011, failures: 1 }
  return { orders, tracks, consents, shares, pauses } as Record<string, Record<string, unknown>>
}

it.each(['orders', 'tracks', 'consents', 'shares', 'pauses'])(
  'answers as the contract says over a damaged document of %s, and logs none of it',
  async (name) => {
    const written = await writtenDocuments()
    const property = fc.asyncProperty(damaged(written[name] ?? {}), async (document) => {
      const openid = newCustomer()
      for (const [each, whole] of Object.entries(written)) {
        const { _id, ...fields } = each === name ? document : whole
        database.hold(each, [
          {
            _id: _id ?? 'x',
            ...fields,
            ...(fields._openid === written.orders?._openid && { _openid: openid }),
          },
        ])
      }
      await callAs('getPath', openid, { orderId: 'A', refresh: true })
      await callAs('listOrders', openid, {})
      await callAs('listOrders', openid, { query: 'W' })
      await callAs('subscribe', openid, { orderId: 'A', accepted: ['signed'] })
      await callAs('shares', openid, { action: 'list', orderId: 'A' })
      await deliver(pathPacket(waybill, 3, [row, { ...row, actionTime: now, actionType: 300003 }])).catch(
        (error: unknown) => {
          expect(String(error)).toMatch(/^Error: onPathUpdate: [A-Z_]+$/)
        },
      )
      expect(log.lines.filter((line) => line.includes(CANARY) || line.includes('"stack"'))).toEqual([])
    })
    await fc.assert(property, RUNS)
  },
)
