import type { Page } from '@playwright/test'
import { expect, RECORDED_AT, test } from './support/preview'

/** A page that stays true by itself: pushes, a cloud that goes away, a phone that knows the parcel. */

const IN_TRANSIT = '/pages/track/index?orderId=202611200117'
const WAYBILL = { DeliveryID: 'ZTO', WayBillId: '73123456789012' }
const OUT_FOR_DELIVERY = { ActionTime: RECORDED_AT, ActionType: 300002, ActionMsg: '【深圳市】正在派送' }

const heading = (page: Page, name: string) => page.getByRole('heading', { name })
const nodes = (page: Page) => page.locator('wx-page .node')
/** The functions that were called. */
const cloudCalls = async (page: Page) => {
  const names = await page.evaluate(() => window.__simulator.cloudCalls.map(({ name }) => name))
  return names.filter((name) => !name.startsWith('watch'))
}

test('a pushed node is on screen within two seconds, said once, and nobody was asked', async ({
  open,
  preview,
}) => {
  const page = await open(IN_TRANSIT)
  await expect(heading(page, '正在路上')).toBeVisible()
  await expect(page.getByText('有新消息会自动出现')).toBeVisible()
  const asked = await cloudCalls(page)
  await preview.push({ ...WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY] }, RECORDED_AT + 60)
  await expect(heading(page, '正在派送')).toBeVisible({ timeout: 2000 })
  await expect(nodes(page)).toHaveCount(9)
  await expect(page.getByRole('log')).toHaveText('有 1 条新消息：派送中')
  expect(await cloudCalls(page)).toEqual(asked)
})

test('a node that comes leaves the reader where they were', async ({ open, preview }) => {
  const page = await open(IN_TRANSIT)
  const read = nodes(page).last()
  await read.scrollIntoViewIfNeeded()
  const before = await read.boundingBox()
  await preview.push({ ...WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY] }, RECORDED_AT + 60)
  await expect(nodes(page)).toHaveCount(9)
  const after = await read.boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4)
})

test("somebody else's track is not watched: another customer sees nothing of it", async ({
  open,
  preview,
}) => {
  const page = await open(IN_TRANSIT, { openid: 'oXYZ987654' })
  await expect(heading(page, '没找到这个订单')).toBeVisible()
  await preview.push({ ...WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY] })
  await expect(heading(page, '没找到这个订单')).toBeVisible()
})

test('a cloud that goes away leaves the journey with a notice, and comes back by itself', async ({
  open,
  preview,
}) => {
  const page = await open(IN_TRANSIT)
  await expect(nodes(page)).toHaveCount(8)
  await preview.stop()
  await expect(page.getByText('每隔几分钟自动查一次')).toBeVisible()
  await page.getByRole('button', { name: '刷新' }).tap()
  await expect(page.getByRole('status')).toContainText('下面是 15:41 查到的内容')
  await expect(nodes(page)).toHaveCount(8)
  await preview.start()
  await expect(page.getByRole('status')).toHaveCount(0, { timeout: 30_000 })
  await expect(nodes(page)).toHaveCount(8)
})

test('a parcel that the phone knows is there at once without a network: in the first setData', async ({
  open,
}) => {
  const page = await open(IN_TRANSIT)
  await expect(nodes(page)).toHaveCount(8)
  await open(IN_TRANSIT, { network: 'offline' })
  await expect(nodes(page)).toHaveCount(8)
  await expect(page.getByRole('status')).toContainText('没有网络')
  const [first] = await page.evaluate(() => window.__simulator.setData)
  // Nothing less than the whole journey weighs that much.
  expect(first?.bytes).toBeGreaterThan(5000)
})

test('another customer of the same phone sees nothing of what is kept', async ({ open }) => {
  const page = await open(IN_TRANSIT)
  await expect(nodes(page)).toHaveCount(8)
  await open(IN_TRANSIT, { network: 'offline', openid: 'oXYZ987654' })
  await expect(heading(page, '没有网络')).toBeVisible()
})

test('the watch is closed while the mini-program is in the background, and opened again', async ({
  open,
  preview,
}) => {
  const page = await open(IN_TRANSIT)
  await expect(page.getByText('有新消息会自动出现')).toBeVisible()
  await page.evaluate(() => window.__simulator.app?.hide())
  await expect(page.getByText('有新消息会自动出现')).toHaveCount(0)
  await preview.push({ ...WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY] }, RECORDED_AT + 60)
  await expect(nodes(page)).toHaveCount(8)
  await page.evaluate(() => window.__simulator.app?.show())
  await expect(heading(page, '正在派送')).toBeVisible()
})

test('coming to the front with a parcel under way asks once, for all of them', async ({ open }) => {
  const page = await open(IN_TRANSIT)
  await expect(nodes(page)).toHaveCount(8)
  await page.reload()
  await expect(nodes(page)).toHaveCount(8)
  await expect.poll(() => cloudCalls(page)).toEqual(expect.arrayContaining(['listOrders', 'getPath']))
  expect((await cloudCalls(page)).filter((name) => name === 'listOrders')).toHaveLength(1)
})
