import type { Page } from '@playwright/test'
import { expect, RECORDED_AT, test } from './support/preview'

/** The timeline under a finger: numbers in its messages, older nodes, and nodes that come meanwhile. */

const ON_ITS_ROUND = { orderId: 'stage-out-for-delivery', openid: 'oSTAGES00001' }
const LONG = { orderId: 'long-500', openid: 'oLONG0000001' }

const link = ({ orderId }: { orderId: string }) => `/pages/track/index?orderId=${orderId}`
const timeline = (page: Page) => page.getByRole('list', { name: '物流轨迹' })
const spokenNodes = (page: Page) =>
  timeline(page)
    .getByRole('listitem')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''))
const calledNumbers = (page: Page) => page.evaluate(() => window.__simulator.calledNumbers)

test('a tap on a telephone number asks, and then calls it', async ({ open }) => {
  const page = await open(link(ON_ITS_ROUND), { openid: ON_ITS_ROUND.openid })
  const number = timeline(page)
    .getByRole('button', { name: /^拨打 [\d ]+$/ })
    .first()
  const digits = (await number.innerText()).replaceAll(' ', '')
  await number.tap()
  expect(await calledNumbers(page)).toEqual([])
  await page.getByText(`拨打 ${digits}`, { exact: true }).tap()
  await expect.poll(() => calledNumbers(page)).toEqual([digits])
})

test('a number is as large as a finger', async ({ open }) => {
  const page = await open(link(ON_ITS_ROUND), { openid: ON_ITS_ROUND.openid })
  const number = timeline(page).getByRole('button').first()
  await expect(number).toBeVisible()
  const box = await number.boundingBox()
  // Four more above and below are the button's too.
  expect((box?.height ?? 0) + 8).toBeGreaterThanOrEqual(44)
  expect(box?.width).toBeGreaterThanOrEqual(44)
})

test('a node that is pressed long is copied with its whole message', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await open(link(LONG), { openid: LONG.openid })
  const node = page.locator('wx-page .node').first()
  await node.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
  })
  const box = await node.boundingBox()
  const finger = await page.context().newCDPSession(page)
  const touchPoints = [{ x: (box?.x ?? 0) + 150, y: (box?.y ?? 0) + 50 }]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await expect(page.getByText('内容已复制')).toBeVisible()
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect((await spokenNodes(page))[0]).toContain(copied)
})

test('500 nodes unfold forty at a time, each spoken once, newest first, also when some come', async ({
  open,
  preview,
}) => {
  test.slow()
  const page = await open(link(LONG), { openid: LONG.openid })
  await expect(page.getByText('有新消息会自动出现')).toBeVisible()
  await expect(timeline(page).getByRole('listitem')).toHaveCount(20)
  const before = await spokenNodes(page)
  const arrival = { ActionTime: RECORDED_AT, ActionType: 300002, ActionMsg: '【深圳市】正在派送' }
  const packet = { DeliveryID: 'YTO', WayBillId: 'YT8811223355500', Version: 1, Actions: [arrival] }
  await preview.push(packet, RECORDED_AT + 60)
  await expect(timeline(page).getByRole('listitem')).toHaveCount(21)
  for (let shown = 61; shown < 501; shown += 40) {
    await page.getByRole('button', { name: '再看更早的 40 条' }).tap()
    await expect(timeline(page).getByRole('listitem')).toHaveCount(shown)
  }
  await page.getByRole('button', { name: /再看更早的/ }).tap()
  await expect(page.getByRole('button', { name: /再看更早的/ })).toHaveCount(0)
  const spoken = await spokenNodes(page)
  expect(spoken).toHaveLength(501)
  expect(spoken[0]).toBe('派送中，【深圳市】正在派送，11月23日 15:41')
  expect(spoken.slice(1, 21)).toEqual(before)
  const moments = await page.locator('wx-page .node-time').allInnerTexts()
  expect(moments).toHaveLength(501)
})

test('nodes that come one by one all afternoon are all there, and the page goes no deeper than it can', async ({
  open,
  preview,
}) => {
  test.slow()
  const page = await open(link(LONG), { openid: LONG.openid })
  await expect(page.getByText('有新消息会自动出现')).toBeVisible()
  // Six slots, thirty-six more, and one of the next.
  for (let came = 1; came <= 43; came += 1) {
    const Actions = Array.from({ length: came }, (_, at) => ({
      ActionTime: RECORDED_AT - 3600 + at * 60,
      ActionType: 200001,
      ActionMsg: `【深圳市】第 ${at + 1} 站`,
    }))
    await preview.push(
      { DeliveryID: 'YTO', WayBillId: 'YT8811223355500', Version: came, Actions },
      RECORDED_AT + came,
    )
    await expect(timeline(page).getByRole('listitem')).toHaveCount(20 + came)
  }
  const seen = await page.locator('wx-page .node .node-message').allInnerTexts()
  expect(seen.slice(0, 43)).toEqual(Array.from({ length: 43 }, (_, at) => `深圳市第 ${43 - at} 站`))
})
