import type { Page } from '@playwright/test'
import { allowClipboard, readClipboard } from './support/clipboard'
import {
  LONG_CUSTOMER,
  OUT_FOR_DELIVERY_NODE,
  RECORDED_AT,
  STAGES_CUSTOMER,
  trackLink,
} from './support/fixtures'
import { expect, test } from './support/preview'
import { longPress } from './support/touch'
import { calledNumbers, liveHint, spokenNodes, timeline } from './support/trackPage'

/** The timeline: telephone numbers in its messages, copying a node, unfolding older nodes, and new nodes. */

const OUT_FOR_DELIVERY = trackLink('stage-out-for-delivery')
const STAGES = { openid: STAGES_CUSTOMER }
const LONG_JOURNEY = trackLink('long-500')
const LONG = { openid: LONG_CUSTOMER }
const LONG_WAYBILL = { DeliveryID: 'YTO', WayBillId: 'YT8811223355500' }

/** A message as it is shown: the place at its front has no brackets. */
const withoutPlaceBrackets = (message: string) => message.replace(/^【(.+?)】/, '$1')

const items = (page: Page) => timeline(page).getByRole('listitem')
const earlier = (page: Page) => page.getByRole('button', { name: /再看更早的/ })

// On a phone abroad the number lies behind the action bar at first, and a tap that comes with scrolling does not count.
test.use({ timezoneId: 'Asia/Shanghai' })

test('a tap on a telephone number offers to call it before calling', async ({ open }) => {
  const page = await open(OUT_FOR_DELIVERY, STAGES)
  const number = timeline(page)
    .getByRole('button', { name: /^拨打 [\d ]+$/ })
    .first()
  const digits = (await number.innerText()).replaceAll(' ', '')
  await number.tap()
  expect(await calledNumbers(page)).toEqual([])
  await page.getByText(`拨打 ${digits}`, { exact: true }).tap()
  await expect.poll(() => calledNumbers(page)).toEqual([digits])
})

test('a telephone number is large enough to tap', async ({ open }) => {
  const page = await open(OUT_FOR_DELIVERY, STAGES)
  const number = timeline(page).getByRole('button').first()
  await expect(number).toBeVisible()
  const box = await number.boundingBox()
  // The button takes taps four pixels above and below its box.
  expect((box?.height ?? 0) + 8).toBeGreaterThanOrEqual(44)
  expect(box?.width).toBeGreaterThanOrEqual(44)
})

test('a long press on a node copies its whole message', async ({ open, context }) => {
  await allowClipboard(context)
  const page = await open(LONG_JOURNEY, LONG)
  const node = page.locator('wx-page .node').first()
  await node.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
  })
  const box = await node.boundingBox()
  await longPress(page, { x: (box?.x ?? 0) + 150, y: (box?.y ?? 0) + 50 }, () =>
    expect(page.getByText('内容已复制')).toBeVisible(),
  )
  expect(await node.locator('.node-message').innerText()).toBe(
    withoutPlaceBrackets(await readClipboard(page)),
  )
})

test('500 nodes unfold forty at a time, each spoken once and newest first, and new ones are added on top', async ({
  open,
  preview,
}) => {
  test.slow()
  const page = await open(LONG_JOURNEY, LONG)
  await expect(liveHint(page)).toBeVisible()
  await expect(items(page)).toHaveCount(20)
  const before = await spokenNodes(page)
  await preview.push({ ...LONG_WAYBILL, Version: 1, Actions: [OUT_FOR_DELIVERY_NODE] }, RECORDED_AT + 60)
  await expect(items(page)).toHaveCount(21)
  for (let shown = 61; shown < 501; shown += 40) {
    await page.getByRole('button', { name: '再看更早的 40 条' }).tap()
    await expect(items(page)).toHaveCount(shown)
  }
  await earlier(page).tap()
  await expect(earlier(page)).toHaveCount(0)
  const spoken = await spokenNodes(page)
  expect(spoken).toHaveLength(501)
  expect(spoken[0]).toBe('派送中，深圳市，正在派送，11月23日 15:41')
  expect(spoken.slice(1, 21)).toEqual(before)
  await expect(page.locator('wx-page .node-time')).toHaveCount(501)
})

test('43 nodes that come one by one are all shown, and the page stays within Taro’s depth', async ({
  open,
  preview,
}) => {
  test.slow()
  const page = await open(LONG_JOURNEY, LONG)
  await expect(liveHint(page)).toBeVisible()
  // The timeline fills six slots, then thirty-six more, and begins the next ones.
  for (let count = 1; count <= 43; count += 1) {
    const Actions = Array.from({ length: count }, (_, at) => ({
      ActionTime: RECORDED_AT - 3600 + at * 60,
      ActionType: 200001,
      ActionMsg: `【深圳市】第 ${at + 1} 站`,
    }))
    await preview.push({ ...LONG_WAYBILL, Version: count, Actions }, RECORDED_AT + count)
    await expect(items(page)).toHaveCount(20 + count)
  }
  const shown = await page.locator('wx-page .node .node-message').allInnerTexts()
  expect(shown.slice(0, 43)).toEqual(Array.from({ length: 43 }, (_, at) => `深圳市第 ${43 - at} 站`))
})
