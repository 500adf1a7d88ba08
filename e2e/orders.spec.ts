import type { Page } from '@playwright/test'
import { violations } from './support/axe'
import { layoutShift, watchLayoutShift } from './support/layoutShift'
import { expect, RECORDED_AT, test, type Preview } from './support/preview'

const LIST = '/pages/orders/index'
const CUSTOMER = 'oABC123456'

const list = (page: Page, name: string) => page.locator('wx-page').getByRole('list', { name })
const orders = (page: Page) => page.locator('wx-page').getByRole('listitem')
const field = (page: Page) => page.getByRole('textbox', { name: '搜索包裹，按商品名、订单号或运单号' })

/** Has the cloud learn of these journeys, as when their customer has looked at them. */
async function know({ url }: Preview, ...orderIds: string[]): Promise<void> {
  for (const orderId of orderIds) {
    await fetch(new URL('/cloud/functions/getPath', url), {
      method: 'POST',
      headers: { 'x-openid': CUSTOMER, 'x-now': String(RECORDED_AT) },
      body: JSON.stringify({ orderId }),
    })
  }
}

test.describe('the list', () => {
  test('holds the orders of this customer alone, what is over behind what is still to come', async ({
    open,
    preview,
  }) => {
    await know(preview, '202611180042', '202611200117')
    const page = await open(LIST)
    await expect(list(page, '在路上').getByRole('link')).toHaveCount(6)
    await expect(list(page, '在路上').getByRole('link').first()).toHaveAccessibleName(
      /^手捏陶土马克杯 奶白色，/,
    )
    await expect(list(page, '已结束').getByRole('link')).toHaveCount(1)
    await expect(list(page, '已结束').getByRole('link')).toHaveAccessibleName(
      /^床头阅读灯 暖光 可调角度，已签收，/,
    )
    expect(await violations(page, 'wx-page')).toEqual([])
  })

  test('says of an order where it is, and opens its journey; back leads to the list', async ({
    open,
    preview,
  }) => {
    await know(preview, '202611200117')
    const page = await open(LIST)
    await page
      .getByRole('link', {
        name: '云南保山小粒咖啡豆 454 克 × 2，正在路上，今天 09:12，深圳市 快件已到达 深圳转运中心，正在分拣',
      })
      .tap()
    await expect(page).toHaveURL(/#\/pages\/track\/index\?orderId=202611200117$/)
    await expect(page.locator('wx-page').getByRole('heading', { name: '正在路上' }).first()).toBeVisible()
    await page.goBack()
    await expect(list(page, '在路上')).toBeVisible()
  })

  test('brings the next page at its end, each order once', async ({ open, preview }) => {
    preview.setOrders(
      Array.from({ length: 45 }, (_, index) => ({
        _openid: CUSTOMER,
        orderId: `order-${index}`,
        waybills: [{ deliveryId: 'SF', waybillId: `SF${index}` }],
        createdAt: RECORDED_AT - index,
      })),
    )
    const page = await open(LIST)
    for (const count of [20, 40, 45]) {
      await expect(orders(page)).toHaveCount(count)
      await orders(page).last().scrollIntoViewIfNeeded()
    }
    const waybills = await page.locator('wx-page .parcel-latest').allInnerTexts()
    expect(waybills).toEqual(Array.from({ length: 45 }, (_, index) => `顺丰速运 SF${index}`))
  })

  test('takes the place of its skeleton without a jump', async ({ open, page, preview }) => {
    await know(preview, '202611180042', '202611200117', '202611190008')
    await watchLayoutShift(page)
    await open(LIST, { network: 'slow' })
    const skeleton = page.locator('wx-page .order-card').first()
    await expect(page.locator('wx-page .bone').first()).toBeVisible()
    const before = await skeleton.boundingBox()
    await expect(orders(page)).toHaveCount(7)
    const after = await page.locator('wx-page .order-card').first().boundingBox()
    expect(after).toEqual(before)
    expect(await layoutShift(page)).toBeLessThan(0.05)
  })
})

test.describe('the search', () => {
  for (const [by, text] of [
    ['part of the name of the goods', '咖啡豆'],
    ['order number', '202611200117'],
    ['part of a waybill number, with blanks around', ' 3456789012 '],
  ] as const) {
    test(`finds by ${by}`, async ({ open }) => {
      const page = await open(LIST)
      await field(page).fill(text)
      await expect(list(page, '找到').getByRole('link', { name: /云南保山小粒咖啡豆/ })).toBeVisible()
      await expect(list(page, '在路上')).toHaveCount(0)
    })
  }

  test('says what it has not found, and gives all parcels back', async ({ open }) => {
    const page = await open(LIST)
    await expect(orders(page)).toHaveCount(7)
    await field(page).fill('沙发')
    await expect(page.getByRole('heading', { name: '没找到“沙发”' })).toBeVisible()
    expect(await violations(page, 'wx-page')).toEqual([])
    await page.getByRole('button', { name: '看全部包裹' }).tap()
    await expect(orders(page)).toHaveCount(7)
    await expect(field(page)).toHaveValue('')
  })

  test('is emptied by one tap', async ({ open }) => {
    const page = await open(LIST)
    await field(page).fill('咖啡豆')
    await expect(list(page, '找到')).toBeVisible()
    await page.getByRole('button', { name: '清空搜索' }).tap()
    await expect(orders(page)).toHaveCount(7)
    await expect(field(page)).toHaveValue('')
  })

  test('without a network keeps what is there, and says so', async ({ open, context }) => {
    const page = await open(LIST)
    await expect(orders(page)).toHaveCount(7)
    await context.setOffline(true)
    await field(page).fill('咖啡豆')
    await expect(page.getByRole('status')).toContainText('没有网络')
    await expect(orders(page)).toHaveCount(7)
    await context.setOffline(false)
    await expect(list(page, '找到')).toBeVisible()
  })

  test('sends no more than a few hundred bytes to the view for a letter', async ({ open }) => {
    const page = await open(LIST)
    await expect(orders(page)).toHaveCount(7)
    // What is looked for is another matter: nothing is asked within the test.
    await page.route('**/cloud/functions/**', () => undefined)
    for (const letter of 'ab') {
      const before = await page.evaluate(() => window.__simulator.setData.length)
      await field(page).pressSequentially(letter)
      await expect(page.getByRole('button', { name: '清空搜索' })).toBeVisible()
      const bytes = await page.evaluate(
        (from) => window.__simulator.setData.slice(from).reduce((sum, record) => sum + record.bytes, 0),
        before,
      )
      expect(bytes).toBeLessThanOrEqual(600)
    }
  })
})
