import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { defineFileTests } from './support/embeddedFiles'
import { back, button, EMBEDDED, HOME, PARCELS_ENVIRONMENT, test } from './support/embeddedShop'
import { defineStyleTests } from './support/embeddedStyles'
import { IN_TRANSIT, ORDERS_LINK, STUCK_ORDER, trackLink } from './support/fixtures'
import { heading, liveHint, timeline } from './support/trackPage'

/** The pages as a sub-package of the example shop, a native mini-program. All tests share one build. */
test.describe.configure({ mode: 'default' })

const SHOP_ENVIRONMENT = 'native-shop-1a2b3c'

const route = (page: Page) => page.evaluate(() => window.__simulator.topPage?.()?.route)
const cloudCalls = (page: Page) =>
  page.evaluate(() =>
    window.__simulator.cloudCalls
      .filter(({ name }) => !name.startsWith('watch'))
      .map(({ name, env }) => ({ name, env })),
  )

test.describe('the sub-package', defineFileTests)

test.describe('from the shop', () => {
  test('a customer sees where a parcel is, and goes back to the shop', async ({ openShop }) => {
    const page = await openShop(HOME)
    await button(page, '包裹到哪儿了').tap()
    await expect(timeline(page)).toBeVisible()
    expect(await route(page)).toBe('parcel-path/pages/track/index')
    await back(page)
    await expect(button(page, '包裹到哪儿了')).toBeVisible()
    await button(page, '包裹到哪儿了').tap()
    await expect(timeline(page)).toBeVisible()
  })

  test('a customer opens the list, an order and the page to share it, and goes back', async ({
    openShop,
  }) => {
    const page = await openShop(HOME)
    await button(page, '我的包裹').tap()
    await page.getByRole('link', { name: /云南保山小粒咖啡豆/ }).tap()
    await expect.poll(() => route(page)).toBe('parcel-path/pages/track/index')
    await button(page, '分享给家人').tap()
    await expect.poll(() => route(page)).toBe('parcel-path/pages/share/index')
    const share = () => page.evaluate(() => window.__simulator.share?.())
    await expect.poll(share).toMatchObject({ path: `${EMBEDDED}/pages/orders/index` })
    await page.getByRole('button', { name: '生成链接' }).tap()
    await expect.poll(share).toMatchObject({
      path: expect.stringMatching(/^\/parcel-path\/pages\/track\/index\?share=.+/),
    })
    for (const to of [
      'parcel-path/pages/track/index',
      'parcel-path/pages/orders/index',
      'pages/home/index',
    ]) {
      await back(page)
      await expect.poll(() => route(page)).toBe(to)
    }
  })

  test('a customer opens the map of a route, whose stops have their picture in the package, and goes back', async ({
    openShop,
    shop,
  }) => {
    const page = await openShop(EMBEDDED + trackLink(IN_TRANSIT.orderId))
    await page.getByRole('link', { name: /查看地图/ }).tap()
    await expect.poll(() => route(page)).toBe('parcel-path/pages/map/index')
    await expect(page.locator('wx-map circle').first()).toBeVisible()
    const script = readFileSync(path.join(shop.folder, 'parcel-path/pages/map/index.js'), 'utf8')
    expect(script).toContain('stop.png')
    expect(existsSync(path.join(shop.folder, 'parcel-path/pages/map/stop.png'))).toBe(true)
    await back(page)
    await expect.poll(() => route(page)).toBe('parcel-path/pages/track/index')
  })

  test('an order that is not found leads to the list, and the shop stays below it', async ({ openShop }) => {
    const page = await openShop(`${HOME}?orderId=UNKNOWN`)
    await button(page, '包裹到哪儿了').tap()
    await expect(heading(page, '没找到这个订单')).toBeVisible()
    await button(page, '看看我的包裹').tap()
    await expect.poll(() => route(page)).toBe('parcel-path/pages/orders/index')
    await back(page)
    await expect.poll(() => route(page)).toBe('pages/home/index')
  })
})

test('a deep link opens the parcel without a page of the shop', async ({ openShop }) => {
  const page = await openShop(EMBEDDED + trackLink(IN_TRANSIT.orderId))
  await expect(liveHint(page)).toBeVisible()
})

test('the sub-package loads its own scripts on demand', async ({ openShop }) => {
  const page = await openShop(EMBEDDED + trackLink(STUCK_ORDER), { lang: 'en' })
  await expect(page.getByRole('link', { name: /^Route: Baoshan, Kunming/ })).toBeVisible()
  await expect(page.getByText('Left Kunming hub', { exact: false })).toBeVisible()
})

test('a Taro program holds the pages beside its own, in both directions', async ({ openTaroShop }) => {
  const page = await openTaroShop(ORDERS_LINK)
  const order = page.getByRole('link', { name: /云南保山小粒咖啡豆/ })
  await expect(order).toBeVisible()
  const go = (link: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, link)
  await go(EMBEDDED + trackLink(IN_TRANSIT.orderId))
  await expect(liveHint(page)).toBeVisible()
  await go(ORDERS_LINK)
  await order.tap()
  await expect(liveHint(page)).toBeVisible()
  expect(await route(page)).toBe('pages/track/index')
})

test('calls name the environment of the parcels, and those of the shop keep its own', async ({
  openShop,
}) => {
  const call = ['onLoad(', "onShow() { wx.cloud.callFunction({ name: 'listOrders' }) },\n  onLoad("] as const
  const page = await openShop(HOME, {}, [['pages/home/index.js', ...call]])
  await button(page, '包裹到哪儿了').tap()
  await expect(timeline(page)).toBeVisible()
  await back(page)
  const shops = { name: 'listOrders', env: SHOP_ENVIRONMENT }
  await expect
    .poll(() => cloudCalls(page))
    .toEqual([shops, { name: 'getPath', env: PARCELS_ENVIRONMENT }, shops])
})

test('a customer who returns to a page of the shop has the saved parcels updated', async ({ openShop }) => {
  const page = await openShop(HOME)
  await button(page, '包裹到哪儿了').tap()
  await expect(liveHint(page)).toBeVisible()
  await back(page)
  await expect(button(page, '我的包裹')).toBeVisible()
  const before = (await cloudCalls(page)).length
  await page.evaluate(() => {
    window.__simulator.app?.hide()
    window.__simulator.app?.show()
  })
  await expect
    .poll(async () => (await cloudCalls(page)).slice(before))
    .toEqual([{ name: 'listOrders', env: PARCELS_ENVIRONMENT }])
})

test.describe('styles', defineStyleTests)
