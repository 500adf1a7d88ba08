import { ROUGH_CUSTOMER, SAMPLE_ORDER, STAGES_CUSTOMER, trackLink, UNTRACKED_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, timeline } from './support/trackPage'

/** What the track page offers in each state, and that its parts agree about that state. */

const EXCEPTIONS = { openid: 'oEXCEPTION01' }

for (const orderId of [
  'exception-pickup-failed',
  'exception-cancelled',
  'exception-returned',
  'exception-returned-signed',
  'exception-refused',
]) {
  test(`the main button of ${orderId} opens the shop's chat, and refreshing is a small one`, async ({
    open,
  }) => {
    const page = await open(trackLink(orderId), EXCEPTIONS)
    const bar = page.locator('wx-page .action-bar')
    await expect(bar.locator('.action-bar-main')).toHaveText('问问商家')
    await expect(bar.locator('.action-bar-main')).toHaveAttribute('open-type', 'contact')
    await expect(bar.locator('.action-bar-tool')).toHaveText(['刷新'])
  })
}

test('a parcel that was cancelled before its first step shows no steps', async ({ open }) => {
  const page = await open(trackLink('exception-cancelled'), EXCEPTIONS)
  await expect(timeline(page)).toBeVisible()
  await expect(page.getByRole('list', { name: '进度' })).toHaveCount(0)
})

for (const orderId of ['exception-stuck', 'exception-delivery-failed']) {
  for (const [theme, colour] of [
    ['light', 'rgb(203, 36, 88)'],
    ['dark', 'rgb(251, 116, 150)'],
  ] as const) {
    test(`the current step of ${orderId} has the colour of an exception and no halo, ${theme}`, async ({
      open,
    }) => {
      const page = await open(trackLink(orderId), { ...EXCEPTIONS, theme })
      const dot = page.locator('wx-page .progress-now .progress-dot')
      await expect(dot).toHaveCSS('background-color', colour)
      await expect(dot).toHaveCSS('box-shadow', 'none')
    })
  }
}

test('the story of a parcel in a locker says until when it is kept, and its code has two controls', async ({
  open,
}) => {
  const page = await open(trackLink('stage-locker'), { openid: STAGES_CUSTOMER })
  await expect(
    page.getByText('今天 13:18 放进了丰巢智能柜，请在 48 小时内取出（约周三 13:18 前）。'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /复制取件码/ })).toHaveCount(2)
  await expect(timeline(page).getByRole('button', { name: /取件码/ })).toHaveCount(0)
})

test('old news looks old, promises nothing, and its dates stay on one line at 320 px', async ({ open }) => {
  const page = await open(trackLink(SAMPLE_ORDER))
  await page.setViewportSize({ width: 320, height: 700 })
  await expect(heading(page, '很久没有新消息')).toBeVisible()
  await expect(page.getByText('8 年前')).toBeVisible()
  await expect(page.getByText(/自动出现|自动更新/)).toHaveCount(0)
  const dates = page.locator('wx-page .progress-when', { hasText: '2018.8.1' })
  await expect(dates).toHaveCount(3)
  const lines = await dates.evaluateAll((all) =>
    all.map((each) =>
      Math.round(each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight)),
    ),
  )
  expect(lines).toEqual([1, 1, 1])
})

test('an order that was not sent yet shows the words of the list and its goods', async ({ open }) => {
  const page = await open(trackLink('rough-not-sent'), { openid: ROUGH_CUSTOMER })
  await expect(heading(page, '商家还没有发货')).toBeVisible()
  await expect(page.locator('wx-page .parcel-row-goods')).toBeVisible()
})

test('a number that WeChat does not know has one button that copies it', async ({ open }) => {
  const page = await open(trackLink(UNTRACKED_ORDER))
  await expect(page.getByRole('button', { name: /复制/ })).toHaveCount(1)
})

test('a link without an order offers no refresh', async ({ open }) => {
  const page = await open('/pages/track/index')
  await expect(heading(page, '链接不完整')).toBeVisible()
  await expect(page.getByRole('button', { name: /刷新|再试一次/ })).toHaveCount(0)
})

test.describe('on a phone in America/Los_Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' })

  test('header and freshness name their clock, and the choice stands before the timeline', async ({
    open,
  }) => {
    const page = await open(trackLink('stage-in-transit'), { openid: STAGES_CUSTOMER })
    await expect(page.getByText('时间按北京时间')).toBeVisible()
    await expect(page.locator('wx-page .freshness')).toContainText('上次查询 · 北京时间')
    // In the order of the page, which is the order of a screen reader too.
    await expect(page.locator('.time-zone-choice ~ .timeline')).toBeVisible()
    await page.getByRole('radio', { name: '本机时间' }).tap()
    await expect(page.getByText('时间按本机时间')).toBeVisible()
    await expect(page.locator('wx-page .freshness')).toContainText('最新物流 · 本机时间')
  })
})
