import type { Page } from '@playwright/test'
import { expect, test } from './support/preview'

/** What a parcel's state asks for is one tap away, on the built artifact. */

const STAGES = { openid: 'oSTAGES00001' }
const STUCK = '/pages/track/index?orderId=202611190008'

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const called = (page: Page) => page.evaluate(() => window.__simulator.calledNumbers)

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test('the pickup code is copied by a tap, as the locker wants it', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=stage-locker', STAGES)
  await expect(page.locator('wx-page .pickup-ticket-code')).toHaveText('6230 7481')
  await page.locator('wx-page .action-bar').getByRole('button', { name: '复制取件码' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await clipboard(page)).toBe('62307481')
})

test('the courier is called after one choice', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=stage-out-for-delivery', STAGES)
  await page.getByRole('button', { name: '打给快递员' }).tap()
  await page.getByText('拨打 13800138000').tap()
  await expect.poll(() => called(page)).toEqual(['13800138000'])
})

test("chasing up puts the facts on the clipboard and opens the shop's chat about this parcel", async ({
  open,
}) => {
  const page = await open(STUCK)
  const chase = page.getByRole('button', { name: '催一催' })
  await expect(chase).toHaveAttribute('open-type', 'contact')
  await expect(chase).toHaveAttribute(
    'session-from',
    '{"orderId":"202611190008","waybillId":"YT8811223344556","headline":"52 小时没动了"}',
  )
  await chase.tap()
  await expect(page.getByText('情况写好了，已经复制。在商家的聊天里粘贴就能发。')).toBeVisible()
  const facts = await clipboard(page)
  expect(facts).toContain('你好，我的包裹「52 小时没动了」，请帮忙催一催。')
  expect(facts).toContain('运单：圆通速递 YT8811223344556')
})

test('a waybill that WeChat does not know shows its number and a hotline to call', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=202611230011')
  await page.getByRole('button', { name: '复制单号' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await clipboard(page)).toBe('773300112233445')
  await page.getByRole('button', { name: '拨打 95543' }).tap()
  await expect.poll(() => called(page)).toEqual(['95543'])
})

test('an order that is not there leads to those that are', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=no-such-order')
  await page.getByRole('button', { name: '看看我的包裹' }).tap()
  await expect(page.getByRole('list', { name: '在路上' })).toBeVisible()
})
