import {
  CUSTOMER,
  IN_TRANSIT,
  OTHER_CUSTOMER,
  IN_TRANSIT_WAYBILL,
  RECORDED_AT,
  ROUGH_CUSTOMER,
  SAMPLE_ORDER,
  trackLink,
  UNTRACKED_ORDER,
} from './support/fixtures'
import { request as http } from '@playwright/test'
import { call, readResult } from './support/functionCall'
import { expect, test } from './support/preview'

/** The function bundles as they are deployed, called as the mini-program calls them. */

test('getPath answers the documented sample in the shape of a cloud call, without an openid', async ({
  preview,
}) => {
  const response = await call(preview, 'getPath', CUSTOMER, { orderId: SAMPLE_ORDER })
  expect(await response.json()).toEqual({
    errMsg: 'cloud.callFunction:ok',
    requestID: expect.any(String),
    result: {
      ok: true,
      data: {
        orderId: SAMPLE_ORDER,
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
  ['a query operator', { orderId: { $gt: '' } }],
  ['a list', { orderId: [SAMPLE_ORDER] }],
  ['an empty string', { orderId: '' }],
  ['a string of 5000 characters', { orderId: '1'.repeat(5000) }],
] as const) {
  test(`getPath refuses ${what} as an order id without asking WeChat`, async ({ preview }) => {
    expect(await readResult(await call(preview, 'getPath', CUSTOMER, event))).toEqual({
      ok: false,
      code: 'BAD_REQUEST',
    })
    expect(await preview.upstreamCalls()).toBe(0)
  })
}

for (const [what, openid, orderId] of [
  ["another customer's order", CUSTOMER, '202611210099'],
  ['an order that does not exist', CUSTOMER, 'no-such-order'],
  ['a caller without an identity', null, SAMPLE_ORDER],
] as const) {
  test(`getPath answers NOT_FOUND to ${what} without asking WeChat`, async ({ preview }) => {
    expect(await readResult(await call(preview, 'getPath', openid, { orderId }))).toEqual({
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
  test(`getPath answers ${orderId} with only the code ${code}, nothing of WeChat's error`, async ({
    preview,
  }) => {
    const openid = orderId.startsWith('rough') ? ROUGH_CUSTOMER : CUSTOMER
    expect(await readResult(await call(preview, 'getPath', openid, { orderId }))).toEqual({ ok: false, code })
  })
}

test('getPath answers NOT_TRACKED with the goods and waybills of the order', async ({ preview }) => {
  expect(await readResult(await call(preview, 'getPath', CUSTOMER, { orderId: UNTRACKED_ORDER }))).toEqual({
    ok: false,
    code: 'NOT_TRACKED',
    order: {
      orderId: '202611230011',
      goods: [{ name: '手捏陶土马克杯 奶白色', imageUrl: '/fixtures/goods/cup.svg' }],
      waybills: [{ deliveryId: 'STO', waybillId: '773300112233445' }],
    },
  })
})

test('listOrders answers only the orders of the caller', async ({ preview }) => {
  const page = (await readResult(await call(preview, 'listOrders', OTHER_CUSTOMER, {}))) as { data: unknown }
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

test('a pushed node is on the page and in the list without asking WeChat', async ({ open, preview }) => {
  const packet = {
    ...{ MsgType: 'event', Event: 'add_express_path', ...IN_TRANSIT_WAYBILL },
    Version: 1,
    Actions: [{ ActionTime: 1795424000, ActionType: 300002, ActionMsg: '【深圳市】正在派送' }],
  }
  const client = await http.newContext({ baseURL: preview.url })
  expect(
    await readResult(
      await client.post('/cloud/push', { data: packet, headers: { 'x-now': String(RECORDED_AT) } }),
    ),
  ).toBe('success')
  const page = await open(trackLink(IN_TRANSIT.orderId))
  await expect(page.locator('wx-page .node')).toContainText('深圳市正在派送')
  const list = JSON.stringify(await readResult(await call(preview, 'listOrders', CUSTOMER, {})))
  expect(list).toContain('【深圳市】正在派送')
  expect(await preview.upstreamCalls()).toBe(0)
})

test('a push that a customer sends is refused', async ({ preview }) => {
  const forged = { MsgType: 'event', Event: 'add_express_path', Version: 9 }
  expect(await readResult(await call(preview, 'onPathUpdate', CUSTOMER, forged))).toMatchObject({ ok: false })
})
