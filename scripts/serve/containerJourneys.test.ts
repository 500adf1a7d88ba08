import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listenOnLoopback, type Listening } from '../../preview/loopback'
import { answerShop, enterShop } from '../../preview/shop/gate'
import { CONTAINER_PATH } from '../../preview/shop/address'
import { listOrders } from '../../src/services/orders'
import { getPath } from '../../src/services/tracking'
import { createContainerPhone, type ContainerPhone } from '../../testing/containerPhone'
import { watchAsPage, type OpenPage } from '../../testing/openWatch'
import { resetDevice, setNetwork } from '../../testing/taro'
import { chooseForTest } from '../../testing/transports'
import { createShopServer } from './shopServer'
import { startShop, type Shop } from './startShop'

// The journeys of e2e/support/journeys.ts over wx.cloud.callContainer and connectContainer: the mini-program's services, the
// preview's stand-in for WeChat's gateway, and the server as it runs in Cloud Run. A build of its own would cost half a minute.

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../testing/taro'))

const OWNER = 'oABC123456'
const OTHER = 'oXYZ987654'
const ORDER = '202611200117'
const WAYBILL = { deliveryId: 'ZTO', waybillId: '73123456789012' }
const KEY = { orderId: ORDER, ...WAYBILL }
const NOW = 1795419660
/** As the gateway of the preview names the environment and the mini-program. */
const CLOUD_RUN = { IDENTITY: 'cloudrun', CBR_ENV_ID: 'preview' }

const recorded = path.resolve(__dirname, '../../preview/fixtures')
const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-container-'))
const pathFile = path.join(fixtures, 'paths', 'ZTO-73123456789012.json')
const settings = { ...process.env }
let shop: Shop
let gateway: Listening
let phone: ContainerPhone
let stopWatch: () => void = () => undefined

beforeAll(async () => {
  cpSync(recorded, fixtures, { recursive: true })
  jest.spyOn(console, 'log').mockReturnValue()
  shop = await startShop({ fixtures, port: 0, environment: CLOUD_RUN, log: () => undefined })
  const server = createShopServer(shop)
  const http = createServer((request, response) => void answerShop(request, response, server))
  http.on('upgrade', (request, socket, head) => {
    if (enterShop(request)) server.upgrade(request, socket, head)
  })
  gateway = await listenOnLoopback(http)
}, 60_000)

beforeEach(async () => {
  for (const method of ['log', 'warn', 'error'] as const) jest.spyOn(console, method).mockReturnValue()
  resetDevice()
  cpSync(recorded, fixtures, { recursive: true })
  await shop.reset()
  phone = createContainerPhone(gateway.origin + CONTAINER_PATH, OWNER, NOW)
  chooseForTest('container')
})

afterEach(() => {
  stopWatch()
  phone.close()
  process.env = { ...settings }
})

afterAll(async () => {
  await gateway.close()
  await shop.close()
  rmSync(fixtures, { recursive: true })
})

/** Watches the parcel as the open page does. */
function openPage(): OpenPage {
  const page = watchAsPage(KEY)
  stopWatch = page.close
  return page
}

const OUT_FOR_DELIVERY = { ActionTime: NOW, ActionType: 300002, ActionMsg: '【深圳市】正在派送' }

async function push(): Promise<void> {
  const ids = { DeliveryID: WAYBILL.deliveryId, WayBillId: WAYBILL.waybillId }
  const event = {
    MsgType: 'event',
    Event: 'add_express_path',
    ...ids,
    Version: 1,
    Actions: [OUT_FOR_DELIVERY],
  }
  await expect(shop.push(event, NOW + 60)).resolves.toEqual({ status: 200, text: 'success' })
}

it('the list has the orders of the customer and is searched, and an order has its journey', async () => {
  const all = await listOrders()
  expect(all.orders.map(({ orderId }) => orderId)).toContain(ORDER)
  const found = await listOrders({ query: '咖啡豆' })
  expect(found.orders.map(({ orderId }) => orderId)).toEqual([ORDER])
  const parcel = await getPath({ orderId: ORDER })
  expect([parcel.waybillId, parcel.events.length, parcel.stale]).toEqual([WAYBILL.waybillId, 8, false])
})

it('a push is shown on the open page without a call', async () => {
  await getPath({ orderId: ORDER })
  const page = openPage()
  await expect(page.nextRows()).resolves.toBe(8)
  const calls = shop.requests()
  await push()
  await expect(page.nextRows()).resolves.toBe(9)
  expect(shop.requests()).toEqual(calls)
})

it('a refresh brings what WeChat knows since, and keeps what is known when WeChat fails', async () => {
  await getPath({ orderId: ORDER })
  const path = JSON.parse(readFileSync(pathFile, 'utf8')) as { path_item_list: object[] }
  const row = { action_time: NOW, action_type: 300002, action_msg: '【深圳市】正在派送' }
  const path_item_list = [...path.path_item_list, row]
  writeFileSync(pathFile, JSON.stringify({ ...path, path_item_num: path_item_list.length, path_item_list }))
  phone.now = NOW + 120
  await expect(getPath({ orderId: ORDER, refresh: true })).resolves.toMatchObject({
    events: { length: 9 },
    stale: false,
  })
  writeFileSync(pathFile, '{"$fault":"http500"}')
  phone.now = NOW + 240
  await expect(getPath({ orderId: ORDER, refresh: true })).resolves.toMatchObject({
    events: { length: 9 },
    stale: true,
  })
})

it('a failure of WeChat is said, and mended by a retry', async () => {
  writeFileSync(pathFile, '{"$fault":"not-json"}')
  await expect(getPath({ orderId: ORDER })).rejects.toMatchObject({ reason: 'bad-reply' })
  cpSync(recorded, fixtures, { recursive: true })
  phone.now = NOW + 120
  await expect(getPath({ orderId: ORDER })).resolves.toMatchObject({ events: { length: 8 } })
})

it('a lost network ends the watch at once, and another watch brings what came meanwhile', async () => {
  await getPath({ orderId: ORDER })
  const page = openPage()
  await expect(page.nextRows()).resolves.toBe(8)
  setNetwork('none')
  await page.ended
  await push()
  setNetwork('wifi')
  await expect(openPage().nextRows()).resolves.toBe(9)
})

it("another customer on the same phone sees neither the order, nor its changes, nor the session's orders", async () => {
  await getPath({ orderId: ORDER })
  phone.openid = OTHER
  await expect(getPath({ orderId: ORDER })).rejects.toMatchObject({ reason: 'not-found' })
  await openPage().ended
  const { orders } = await listOrders()
  expect(orders.length).toBeGreaterThan(0)
  expect(orders.map(({ orderId }) => orderId)).not.toContain(ORDER)
})

it('a call that has not come through the gateway is refused', async () => {
  const claims = { 'x-openid': OWNER, 'x-wx-openid': OWNER, 'x-wx-source': 'wx_client', 'x-wx-appid': 'wx0' }
  const headers = { ...claims, 'x-wx-env': 'preview', 'content-type': 'application/json' }
  const body = JSON.stringify({ orderId: ORDER })
  const { status } = await fetch(`${shop.origin}/functions/getPath`, { method: 'POST', headers, body })
  expect(status).toBe(401)
  phone.openid = ''
  await expect(getPath({ orderId: ORDER })).rejects.toMatchObject({ reason: 'forbidden' })
})
