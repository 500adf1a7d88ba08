import type { Locator, Page } from '@playwright/test'
import { IN_TRANSIT, STAGES_CUSTOMER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { pullDown } from './support/touch'
import { heading, nodes } from './support/trackPage'

/** What WeChat draws around a page: the status bar, the capsule, back and home, the action sheet, and the bar at the bottom. */

const DELIVERY = trackLink('stage-out-for-delivery')
const STAGES = { openid: STAGES_CUSTOMER }

async function boxOf(element: Locator) {
  await expect(element).toBeVisible()
  const box = await element.boundingBox()
  if (!box) throw new Error('the element has no box')
  return { ...box, right: box.x + box.width, bottom: box.y + box.height }
}

const home = (page: Page) => page.getByRole('button', { name: '回到首页' })
const back = (page: Page) => page.getByRole('button', { name: '返回' })
const sheet = (page: Page) => page.getByRole('dialog')

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打给快递员' }).click()
  await expect(sheet(page)).toBeVisible()
}

test('a page that a link opens leads home, and a page above the list leads back', async ({ open }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId))
  await expect(back(page)).toBeHidden()
  await home(page).tap()
  await expect(page).toHaveURL(/#\/pages\/orders\/index$/)
  await expect(home(page)).toBeHidden()
  await expect(back(page)).toBeHidden()
  await page
    .getByRole('link', { name: /^云南保山小粒咖啡豆/ })
    .first()
    .tap()
  await expect(nodes(page)).toHaveCount(8)
  await expect(home(page)).toBeHidden()
  await back(page).tap()
  await expect(page).toHaveURL(/#\/pages\/orders\/index$/)
})

for (const width of [320, 375]) {
  test(`the longest title ends before the capsule, ${width} px`, async ({ open, page }) => {
    await page.setViewportSize({ width, height: 568 })
    await open(trackLink(IN_TRANSIT.orderId))
    await expect(nodes(page)).toHaveCount(8)
    const title = page.locator('.navigation-title')
    await title.evaluate((element) => {
      element.textContent = '很长的标题'.repeat(10)
    })
    const capsule = await boxOf(page.locator('.capsule'))
    expect((await boxOf(title)).right).toBeLessThanOrEqual(capsule.x)
    expect(capsule).toMatchObject({ width: 87, height: 32 })
    expect(width - capsule.right).toBe(7)
  })
}

test('the action sheet stands at the bottom, and the tap that opens it does not close it', async ({
  open,
}) => {
  const page = await open(DELIVERY, STAGES)
  await page.getByRole('button', { name: '打给快递员' }).tap()
  const box = await boxOf(sheet(page))
  expect(box).toMatchObject({ x: 0, width: 375, bottom: 812 })
  await sheet(page).getByRole('button', { name: '取消' }).tap()
  await expect(sheet(page)).toHaveCount(0)
})

test('the bar at the bottom stays at its place during a pull and a refresh', async ({ open }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId), { network: 'slow' })
  await expect(nodes(page)).toHaveCount(8)
  const bar = page.locator('wx-page .action-bar')
  const title = heading(page, '正在路上')
  const [before, start] = [await boxOf(bar), await boxOf(title)]
  await pullDown(page, async () => {
    expect((await boxOf(title)).y).toBeGreaterThan(start.y + 40)
    expect(await boxOf(bar)).toEqual(before)
  })
  await expect(page.locator('.page-frame.refreshing')).toBeVisible()
  expect(await boxOf(bar)).toEqual(before)
})

test.describe('beside the panel', () => {
  test.use({ viewport: { width: 1280, height: 860 }, isMobile: false, hasTouch: false })

  test("the status bar shows the phone's clock and whether there is a signal", async ({ open }) => {
    const page = await open(DELIVERY, STAGES)
    await expect(page.locator('.status-clock')).toHaveText(/^15:4\d$/)
    expect((await boxOf(page.locator('.status-bar'))).height).toBe(44)
    const bars = page.locator('.status-signal i').first()
    await expect(bars).toHaveCSS('opacity', '1')
    await page.evaluate(() => window.__simulator.network?.set('offline'))
    await expect(bars).toHaveCSS('opacity', '0.25')
  })

  test('the action sheet stands at the bottom of the phone', async ({ open }) => {
    const page = await open(DELIVERY, STAGES)
    await openSheet(page)
    const [phone, box] = [await boxOf(page.locator('.phone')), await boxOf(sheet(page))]
    expect([box.x, box.right, box.bottom]).toEqual([phone.x, phone.right, phone.bottom])
  })

  test('a key chooses from the action sheet', async ({ open }) => {
    const page = await open(DELIVERY, STAGES)
    await openSheet(page)
    await sheet(page).getByRole('button', { name: '拨打 13800138000' }).press('Enter')
    await expect.poll(() => page.evaluate(() => window.__simulator.calledNumbers)).toEqual(['13800138000'])
  })
})
