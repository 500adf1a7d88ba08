import { FOREIGN_TRADE_NO, IN_TRANSIT_PAYMENT, TWO_WAYBILLS_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, liveHint, nodes } from './support/trackPage'

/** WeChat's own entrances name an order by its payment. */

const link = (query: Record<string, string>): string =>
  `/pages/track/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`

const { tradeNo, transactionId } = IN_TRANSIT_PAYMENT

for (const [name, query] of Object.entries({
  'the number of 购物订单': { merchant_trade_no: tradeNo },
  "WeChat Pay's number": { transaction_id: transactionId },
  'all that a shipping message appends': {
    merchant_id: '1900000109',
    merchant_trade_no: tradeNo,
    transaction_id: transactionId,
  },
  'a waybill too': { merchant_trade_no: tradeNo, waybillId: '73123456789012', deliveryId: 'ZTO' },
})) {
  test(`a link with ${name} opens the parcel, which can be refreshed and is live`, async ({ open }) => {
    const page = await open(link(query))
    await expect(heading(page, '正在路上')).toBeVisible()
    await expect(nodes(page)).toHaveCount(8)
    await expect(liveHint(page)).toBeVisible()
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(nodes(page)).toHaveCount(8)
  })
}

test('the order id of a link wins over the numbers of a payment', async ({ open }) => {
  const page = await open(link({ orderId: TWO_WAYBILLS_ORDER, merchant_trade_no: tradeNo }))
  await expect(page.getByRole('tab')).toHaveCount(2)
})

test('the parcel of such a link is shown without a network when it is opened again', async ({ open }) => {
  const page = await open(link({ merchant_trade_no: tradeNo }))
  await expect(nodes(page)).toHaveCount(8)
  await open(link({ merchant_trade_no: tradeNo }), { network: 'offline' })
  await expect(nodes(page)).toHaveCount(8)
  await expect(page.getByRole('status')).toContainText('没有网络')
})

for (const query of [
  'merchant_trade_no=${商品订单号}',
  'merchant_trade_no=%24%7B商品订单号%7D',
  'transaction_id=',
]) {
  test(`a link with the unfilled ${query} is incomplete, and WeChat is not asked`, async ({
    open,
    preview,
  }) => {
    const page = await open(`/pages/track/index?${query}`)
    await expect(heading(page, '链接不完整')).toBeVisible()
    expect(await preview.upstreamCalls()).toBe(0)
  })
}

for (const [name, value] of [
  ["another customer's number", FOREIGN_TRADE_NO],
  ['a number of no order', 'P0'],
  ['an order id', '202611200117'],
  ['an operator of the database', '{"$ne":null}'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['the name of a prototype', '__proto__'],
  ['a sign that is not percent-encoded', '100%'],
] as const) {
  test(`a link with ${name} finds no order`, async ({ open, preview }) => {
    const page = await open(link({ merchant_trade_no: value }))
    await expect(heading(page, '没找到这个订单')).toBeVisible()
    expect(await preview.upstreamCalls()).toBe(0)
  })
}

for (const [name, value] of [
  ['control characters', 'P2026\u0000\n'],
  ['a number of a thousand characters', 'P'.repeat(1000)],
] as const) {
  test(`a link with ${name} is incomplete`, async ({ open }) => {
    const page = await open(link({ merchant_trade_no: value }))
    await expect(heading(page, '链接不完整')).toBeVisible()
  })
}
