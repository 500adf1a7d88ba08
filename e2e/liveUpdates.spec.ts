import type { Page } from '@playwright/test'
import {
  IN_TRANSIT,
  IN_TRANSIT_WAYBILL,
  OTHER_CUSTOMER,
  OUT_FOR_DELIVERY_NODE,
  RECORDED_AT,
  trackLink,
} from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, liveHint, nodes } from './support/trackPage'

/** The track page over time: pushed nodes, a cloud that stops, and a parcel that is saved on the phone. */

const LINK = trackLink(IN_TRANSIT.orderId)
const PUSH = { ...IN_TRANSIT_WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY_NODE] }

/** The names of the functions that the page has called. */
const calledFunctions = async (page: Page) => {
  const names = await page.evaluate(() => window.__simulator.cloudCalls.map(({ name }) => name))
  return names.filter((name) => !name.startsWith('watch'))
}

test('a new node does not move what the customer is reading', async ({ open, preview }) => {
  const page = await open(LINK)
  const read = nodes(page).last()
  await read.scrollIntoViewIfNeeded()
  const before = await read.boundingBox()
  await preview.push(PUSH, RECORDED_AT + 60)
  await expect(nodes(page)).toHaveCount(9)
  const after = await read.boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4)
})

for (const width of [320, 375]) {
  test(`neither the mode of updates nor the result of a refresh moves the journey, at ${width} px`, async ({
    open,
    page,
  }) => {
    await page.setViewportSize({ width, height: 812 })
    await open(LINK)
    await expect(liveHint(page)).toBeVisible()
    const topOfTimeline = () =>
      page.locator('wx-page .timeline').evaluate((element) => element.getBoundingClientRect().top)
    const before = await topOfTimeline()
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(page.getByRole('log')).toHaveText('没有新消息')
    expect(await topOfTimeline()).toBe(before)
    await page.locator('wx-page .freshness-more, wx-page .update-status').evaluateAll((texts) => {
      for (const text of texts) text.textContent = ''
    })
    expect(await topOfTimeline()).toBe(before)
  })
}

test('while the cloud is stopped the journey stays with a notice, which goes when the cloud is back', async ({
  open,
  preview,
}) => {
  const page = await open(LINK)
  await expect(nodes(page)).toHaveCount(8)
  await preview.stop()
  await expect(page.getByText('定时查询')).toBeVisible()
  await page.getByRole('button', { name: '刷新' }).tap()
  await expect(page.getByRole('status')).toContainText('下面是 15:41 查到的内容')
  await expect(nodes(page)).toHaveCount(8)
  await preview.start()
  await expect(page.getByRole('status')).toHaveCount(0, { timeout: 30_000 })
  await expect(nodes(page)).toHaveCount(8)
})

test('without a network, the first setData call shows a parcel that is saved on the phone', async ({
  open,
}) => {
  const page = await open(LINK)
  await expect(nodes(page)).toHaveCount(8)
  await open(LINK, { network: 'offline' })
  await expect(nodes(page)).toHaveCount(8)
  await expect(page.getByRole('status')).toContainText('没有网络')
  const [first] = await page.evaluate(() => window.__simulator.setData)
  // Only the whole journey is that large.
  expect(first?.bytes).toBeGreaterThan(5000)
})

test('a parcel saved on the phone is not shown to another customer', async ({ open }) => {
  const page = await open(LINK)
  await expect(nodes(page)).toHaveCount(8)
  await open(LINK, { network: 'offline', openid: OTHER_CUSTOMER })
  await expect(heading(page, '没有网络')).toBeVisible()
})

test('the watch is closed while the mini-program is in the background, and opened again after', async ({
  open,
  preview,
}) => {
  const page = await open(LINK)
  await expect(liveHint(page)).toBeVisible()
  await page.evaluate(() => window.__simulator.app?.hide())
  await expect(liveHint(page)).toHaveCount(0)
  await preview.push(PUSH, RECORDED_AT + 60)
  await expect(nodes(page)).toHaveCount(8)
  await page.evaluate(() => window.__simulator.app?.show())
  await expect(heading(page, '正在派送')).toBeVisible()
})

test('starting with a saved parcel under way asks once for all orders', async ({ open }) => {
  const page = await open(LINK)
  await expect(nodes(page)).toHaveCount(8)
  await page.reload()
  await expect(nodes(page)).toHaveCount(8)
  await expect.poll(() => calledFunctions(page)).toEqual(expect.arrayContaining(['listOrders', 'getPath']))
  expect((await calledFunctions(page)).filter((name) => name === 'listOrders')).toHaveLength(1)
})
