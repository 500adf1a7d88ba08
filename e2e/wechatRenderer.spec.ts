import type { Page } from '@playwright/test'
import { BUILD } from './support/builds'
import {
  IN_TRANSIT,
  ORDERS_LINK,
  ROUGH_CUSTOMER,
  STUCK_ORDER,
  trackLink,
  TWO_WAYBILLS_ORDER,
  WAITING_ORDER,
} from './support/fixtures'
import { NO_COMPILERS } from './support/gate/wechatCompilers'
import { expect, test } from './support/preview'
import { renderedLines } from './support/renderedLines'
import { createWechatRenderer, type WechatRenderer } from './support/wechatRenderer'

/** WeChat's own compiled templates and the simulator render the same page from the same data. */

test.skip(NO_COMPILERS !== undefined, NO_COMPILERS)

let wechatRenderer: WechatRenderer

test.beforeAll(() => {
  wechatRenderer = createWechatRenderer(BUILD)
})

for (const [shape, link, openid, ready] of [
  ['a journey', trackLink(IN_TRANSIT.orderId), '', '.node'],
  ['a journey that is stuck', trackLink(STUCK_ORDER), '', '.node'],
  ['one of two waybills', trackLink(TWO_WAYBILLS_ORDER), '', '.waybill-tab'],
  ['a journey that has not begun', trackLink(WAITING_ORDER), '', '.next-steps'],
  ['a journey with unreadable rows', trackLink('rough-rows'), ROUGH_CUSTOMER, '.node'],
  ['a failure', trackLink('no-such-order'), '', '.status-card'],
  ['a list of orders', ORDERS_LINK, '', '[role=listitem]'],
  ['a list without orders', ORDERS_LINK, 'oNOBODY', '.no-orders'],
] as const) {
  test(`${shape} is rendered as in WeChat`, async ({ open }) => {
    const page = await open(link, openid ? { openid } : {})
    await expect(page.locator('wx-page').locator(ready).first()).toBeVisible()
    await expectRenderedAsInWeChat(page)
  })
}

for (const [shape, link] of [
  ['a journey', trackLink(IN_TRANSIT.orderId)],
  ['a list of orders', ORDERS_LINK],
] as const) {
  test(`${shape} that is still loading is rendered as in WeChat`, async ({ open, page }) => {
    await page.route('**/cloud/functions/**', () => undefined)
    await open(link)
    await expect(page.locator('wx-page .bone').first()).toBeVisible()
    await expectRenderedAsInWeChat(page)
  })

  test(`${shape} that cannot be loaded is rendered as in WeChat`, async ({ open, page }) => {
    await open(link, { network: 'offline' })
    await expect(page.locator('wx-page .status-card')).toBeVisible()
    await expectRenderedAsInWeChat(page)
  })
}

test('a difference of one attribute is found', async ({ open, page }) => {
  await open(ORDERS_LINK)
  await expect(page.getByRole('list').first()).toBeVisible()
  await page.locator('wx-page .page').evaluate((element) => {
    element.removeAttribute('class')
  })
  expect(await renderedLines(page)).not.toEqual(await expectedLines(page))
})

/** Retries, because the page may change between reading its elements and reading its data. */
async function expectRenderedAsInWeChat(page: Page): Promise<void> {
  await expect(async () => {
    expect(await renderedLines(page)).toEqual(await expectedLines(page))
  }).toPass({ timeout: 10_000 })
}

async function expectedLines(page: Page): Promise<string[]> {
  const top = await page.evaluate(() => window.__simulator.topPage?.())
  return wechatRenderer.renderLines(top?.route ?? '', top?.data)
}
