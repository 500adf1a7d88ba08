import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OrderDocument } from '../../preview/cloud/orderDocument'
import { listenOnLoopback, type Listening } from '../../preview/loopback'
import { answerWechatRequest } from '../../preview/wechat/routes'
import { createShopCloud } from './shopCloud'
import { startShop, type Shop } from './startShop'

// `npm run serve` without the browser: the server over the embedded database, and the addresses of the preview's cloud.

const OWNER = 'oABC123456'
const ORDER = '202611200117'
const WAYBILL = { deliveryId: 'ZTO', waybillId: '73123456789012' }
const NOW = 1795419660

const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-serve-'))
const ordersFile = path.join(fixtures, 'orders.json')
let shop: Shop
let preview: Listening

beforeAll(async () => {
  cpSync(path.resolve(__dirname, '../../preview/fixtures'), fixtures, { recursive: true })
  jest.spyOn(console, 'log').mockReturnValue()
  shop = await startShop({ fixtures, port: 0, log: () => undefined })
  const cloud = createShopCloud(shop)
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/wechat/')) void answerWechatRequest(request, response, cloud.wechat)
    else void cloud.answer(request, response)
  })
  preview = await listenOnLoopback(server)
}, 60_000)

beforeEach(async () => {
  jest.spyOn(console, 'log').mockReturnValue()
  jest.spyOn(console, 'warn').mockReturnValue()
  await shop.reset()
})

afterAll(async () => {
  await preview.close()
  await shop.close()
  rmSync(fixtures, { recursive: true })
})

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const request = {
    method: 'POST',
    headers: { 'x-now': String(NOW), ...headers },
    body: JSON.stringify(body),
  }
  return (await fetch(preview.origin + url, request)).json() as Promise<unknown>
}

const getPath = (headers: Record<string, string> = { 'x-openid': OWNER }) =>
  post('/cloud/functions/getPath', { orderId: ORDER }, headers)

it("answers the addresses of the preview's cloud, at the time of the phone's clock", async () => {
  await expect(getPath()).resolves.toMatchObject({
    result: { ok: true, data: { orderId: ORDER, ...WAYBILL, checkedAt: NOW } },
  })
  await expect(getPath({ 'x-openid': 'oOTHER' })).resolves.toMatchObject({ result: { code: 'NOT_FOUND' } })
  await expect(getPath({})).resolves.toMatchObject({ result: { code: 'NOT_AUTHORISED' } })
  const stats: unknown = await (await fetch(`${preview.origin}/cloud/stats`)).json()
  expect(stats).toMatchObject({ calls: { 'logistics.getPath': 1 } })
})

it('stores what is reported in the panel and pushed', async () => {
  await getPath()
  const change = { ...WAYBILL, actionType: 300003, actionMsg: '已签收', nowSeconds: NOW + 60 }
  const packet = (await post('/wechat/changes', change)) as object
  await expect(post('/cloud/push', packet)).resolves.toMatchObject({ result: 'success' })
  const { result } = (await getPath()) as { result: { data: { pathItemList: unknown[] } } }
  expect(result.data.pathItemList.at(-1)).toMatchObject({ actionType: 300003, actionMsg: '已签收' })
})

it('reads orders.json again when it has changed, and everything by a reset', async () => {
  const text = readFileSync(ordersFile, 'utf8')
  const orders = JSON.parse(text) as OrderDocument[]
  writeFileSync(ordersFile, JSON.stringify(orders.filter(({ orderId }) => orderId !== ORDER)))
  await expect(getPath()).resolves.toMatchObject({ result: { code: 'NOT_FOUND' } })
  writeFileSync(ordersFile, text)
  await shop.reset()
  await expect(getPath()).resolves.toMatchObject({ result: { ok: true } })
})

it("believes only its own login's tokens", async () => {
  const call = async (headers: Record<string, string>): Promise<number> => {
    const type = { 'content-type': 'application/json' }
    const request = { method: 'POST', headers: { ...type, ...headers }, body: '{}' }
    return (await fetch(`${shop.origin}/functions/listOrders`, request)).status
  }
  await expect(call({ authorization: `Bearer ${await shop.login.issue(OWNER)}` })).resolves.toBe(200)
  await expect(call({ 'x-openid': OWNER })).resolves.toBe(401)
  await expect(call({ 'x-wx-openid': OWNER, 'x-wx-source': 'wx_client' })).resolves.toBe(401)
})

it('runs the cleaning up by the address of its timer', async () => {
  await expect(post('/cloud/timers/cleanUp', {})).resolves.toMatchObject({ errMsg: 'cleanUp:ok' })
})
