import { OTHER_CUSTOMER, ROUGH_CUSTOMER, SAMPLE_ORDER, trackLink, UNTRACKED_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'
import { advanceCloudClock } from './support/previewControl'
import { heading, nodes } from './support/trackPage'

/** What the track page says if a journey, or part of it, cannot be shown. */

test('a waybill that WeChat cannot track is shown once WeChat can', async ({ open, preview }) => {
  const page = await open(trackLink(UNTRACKED_ORDER))
  await expect(heading(page, '暂时查不到它')).toBeVisible()
  preview.writePath('STO-773300112233445', preview.readPath('ZTO-73123456790004'))
  await advanceCloudClock(page, 121)
  await page.getByRole('button', { name: '刷新' }).tap()
  await expect(heading(page, '已揽收')).toBeVisible()
})

test("another customer's order looks like one that does not exist", async ({ open }) => {
  const page = await open(trackLink('202611210099'))
  await expect(heading(page, '没找到这个订单')).toBeVisible()
  await open(trackLink('no-such-order'), { openid: OTHER_CUSTOMER })
  await expect(heading(page, '没找到这个订单')).toBeVisible()
})

test('a link without an order says so without asking WeChat', async ({ open, preview }) => {
  const page = await open('/pages/track/index')
  await expect(heading(page, '链接不完整')).toBeVisible()
  expect(await preview.upstreamCalls()).toBe(0)
})

test('unreadable rows are counted, and the others are shown', async ({ open }) => {
  const page = await open(trackLink('rough-rows'), { openid: ROUGH_CUSTOMER })
  await expect(nodes(page)).toHaveCount(6)
  await expect(page.getByText('另有 1 条消息不完整，没有显示')).toBeVisible()
})

test('a loss of the network keeps the nodes, with a notice until it is back', async ({ open, context }) => {
  const page = await open(trackLink(SAMPLE_ORDER))
  await expect(nodes(page)).toHaveCount(3)
  await context.setOffline(true)
  await expect(page.getByRole('status')).toContainText('没有网络')
  await page.getByRole('button', { name: '重新连接' }).tap()
  await expect(page.getByRole('status')).toContainText('没有网络')
  await expect(nodes(page)).toHaveCount(3)
  await context.setOffline(false)
  await expect(page.getByRole('status')).toHaveCount(0)
})
