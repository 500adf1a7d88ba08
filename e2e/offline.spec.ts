import type { Page } from '@playwright/test'
import { IN_TRANSIT, ORDERS_LINK, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, liveHint, nodes } from './support/trackPage'

/** Both pages while the phone loses its network, and after it is back. */

const LINK = trackLink(IN_TRANSIT.orderId)
const AT_ONCE = { timeout: 1000 }

const setNetwork = (page: Page, state: 'online' | 'offline') =>
  page.evaluate((to) => window.__simulator.network?.set(to), state)

/** How often the page has called a function, watches left out. */
const countCalls = (page: Page) =>
  page.evaluate(() => window.__simulator.cloudCalls.filter(({ name }) => !name.startsWith('watch')).length)

const countLists = (page: Page) =>
  page.evaluate(() => window.__simulator.cloudCalls.filter(({ name }) => name === 'listOrders').length)

const countWatches = (page: Page) =>
  page.evaluate(() => window.__simulator.cloudCalls.filter(({ name }) => name.startsWith('watch')).length)

const reconnect = (page: Page) => page.getByRole('button', { name: '重新连接' })

async function expectOfflineAtOnce(page: Page): Promise<void> {
  await expect(page.getByRole('status')).toContainText('没有网络', AT_ONCE)
  await expect(page.locator('.freshness-dot-hollow')).toBeVisible(AT_ONCE)
  await expect(reconnect(page)).toBeVisible(AT_ONCE)
  await expect(liveHint(page)).toHaveCount(0, AT_ONCE)
  await expect(page.getByText('定时查询')).toHaveCount(0, AT_ONCE)
  await expect(nodes(page)).toHaveCount(8)
}

test('a lost network is said within a second, and one request and one watch mend the page once it is back', async ({
  open,
}) => {
  const page = await open(LINK)
  await expect(liveHint(page)).toBeVisible()
  const before = await countCalls(page)
  const watches = await countWatches(page)
  await setNetwork(page, 'offline')
  await expectOfflineAtOnce(page)
  expect(await countCalls(page)).toBe(before)
  await setNetwork(page, 'online')
  await expect(page.getByRole('status')).toHaveCount(0, AT_ONCE)
  await expect(liveHint(page)).toBeVisible()
  await expect(page.locator('.freshness-dot-hollow')).toHaveCount(0)
  await expect.poll(() => countWatches(page)).toBe(watches + 1)
  await expect.poll(() => countCalls(page)).toBe(before + 1)
})

test('reconnecting without a network says again that there is none', async ({ open }) => {
  const page = await open(LINK)
  await expect(liveHint(page)).toBeVisible()
  await setNetwork(page, 'offline')
  await reconnect(page).tap()
  await expectOfflineAtOnce(page)
})

test('a start without a network shows the saved parcel and says so within a second, and mends itself', async ({
  open,
}) => {
  const page = await open(LINK)
  await expect(nodes(page)).toHaveCount(8)
  await open(LINK, { network: 'offline' })
  await expect(nodes(page)).toHaveCount(8)
  await expectOfflineAtOnce(page)
  await setNetwork(page, 'online')
  await expect(page.getByRole('status')).toHaveCount(0)
  await expect(liveHint(page)).toBeVisible()
})

test('a start without a network and without a saved parcel fails at once, and mends itself', async ({
  open,
}) => {
  const page = await open(LINK, { network: 'offline' })
  await expect(heading(page, '没有网络')).toBeVisible()
  await expect(reconnect(page)).toBeVisible()
  await setNetwork(page, 'online')
  await expect(nodes(page)).toHaveCount(8)
  expect(await countCalls(page)).toBe(2)
})

test('a request that is on its way when the network goes fails within a second', async ({ open }) => {
  const page = await open(LINK, { network: 'slow' })
  await expect(page.locator('wx-page .bone').first()).toBeVisible()
  await setNetwork(page, 'offline')
  await expect(heading(page, '没有网络')).toBeVisible(AT_ONCE)
  await expect(reconnect(page)).toBeEnabled(AT_ONCE)
})

test('the list says within a second that the network is lost, and loads once when it is back', async ({
  open,
}) => {
  const page = await open(ORDERS_LINK)
  await expect(page.getByText('云南保山小粒咖啡豆').first()).toBeVisible()
  const before = await countLists(page)
  await setNetwork(page, 'offline')
  await expect(page.getByRole('status')).toContainText('没有网络', AT_ONCE)
  await expect(page.getByText('云南保山小粒咖啡豆').first()).toBeVisible()
  await setNetwork(page, 'online')
  await expect(page.getByRole('status')).toHaveCount(0, AT_ONCE)
  await expect.poll(() => countLists(page)).toBe(before + 1)
})
