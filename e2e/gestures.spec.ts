import { IN_TRANSIT, trackLink, TWO_WAYBILLS_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'
import { advanceCloudClock } from './support/previewControl'
import { pullDown, swipe } from './support/touch'
import { heading, nodes } from './support/trackPage'

/** Gestures on the track page: pulling down, and going from one parcel of an order to another. */

test('pulling down asks WeChat again and shows the new node', async ({ open, preview }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId))
  await expect(heading(page, '正在路上')).toBeVisible()
  const calls = await preview.upstreamCalls()
  const path = preview.readPath(IN_TRANSIT.path)
  const item = { action_time: 1795424000, action_type: 300002, action_msg: '【深圳市】正在派送' }
  preview.writePath(IN_TRANSIT.path, { ...path, path_item_list: [...path.path_item_list, item] })
  await advanceCloudClock(page, 31)
  await pullDown(page)
  await expect(heading(page, '正在派送')).toBeVisible()
  await expect(nodes(page).first()).toContainText('深圳市正在派送')
  expect(await preview.upstreamCalls()).toBe(calls + 1)
})

test('the parcels of an order have a tab each', async ({ open }) => {
  const page = await open(trackLink(TWO_WAYBILLS_ORDER))
  const second = page.getByRole('tab', { name: '包裹 2 · 韵达快递' })
  await expect(heading(page, '正在派送')).toBeVisible()
  await second.tap()
  await expect(heading(page, '已签收')).toBeVisible()
  await expect(second).toHaveAttribute('aria-selected', 'true')
})

test('swiping goes from one parcel of an order to the next and back', async ({ open }) => {
  const page = await open(trackLink(TWO_WAYBILLS_ORDER))
  await expect(heading(page, '正在派送')).toBeVisible()
  await swipe(page, page.locator('wx-page .timeline'), 300, 100)
  await expect(heading(page, '已签收')).toBeVisible()
  await swipe(page, heading(page, '已签收'), 100, 300)
  await expect(heading(page, '正在派送')).toBeVisible()
})
