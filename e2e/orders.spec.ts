import { violations } from './support/axe'
import { CUSTOMER, IN_TRANSIT, ORDERS_LINK, RECORDED_AT, STUCK_ORDER } from './support/fixtures'
import { layoutShift, watchLayoutShift } from './support/layoutShift'
import { orderList, orders, storeTracks } from './support/ordersPage'
import { expect, test } from './support/preview'
import { heading } from './support/trackPage'

/** The list of a customer's orders. */

const SIGNED_ORDER = '202611180042'

test('the list shows only the orders of the customer, first those with news, last those that have ended', async ({
  open,
  preview,
}) => {
  await storeTracks(preview, SIGNED_ORDER, IN_TRANSIT.orderId)
  const page = await open(ORDERS_LINK)
  const moving = orderList(page, '进行中').getByRole('link')
  await expect(moving).toHaveCount(6)
  await expect(moving.first()).toHaveAccessibleName(/^云南保山小粒咖啡豆 454 克 × 2，正在路上，/)
  await expect(moving.nth(1)).toHaveAccessibleName(/^手捏陶土马克杯 奶白色，/)
  const ended = orderList(page, '已结束').getByRole('link')
  await expect(ended).toHaveCount(1)
  await expect(ended).toHaveAccessibleName(/^床头阅读灯 暖光 可调角度，已签收，/)
  expect(await violations(page, 'wx-page')).toEqual([])
})

test('an order tells where its parcel is and opens its journey, and back returns to the list', async ({
  open,
  preview,
}) => {
  await storeTracks(preview, IN_TRANSIT.orderId)
  const page = await open(ORDERS_LINK)
  await page
    .getByRole('link', {
      name: '云南保山小粒咖啡豆 454 克 × 2，正在路上，今天 09:12，深圳市 快件已到达 深圳转运中心，正在分拣',
    })
    .tap()
  await expect(page).toHaveURL(/#\/pages\/track\/index\?orderId=202611200117$/)
  await expect(heading(page, '正在路上').first()).toBeVisible()
  await page.goBack()
  await expect(orderList(page, '进行中')).toBeVisible()
})

test('a goods picture that does not load leaves a tile with an icon, so that the text stays in its place', async ({
  open,
  preview,
}) => {
  const order = {
    ...{ _openid: CUSTOMER, orderId: 'A', addSource: 0, createdAt: RECORDED_AT, ended: false },
    waybills: [{ deliveryId: 'SF', waybillId: 'SF1' }],
  }
  preview.writeOrders([{ ...order, goods: [{ name: '杯子', imageUrl: '/missing.png' }] }])
  const page = await open(ORDERS_LINK)
  const tile = page.locator('wx-page .picture.order-card-picture')
  await expect(tile).toHaveCSS('background-color', 'rgb(242, 244, 247)')
  expect(await tile.boundingBox()).toMatchObject({ width: 56, height: 56 })
})

test('scrolling to the end of the list loads the next page, each order once', async ({ open, preview }) => {
  preview.writeOrders(
    Array.from({ length: 45 }, (_, index) => ({
      _openid: CUSTOMER,
      orderId: `order-${index}`,
      addSource: 0,
      waybills: [{ deliveryId: 'SF', waybillId: `SF${index}` }],
      createdAt: RECORDED_AT - index,
      ended: false,
    })),
  )
  const page = await open(ORDERS_LINK)
  for (const count of [20, 40, 45]) {
    await expect(orders(page)).toHaveCount(count)
    await orders(page).last().scrollIntoViewIfNeeded()
  }
  const waybills = await page.locator('wx-page .parcel-latest').allInnerTexts()
  expect(waybills).toEqual(Array.from({ length: 45 }, (_, index) => `顺丰速运 SF${index}`))
})

test('the list replaces its skeleton without a layout shift', async ({ open, page, preview }) => {
  await storeTracks(preview, SIGNED_ORDER, IN_TRANSIT.orderId, STUCK_ORDER)
  await watchLayoutShift(page)
  await open(ORDERS_LINK, { network: 'slow' })
  const first = page.locator('wx-page .order-card').first()
  await expect(page.locator('wx-page .bone').first()).toBeVisible()
  const before = await first.boundingBox()
  await expect(orders(page)).toHaveCount(7)
  // The height is that of its message, which is not known before.
  expect(await first.boundingBox()).toEqual({ ...before, height: expect.any(Number) })
  expect(await layoutShift(page)).toBeLessThan(0.05)
})
