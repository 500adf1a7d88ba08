import type { Locator, Page } from '@playwright/test'
import { advanceCloud, expect, test } from './support/preview'

const SAMPLE = '/pages/track/index?orderId=01234567890123456789'
const IN_TRANSIT = '/pages/track/index?orderId=202611200117'

const spokenNodes = (page: Page) =>
  page
    .getByRole('list', { name: '物流轨迹' })
    .getByRole('listitem')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))

/** Pulls the page down with a finger, from a third of its height to two thirds. */
async function pullDown(page: Page): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const at = (y: number) => [{ x: 180, y }]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(260) })
  for (let y = 280; y <= 520; y += 20) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

for (const timezoneId of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
  test.describe(`on a phone in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('the documented sample shows its three nodes newest first, at China time', async ({ open }) => {
      const page = await open(SAMPLE)
      await expect(page.getByRole('heading', { name: '正在派送' })).toBeVisible()
      expect(await spokenNodes(page)).toEqual([
        '派送中，快递员已出发,联系电话xxxxxx，2018年8月1日 05:33',
        '运输中，快件已到达xxx集散中心,准备发往xxx，2018年8月1日 02:46',
        '已揽收，快递员已成功取件，2018年8月1日 00:00',
      ])
      const seen = page.locator('wx-page .node')
      await expect(seen).toHaveCount(3)
      await expect(seen.nth(0)).toContainText('05:33')
      await expect(seen.nth(1)).toContainText('02:46')
      await expect(seen.nth(2)).toContainText('00:00')
    })
  })
}

test.describe('on a phone in America/Los_Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' })

  test("one tap shows the phone's own time, in nodes and days", async ({ open }) => {
    const page = await open(IN_TRANSIT)
    await expect(page.getByRole('radio', { name: '北京时间' })).toHaveAttribute('aria-checked', 'true')
    await page.getByRole('radio', { name: '本机时间' }).tap()
    await expect(page.getByRole('radio', { name: '本机时间' })).toHaveAttribute('aria-checked', 'true')
    expect((await spokenNodes(page))[0]).toContain('11月22日 17:12')
    await expect(page.locator('wx-page .node').first()).toContainText('17:12')
    await expect(page.locator('wx-page .node-day').first()).toHaveText('今天11月22日 周日')
  })
})

for (const [lang, title, story] of [
  ['zh_CN', '物流详情', '周六从保山出发，今天 09:12 到了深圳转运中心，正在分拣。'],
  ['zh_HK', '物流詳情', '週六從保山出發，今天 09:12 到了深圳转运中心，正在分揀。'],
  ['en', 'Tracking', 'Left 保山 on Sat. It reached 深圳转运中心 at 09:12 today and is being sorted.'],
  ['ja', 'Tracking', 'Left 保山 on Sat. It reached 深圳转运中心 at 09:12 today and is being sorted.'],
] as const) {
  test(`WeChat in ${lang} reads the journey in its own words`, async ({ open }) => {
    const page = await open(IN_TRANSIT, { lang })
    await expect(page.getByText(story)).toBeVisible()
    await expect(page.getByText(title, { exact: true })).toBeVisible()
  })
}

test('a screen reader hears the four steps, and which one it is at', async ({ open }) => {
  const page = await open(IN_TRANSIT)
  await expect(page.getByRole('list', { name: '进度' })).toMatchAriaSnapshot(`
    - list "进度":
      - listitem "第 1 步，共 4 步：揽收，已完成，周六，用了 2 小时 36 分钟"
      - listitem "第 2 步，共 4 步：运输，进行中，今天"
      - listitem "第 3 步，共 4 步：派送，还没到"
      - listitem "第 4 步，共 4 步：签收，还没到"
  `)
})

test('a parcel that has not moved for days says so, and why', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=202611190008')
  await expect(page.getByRole('heading', { name: '52 小时没动了' })).toBeVisible()
  await expect(page.locator('wx-page .cause-box')).toContainText('快递给的原因受雨雪天气影响')
})

test('each stage has its own colour, in word and mark', async ({ open }) => {
  const page = await open(SAMPLE)
  const words = page.locator('wx-page .node-word')
  await expect(words).toHaveText(['派送中', '运输中', '已揽收'])
  await expect(words.nth(0)).toHaveCSS('color', 'rgb(181, 79, 4)')
  await expect(words.nth(1)).toHaveCSS('color', 'rgb(25, 100, 218)')
  await expect(words.nth(2)).toHaveCSS('color', 'rgb(91, 52, 174)')
})

test('a screen reader hears a node once: its parts are hidden behind the sentence', async ({ open }) => {
  const page = await open(SAMPLE)
  const list = page.getByRole('list', { name: '物流轨迹' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list).toMatchAriaSnapshot(`
    - list "物流轨迹":
      - listitem "派送中，快递员已出发,联系电话xxxxxx，2018年8月1日 05:33"
      - listitem "运输中，快件已到达xxx集散中心,准备发往xxx，2018年8月1日 02:46"
      - listitem "已揽收，快递员已成功取件，2018年8月1日 00:00"
  `)
})

test('page and function go by the clock of the address', async ({ open }) => {
  const page = await open(IN_TRANSIT, { now: '1795423320' })
  await expect(page.locator('wx-page .freshness')).toHaveText('上次查询刚刚16:42快递最近消息7 小时前09:12')
})

test('pulling down asks WeChat again and shows the node that has come', async ({ open, preview }) => {
  const page = await open(IN_TRANSIT)
  await expect(page.getByRole('heading', { name: '正在路上' })).toBeVisible()
  const calls = await preview.upstreamCalls()
  const path = preview.path('ZTO-73123456789012')
  const arrival = { action_time: 1795424000, action_type: 300002, action_msg: '【深圳市】正在派送' }
  preview.setPath('ZTO-73123456789012', { ...path, path_item_list: [...path.path_item_list, arrival] })
  await advanceCloud(page, 31)
  await pullDown(page)
  await expect(page.getByRole('heading', { name: '正在派送' })).toBeVisible()
  await expect(page.locator('wx-page .node').first()).toContainText('深圳市正在派送')
  expect(await preview.upstreamCalls()).toBe(calls + 1)
})

test('the waybill number is copied by a tap', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await open(IN_TRANSIT)
  await page.getByRole('button', { name: '复制运单号 73123456789012' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('73123456789012')
})

test('the parcels of an order are told apart by tabs', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=202611210056')
  await expect(page.getByRole('heading', { name: '正在派送' })).toBeVisible()
  await page.getByRole('tab', { name: '包裹 2 · 韵达快递' }).tap()
  await expect(page.getByRole('heading', { name: '已签收' })).toBeVisible()
  await expect(page.getByRole('tab', { name: '包裹 2 · 韵达快递' })).toHaveAttribute('aria-selected', 'true')
})

test('a finger that goes across leads from one parcel of an order to the next', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=202611210056')
  await expect(page.getByRole('heading', { name: '正在派送' })).toBeVisible()
  await swipe(page, page.locator('wx-page .timeline'), 300, 100)
  await expect(page.getByRole('heading', { name: '已签收' })).toBeVisible()
  await swipe(page, page.getByRole('heading', { name: '已签收' }), 100, 300)
  await expect(page.getByRole('heading', { name: '正在派送' })).toBeVisible()
})

/** Goes across an element with a finger, from one place to another, in pixels from the left of the screen. */
async function swipe(page: Page, element: Locator, from: number, to: number): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const y = ((await element.boundingBox())?.y ?? 0) + 20
  const touch = (type: 'touchStart' | 'touchMove', x: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  await touch('touchStart', from)
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from + (to - from) * part)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('a parcel that nobody has picked up says what happens next', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=202611230003')
  await expect(page.getByRole('heading', { name: '等快递员来取' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '接下来会这样' })).toBeVisible()
})

test.describe('what cannot be shown', () => {
  test('a waybill that WeChat does not know: says so, and finds it once it is known', async ({
    open,
    preview,
  }) => {
    const page = await open('/pages/track/index?orderId=202611230011')
    await expect(page.getByRole('heading', { name: '暂时查不到它' })).toBeVisible()
    preview.setPath('STO-773300112233445', preview.path('SF-12345678901234567890'))
    await advanceCloud(page, 11)
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(page.getByRole('heading', { name: '正在派送' })).toBeVisible()
  })

  test("somebody else's order reads like one that is not there", async ({ open }) => {
    const page = await open('/pages/track/index?orderId=202611210099')
    await expect(page.getByRole('heading', { name: '没找到这个订单' })).toBeVisible()
    await open('/pages/track/index?orderId=no-such-order', { openid: 'oXYZ987654' })
    await expect(page.getByRole('heading', { name: '没找到这个订单' })).toBeVisible()
  })

  test('a link without an order: says so, and asks nobody', async ({ open, preview }) => {
    const page = await open('/pages/track/index')
    await expect(page.getByRole('heading', { name: '链接不完整' })).toBeVisible()
    expect(await preview.upstreamCalls()).toBe(0)
  })

  test('rows that make no sense are counted, and the others shown', async ({ open }) => {
    const page = await open('/pages/track/index?orderId=rough-rows', { openid: 'oROUGH000001' })
    await expect(page.locator('wx-page .node')).toHaveCount(6)
    await expect(page.getByText('另有 1 条消息不完整，没有显示')).toBeVisible()
  })

  test('a network that goes away leaves what was there, and says so', async ({ open, context }) => {
    const page = await open(SAMPLE)
    await expect(page.locator('wx-page .node')).toHaveCount(3)
    await context.setOffline(true)
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(page.getByRole('status')).toContainText('没有网络')
    await expect(page.locator('wx-page .node')).toHaveCount(3)
    await context.setOffline(false)
    await page.getByRole('button', { name: '刷新' }).tap()
    await expect(page.getByRole('status')).toHaveCount(0)
  })
})
