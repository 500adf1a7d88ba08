import { setTimeout as sleep } from 'node:timers/promises'
import { findFunctions } from '../../testing/builtFunctions'
import { cloudEnvironment } from './cloudEnvironment'
import { Collections } from './collections'
import { createFunctionHost, type FunctionHost } from './functionHost'
import { startGateway, type Gateway } from './gateway'

/** The built function getPath with a database and a WeChat that take seconds, within CloudBase's 10 s for a call. */
const openid = 'oABC123456'
const now = 1795419660

// The calls take seconds.
jest.setTimeout(60_000)

let gateway: Gateway
let host: FunctionHost
let collections: Collections
let delays: { database: (request: string) => number; wechat: number }
let upstream: number
let onAsked: () => void

beforeEach(async () => {
  collections = new Collections(['orders', 'tracks'])
  const waybills = [{ deliveryId: 'SF', waybillId: '1' }]
  collections.insert('orders', [{ _openid: openid, orderId: 'A', waybills, createdAt: now - 99 }])
  delays = { database: () => 0, wechat: 0 }
  upstream = 0
  onAsked = () => undefined
  gateway = await startGateway({
    wechat: {
      post: async () => {
        upstream += 1
        onAsked()
        await sleep(delays.wechat, undefined, { ref: false })
        const path_item_list = [{ action_time: now, action_type: 200001, action_msg: '已发往深圳' }]
        const text = JSON.stringify({ waybill_id: '1', path_item_num: 1, path_item_list })
        return { kind: 'body', contentType: 'application/json', text }
      },
    },
    mayCall: () => true,
    collections: () => collections,
    log: () => undefined,
    databaseDelayMs: (request) => delays.database(request),
  })
  host = createFunctionHost({
    functions: findFunctions(),
    timeoutSeconds: () => 10,
    environment: cloudEnvironment(gateway.url),
    log: () => undefined,
  })
})

afterEach(async () => {
  await host.close()
  await gateway.close()
})

const getPath = (nowSeconds: number) => host.call('getPath', { orderId: 'A' }, { openid, nowSeconds })

it('answers the stored track in time if each database request takes 2.6 s', async () => {
  await getPath(now)
  delays.database = () => 2600
  const startedAt = performance.now()
  await expect(getPath(now + 700)).resolves.toMatchObject({
    result: { ok: true, data: { pathItemList: [{ actionMsg: '已发往深圳' }] } },
  })
  expect(performance.now() - startedAt).toBeLessThan(9800)
})

it('asks WeChat once while a call of 3.8 s is followed by a write of 3.6 s', async () => {
  await getPath(now)
  delays.wechat = 3800
  const asked = new Promise((resolve) => {
    onAsked = () => {
      delays.database = (request) => (request === 'tracks.modifyDocument' ? 3600 : 0)
      resolve(undefined)
    }
  })
  const first = getPath(now + 700)
  await asked
  const second = await getPath(now + 708)
  // Stale, unless the machine is so busy that the first call has ended before.
  expect(second).toMatchObject({ result: { ok: true } })
  await expect(first).resolves.toMatchObject({ result: { ok: true, data: { stale: false } } })
  expect(upstream).toBe(2)
})
