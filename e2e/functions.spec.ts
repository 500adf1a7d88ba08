import { request as http, type APIResponse } from '@playwright/test'
import { expect, RECORDED_AT, test, type Preview } from './support/preview'

/** The function bundles as they are deployed, called as the mini-program calls them. */

const CUSTOMER = 'oABC123456'
const SAMPLE = '01234567890123456789'

async function call(
  preview: Preview,
  name: string,
  openid: string | null,
  event: unknown,
): Promise<APIResponse> {
  const client = await http.newContext({ baseURL: preview.url })
  const headers: Record<string, string> = openid === null ? {} : { 'x-openid': openid }
  return client.post(`/cloud/functions/${name}`, { headers, data: event as object })
}

async function result(response: APIResponse): Promise<unknown> {
  return ((await response.json()) as { result: unknown }).result
}

test('getPath answers the documented sample in the names of the cloud call, without an openid', async ({
  preview,
}) => {
  const response = await call(preview, 'getPath', CUSTOMER, { orderId: SAMPLE })
  expect(await response.json()).toEqual({
    errMsg: 'cloud.callFunction:ok',
    requestID: expect.any(String),
    result: {
      ok: true,
      data: {
        orderId: SAMPLE,
        goods: [{ name: '手捏陶土马克杯 赤陶色', imageUrl: '/fixtures/goods/cup.svg' }],
        waybills: [{ deliveryId: 'SF', waybillId: '12345678901234567890' }],
        deliveryId: 'SF',
        waybillId: '12345678901234567890',
        pathItemNum: 3,
        pathItemList: [
          { actionTime: 1533052800, actionType: 100001, actionMsg: '快递员已成功取件' },
          { actionTime: 1533062800, actionType: 200001, actionMsg: '快件已到达xxx集散中心,准备发往xxx' },
          { actionTime: 1533072800, actionType: 300001, actionMsg: '快递员已出发,联系电话xxxxxx' },
        ],
        checkedAt: expect.any(Number),
        stale: false,
      },
    },
  })
})

for (const [what, event] of [
  ['nothing', {}],
  ['a number', { orderId: 1234567890 }],
  ['an operator', { orderId: { $gt: '' } }],
  ['a list', { orderId: [SAMPLE] }],
  ['an empty text', { orderId: '' }],
  ['a text without end', { orderId: '1'.repeat(5000) }],
] as const) {
  test(`getPath refuses ${what} for an order id, and asks nobody`, async ({ preview }) => {
    expect(await result(await call(preview, 'getPath', CUSTOMER, event))).toEqual({
      ok: false,
      code: 'BAD_REQUEST',
    })
    expect(await preview.upstreamCalls()).toBe(0)
  })
}

for (const [what, openid, orderId] of [
  ["somebody else's order", CUSTOMER, '202611210099'],
  ['an order that is not there', CUSTOMER, 'no-such-order'],
  ['a caller without an identity', null, SAMPLE],
] as const) {
  test(`getPath answers NOT_FOUND to ${what}, and asks nobody`, async ({ preview }) => {
    expect(await result(await call(preview, 'getPath', openid, { orderId }))).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    })
    expect(await preview.upstreamCalls()).toBe(0)
  })
}

for (const [orderId, code] of [
  ['rough-timeout', 'TIMEOUT'],
  ['rough-http500', 'BUSY'],
  ['rough-reset', 'BUSY'],
  ['rough-not-json', 'BAD_REPLY'],
  ['rough-40003', 'NOT_AUTHORISED'],
  ['rough-48001', 'NOT_AUTHORISED'],
  ['rough-45009', 'BUSY'],
  ['rough-busy', 'BUSY'],
] as const) {
  test(`getPath answers ${code}, and no word of WeChat's, for ${orderId}`, async ({ preview }) => {
    const openid = orderId.startsWith('rough') ? 'oROUGH000001' : CUSTOMER
    expect(await result(await call(preview, 'getPath', openid, { orderId }))).toEqual({ ok: false, code })
  })
}

test('getPath answers NOT_TRACKED with the goods and waybills of the order', async ({ preview }) => {
  expect(await result(await call(preview, 'getPath', CUSTOMER, { orderId: '202611230011' }))).toEqual({
    ok: false,
    code: 'NOT_TRACKED',
    order: {
      orderId: '202611230011',
      goods: [{ name: '手捏陶土马克杯 奶白色', imageUrl: '/fixtures/goods/cup.svg' }],
      waybills: [{ deliveryId: 'STO', waybillId: '773300112233445' }],
    },
  })
})

test('listOrders answers the orders of the caller alone', async ({ preview }) => {
  const page = (await result(await call(preview, 'listOrders', 'oXYZ987654', {}))) as { data: unknown }
  expect(page.data).toEqual({
    orders: [
      {
        orderId: '202611210099',
        goods: [{ name: '夜航西飞 精装本', imageUrl: '/fixtures/goods/book.svg' }],
        createdAt: 1795233600,
        ended: false,
        waybills: [{ deliveryId: 'EMS', waybillId: '1183399900112', latest: null }],
      },
    ],
  })
})

test('a pushed node shows on the page and in the list, and WeChat is not asked', async ({
  open,
  preview,
}) => {
  const packet = {
    ...{ MsgType: 'event', Event: 'add_express_path', DeliveryID: 'ZTO', WayBillId: '73123456789012' },
    Version: 1,
    Actions: [{ ActionTime: 1795424000, ActionType: 300002, ActionMsg: '【深圳市】正在派送' }],
  }
  const client = await http.newContext({ baseURL: preview.url })
  expect(
    await result(
      await client.post('/cloud/push', { data: packet, headers: { 'x-now': String(RECORDED_AT) } }),
    ),
  ).toBe('success')
  const page = await open('/pages/track/index?orderId=202611200117')
  await expect(page.locator('wx-page .node')).toContainText('深圳市正在派送')
  const list = JSON.stringify(await result(await call(preview, 'listOrders', CUSTOMER, {})))
  expect(list).toContain('【深圳市】正在派送')
  expect(await preview.upstreamCalls()).toBe(0)
})

test('a push that a customer forges is refused', async ({ preview }) => {
  const forged = { MsgType: 'event', Event: 'add_express_path', Version: 9 }
  expect(await result(await call(preview, 'onPathUpdate', CUSTOMER, forged))).toMatchObject({ ok: false })
})
