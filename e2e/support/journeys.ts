import type { Page } from '@playwright/test'
import {
  IN_TRANSIT,
  IN_TRANSIT_WAYBILL,
  ORDERS_LINK,
  OTHER_CUSTOMER,
  OUT_FOR_DELIVERY_NODE,
  RECORDED_AT,
  trackLink,
} from './fixtures'
import { orders, searchField, storeTracks } from './ordersPage'
import { expect, test } from './preview'
import { advanceCloudClock } from './previewControl'
import { heading, liveHint, nodes } from './trackPage'

const LINK = trackLink(IN_TRANSIT.orderId)
const PUSH = { ...IN_TRANSIT_WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY_NODE] }

const setNetwork = (page: Page, state: 'online' | 'offline') =>
  page.evaluate((to) => window.__simulator.network?.set(to), state)

/** How often the page has called this function, or watched. */
export const countCalls = (page: Page, name: string) =>
  page.evaluate((asked) => window.__simulator.cloudCalls.filter((call) => call.name === asked).length, name)

/** How many calls the page has made, of any function; a watch is none. */
const countFunctionCalls = (page: Page) =>
  page.evaluate(() => window.__simulator.cloudCalls.filter(({ name }) => !name.startsWith('watch')).length)

/** The journeys of a customer that hold whatever is behind the mini-program. */
export function defineJourneys(): void {
  test('the list shows the orders of the customer and is searched, and an order opens its journey', async ({
    open,
    preview,
  }) => {
    await storeTracks(preview, IN_TRANSIT.orderId)
    const page = await open(ORDERS_LINK)
    const order = page.getByRole('link', { name: '云南保山小粒咖啡豆' }).first()
    await expect(order).toBeVisible()
    await searchField(page).fill('咖啡豆')
    await expect(orders(page)).toHaveCount(1)
    await order.tap()
    await expect(nodes(page)).toHaveCount(8)
  })

  test('a push is shown and announced once on the open page within two seconds, without a call', async ({
    open,
    preview,
  }) => {
    const page = await open(LINK)
    await expect(heading(page, '正在路上')).toBeVisible()
    await expect(liveHint(page)).toBeVisible()
    await expect.poll(() => countCalls(page, 'watch tracks')).toBe(1)
    const calls = await countFunctionCalls(page)
    await preview.push(PUSH, RECORDED_AT + 60)
    await expect(heading(page, '正在派送')).toBeVisible({ timeout: 2000 })
    await expect(nodes(page)).toHaveCount(9)
    await expect(page.getByRole('log')).toHaveText('有 1 条新消息：派送中')
    expect(await countFunctionCalls(page)).toBe(calls)
  })

  test('a push while the page is hidden is shown when it is shown again', async ({ open, preview }) => {
    const page = await open(LINK)
    await expect(liveHint(page)).toBeVisible()
    await page.evaluate(() => window.__simulator.app?.hide())
    await expect(liveHint(page)).toHaveCount(0)
    await preview.push(PUSH, RECORDED_AT + 60)
    await expect(nodes(page)).toHaveCount(8)
    await page.evaluate(() => window.__simulator.app?.show())
    await expect(heading(page, '正在派送')).toBeVisible()
  })

  test('a refresh brings what WeChat knows since, and keeps what is known when WeChat fails', async ({
    open,
    preview,
  }) => {
    const page = await open(LINK)
    await expect(nodes(page)).toHaveCount(8)
    const path = preview.readPath(IN_TRANSIT.path)
    const row = { action_time: RECORDED_AT, action_type: 300002, action_msg: '【深圳市】正在派送' }
    const rows = [...path.path_item_list, row]
    preview.writePath(IN_TRANSIT.path, { ...path, path_item_num: rows.length, path_item_list: rows })
    await advanceCloudClock(page, 120)
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(nodes(page)).toHaveCount(9)
    preview.writePath(IN_TRANSIT.path, { $fault: 'http500' })
    await advanceCloudClock(page, 240)
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(page.getByRole('status')).toBeVisible()
    await expect(nodes(page)).toHaveCount(9)
  })

  test('a failure of WeChat is said, and mended by a retry', async ({ open, preview }) => {
    const recorded = preview.readPath(IN_TRANSIT.path)
    preview.writePath(IN_TRANSIT.path, { $fault: 'not-json' })
    const page = await open(LINK)
    await expect(heading(page, '物流信息读取失败')).toBeVisible()
    preview.writePath(IN_TRANSIT.path, recorded)
    await advanceCloudClock(page, 120)
    await page.getByRole('button', { name: '再试一次' }).tap()
    await expect(nodes(page)).toHaveCount(8)
  })

  test('a lost network is said at once, and one watch and one request mend the page', async ({ open }) => {
    const page = await open(LINK)
    await expect(liveHint(page)).toBeVisible()
    await expect.poll(() => countCalls(page, 'watch tracks')).toBe(1)
    const calls = await countCalls(page, 'getPath')
    await setNetwork(page, 'offline')
    await expect(page.getByRole('status')).toContainText('没有网络', { timeout: 1000 })
    await expect(nodes(page)).toHaveCount(8)
    await setNetwork(page, 'online')
    await expect(page.getByRole('status')).toHaveCount(0)
    await expect(liveHint(page)).toBeVisible()
    await expect.poll(() => countCalls(page, 'watch tracks')).toBe(2)
    expect(await countCalls(page, 'getPath')).toBe(calls + 1)
  })

  test("another customer on the same phone sees neither the order nor the session's orders", async ({
    open,
    preview,
  }) => {
    const page = await open(LINK)
    await expect(nodes(page)).toHaveCount(8)
    await open(LINK, { openid: OTHER_CUSTOMER })
    await expect(heading(page, '没找到这个订单')).toBeVisible()
    await preview.push(PUSH, RECORDED_AT + 60)
    await expect(heading(page, '没找到这个订单')).toBeVisible()
    await open(ORDERS_LINK, { openid: OTHER_CUSTOMER })
    await expect(orders(page).first()).toBeVisible()
    await expect(page.getByText('云南保山小粒咖啡豆')).toHaveCount(0)
  })
}
