import type { Page } from '@playwright/test'
import { BUILD } from './support/builds'
import { drawnLines } from './support/renderedLines'
import { NO_COMPILERS } from './support/gate/wechatCompilers'
import { openOracle, type Oracle } from './support/wechatRenderer'
import { expect, test } from './support/preview'

/** WeChat's own compiled templates and the simulator draw the same page from the same data. */

const track = (orderId: string) => `/pages/track/index?orderId=${orderId}`
const LIST = '/pages/orders/index'
const ROUGH = 'oROUGH000001'

test.skip(NO_COMPILERS !== undefined, NO_COMPILERS)

let oracle: Oracle

test.beforeAll(() => {
  oracle = openOracle(BUILD)
})

for (const [shape, link, openid, ready] of [
  ['a journey', track('202611200117'), '', '.node'],
  ['a journey that is held up', track('202611190008'), '', '.node'],
  ['one of two waybills', track('202611210056'), '', '.waybill-tab'],
  ['a journey that has not begun', track('202611230003'), '', '.next-steps'],
  ['rows that make no sense', track('rough-rows'), ROUGH, '.node'],
  ['a failure', track('no-such-order'), '', '.status-card'],
  ['a list', LIST, '', '[role=listitem]'],
  ['a list without orders', LIST, 'oNOBODY', '.no-orders'],
] as const) {
  test(`${shape} is drawn as WeChat draws it`, async ({ open }) => {
    const page = await open(link, openid ? { openid } : {})
    await expect(page.locator('wx-page').locator(ready).first()).toBeVisible()
    await expectDrawnAsInWeChat(page)
  })
}

for (const [shape, link] of [
  ['a journey', track('202611200117')],
  ['a list', LIST],
] as const) {
  test(`${shape} that is still awaited is drawn as WeChat draws it`, async ({ open, page }) => {
    await page.route('**/cloud/functions/**', () => undefined)
    await open(link)
    await expect(page.locator('wx-page .bone').first()).toBeVisible()
    await expectDrawnAsInWeChat(page)
  })

  test(`${shape} that cannot be read is drawn as WeChat draws it`, async ({ open, page }) => {
    await open(link, { network: 'offline' })
    await expect(page.locator('wx-page .status-card')).toBeVisible()
    await expectDrawnAsInWeChat(page)
  })
}

test('a difference of one attribute is seen', async ({ open, page }) => {
  await open(LIST)
  await expect(page.getByRole('list')).toBeVisible()
  await page.locator('wx-page .page').evaluate((element) => {
    element.removeAttribute('class')
  })
  expect(await drawnLines(page)).not.toEqual(await expectedLines(page))
})

/** What is drawn and its data are asked for one after the other: a page that changes in between is looked at again. */
async function expectDrawnAsInWeChat(page: Page): Promise<void> {
  await expect(async () => {
    expect(await drawnLines(page)).toEqual(await expectedLines(page))
  }).toPass({ timeout: 10_000 })
}

async function expectedLines(page: Page): Promise<string[]> {
  const top = await page.evaluate(() => window.__simulator.topPage?.())
  return oracle.lines(top?.route ?? '', top?.data)
}
