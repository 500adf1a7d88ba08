import { expect } from '@playwright/test'
import { test } from './support/builds'
import { simulatorProblems } from './support/preview'
import { logOf, program } from './support/program'

/** WeChat's pages and app that the simulator supports beyond what the product uses, on small mini-programs. */

test.afterEach(async ({ page }) => {
  expect(await simulatorProblems(page)).toEqual([])
})

test('a selector query measures an element', async ({ page, make, openBuild }) => {
  const script =
    'onReady() { wx.createSelectorQuery().select("#a").boundingClientRect((box) => note([box.width, box.height])).exec() }'
  await openBuild(make(program({ script, wxml: '<view id="a" style="width:20px;height:30px"/>' })))
  await expect.poll(() => logOf(page)).toEqual([[20, 30]])
})

test("page and app hear of hiding and showing in WeChat's order", async ({ page, make, openBuild }) => {
  const hooks = (of: string) => `onShow() { note("${of} shown") }, onHide() { note("${of} hidden") },`
  const script = `${hooks('page')} onLoad() { wx.onAppHide(() => note("hide heard")); wx.onAppShow(() => note("show heard")) }`
  await openBuild(make(program({ script, app: hooks('app') })))
  await expect.poll(() => logOf(page)).toEqual(['app shown', 'page shown'])
  await page.evaluate(() => {
    window.__simulator.app?.hide()
    window.__simulator.app?.hide()
    window.__simulator.app?.show()
  })
  await expect
    .poll(async () => ((await logOf(page)) as string[]).slice(2))
    .toEqual(['page hidden', 'app hidden', 'hide heard', 'app shown', 'show heard', 'page shown'])
})

test('a page is shared with its own card until hideShareMenu', async ({ page, make, openBuild }) => {
  const script =
    'onShareAppMessage({ from }) { return { title: from, promise: Promise.resolve({ title: "later" }) } }, hide() { wx.hideShareMenu() }'
  const wxml = '<button open-type="share">share</button><button bindtap="hide">hide</button>'
  await openBuild(make(program({ script, wxml })), '#/page?id=1')
  const share = () => page.evaluate(() => window.__simulator.share?.())
  await expect.poll(share).toEqual({ title: 'later', path: '/page?id=1', imageUrl: '' })
  await page.getByRole('button', { name: 'share' }).tap()
  await expect(page.getByText('↗ later')).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText('/page?id=1')
  await page.getByRole('button', { name: '取消' }).tap()
  await page.getByRole('button', { name: 'hide' }).tap()
  await expect.poll(share).toBeUndefined()
})

test.describe('a link to an unknown page', () => {
  test("shows WeChat's message with a link to the home page", async ({ page, make, openBuild }) => {
    await openBuild(make(program({ wxml: '<view>home</view>' })), '#/pages/map/index?id=1')
    await expect(page.getByRole('alert')).toContainText('页面不存在')
    await page.getByRole('link', { name: '回到首页' }).tap()
    await expect(page.getByText('home')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('calls onPageNotFound, which may redirect', async ({ page, make, openBuild }) => {
    const app = 'onPageNotFound(missing) { note(missing); wx.redirectTo({ url: "/next" }) }'
    await openBuild(make(program({ app })), '#/pages/map/index?id=1')
    await expect
      .poll(() => logOf(page))
      .toEqual([{ path: 'pages/map/index', query: { id: '1' }, isEntryPage: true }, 'next'])
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test("storage refuses a value above WeChat's limit", async ({ page, make, openBuild }) => {
  const script = `onLoad() {
    wx.setStorageSync("small", { a: 1 })
    note(wx.getStorageSync("small"))
    try { wx.setStorageSync("large", "x".repeat(1100000)) } catch (error) { note(error.message) }
    wx.setStorage({ key: "large", data: "x".repeat(1100000), fail: ({ errMsg }) => note(errMsg) })
  }`
  await openBuild(make(program({ script })))
  await expect
    .poll(() => logOf(page))
    .toEqual([
      { a: 1 },
      'setStorageSync:fail entry size limit reached',
      'setStorage:fail entry size limit reached',
    ])
})

test('a page of a subpackage opens', async ({ page, make, openBuild }) => {
  await openBuild(make(program({})), '#/help/faq')
  await expect(page.getByText('faq')).toBeVisible()
})

test('app.wxss does not reach a page with a page-… isolation, and reaches the next page again', async ({
  page,
  make,
  openBuild,
}) => {
  const build = make(program({ wxml: '<view class="box">page</view>' }))
  build.write('app.wxss', 'view { color: rgb(1, 2, 3) } .box { padding: 4px }')
  build.write('page.json', '{"styleIsolation":"page-shared"}')
  await openBuild(build)
  const box = page.getByText('page')
  await expect(box).toHaveCSS('padding', '0px')
  await expect(box).not.toHaveCSS('color', 'rgb(1, 2, 3)')
  await page.evaluate(() => {
    window.location.hash = '#/next'
  })
  await expect(page.getByText('next', { exact: true })).toHaveCSS('color', 'rgb(1, 2, 3)')
})

test('only the first wx.cloud.init counts, and a call may name another environment', async ({
  page,
  make,
  openBuild,
}) => {
  const script = `onLoad() {
    wx.cloud.init({ env: 'second' })
    wx.cloud.callFunction({ name: 'listOrders' })
    wx.cloud.callFunction({ name: 'listOrders', config: { env: 'third' } })
  }`
  await openBuild(make(program({ script, app: "onLaunch() { wx.cloud.init({ env: 'first' }) }" })))
  const environments = () => page.evaluate(() => window.__simulator.cloudCalls.map(({ env }) => env))
  await expect.poll(environments).toEqual(['first', 'third'])
})

for (const [darkmode, theme] of [
  [true, 'dark'],
  [false, 'light'],
] as const) {
  test(`a mini-program with darkmode ${String(darkmode)} is ${theme} on a dark phone`, async ({
    page,
    make,
    openBuild,
  }) => {
    const build = make(program({}))
    build.edit('app.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), darkmode }))
    await openBuild(build, '?theme=dark')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  })
}
