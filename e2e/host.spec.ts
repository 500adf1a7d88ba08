import { expect, type Page } from '@playwright/test'
import { test } from './support/builds'
import { simulatorProblems } from './support/preview'
import { logOf, program } from './support/program'

/** What the simulator plays of WeChat and the product does not use yet, on mini-programs of a few lines. */

test.afterEach(async ({ page }) => {
  expect(await simulatorProblems(page)).toEqual([])
})

test('a long press is told, and is no tap', async ({ page, make, openBuild }) => {
  const script = 'press() { note("longpress") }, tap() { note("tap") }'
  const wxml = '<view id="a" bindlongpress="press" bindtap="tap">a</view><view id="b" bindtap="tap">b</view>'
  await openBuild(make(program({ script, wxml })))
  await page.locator('#a').tap()
  await expect.poll(() => logOf(page)).toEqual(['tap'])
  await press(page, '#a', () => expect.poll(() => logOf(page)).toEqual(['tap', 'longpress']))
  await page.locator('#b').tap()
  await expect.poll(() => logOf(page)).toEqual(['tap', 'longpress', 'tap'])
})

/** Touches an element until something has happened. */
async function press(page: Page, selector: string, until: () => Promise<unknown>): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const box = await page.locator(selector).boundingBox()
  const touchPoints = [{ x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await until()
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('what is touched shows its hover-class, and loses it again', async ({ page, make, openBuild }) => {
  const wxml = '<view id="a" class="row" hover-class="pressed" hover-stay-time="{{20}}">a</view>'
  await openBuild(make(program({ wxml })))
  await press(page, '#a', () => expect(page.locator('#a')).toHaveClass(/pressed/))
  await expect(page.locator('#a')).not.toHaveClass(/pressed/)
})

test('a selector query measures', async ({ page, make, openBuild }) => {
  const script =
    'onReady() { wx.createSelectorQuery().select("#a").boundingClientRect((box) => note([box.width, box.height])).exec() }'
  await openBuild(make(program({ script, wxml: '<view id="a" style="width:20px;height:30px"/>' })))
  await expect.poll(() => logOf(page)).toEqual([[20, 30]])
})

test('leaving and coming back is told to page and app, in the order of WeChat', async ({
  page,
  make,
  openBuild,
}) => {
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

test('a sheet of actions tells which one was chosen, or that none was', async ({ page, make, openBuild }) => {
  const script =
    'ask() { wx.showActionSheet({ itemList: ["one", "two"], success: ({ tapIndex }) => note(tapIndex), fail: ({ errMsg }) => note(errMsg) }) }'
  await openBuild(make(program({ script, wxml: '<button bindtap="ask">ask</button>' })))
  for (const choice of ['two', '取消']) {
    await page.getByRole('button', { name: 'ask' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: choice }).tap()
  }
  await expect.poll(() => logOf(page)).toEqual([1, 'showActionSheet:fail cancel'])
})

test('messages are asked for by a tap alone', async ({ page, make, openBuild }) => {
  const script = `
    ask() { wx.requestSubscribeMessage({ tmplIds: ["t1"] }).then(({ t1 }) => note(t1), ({ errMsg }) => note(errMsg)) },
    onShow() { this.ask() }`
  await openBuild(make(program({ script, wxml: '<button bindtap="ask">ask</button>' })))
  const refused = 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.'
  await expect.poll(() => logOf(page)).toEqual([refused])
  // To the browser, what a tool evaluates is a gesture as well.
  await page.evaluate(() => {
    window.__simulator.app?.hide()
    window.__simulator.app?.show()
  })
  await expect.poll(() => logOf(page)).toEqual([refused, refused])
  for (const choice of ['允许', '取消']) {
    await page.getByRole('button', { name: 'ask' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: choice }).tap()
  }
  await expect.poll(async () => ((await logOf(page)) as string[]).slice(2)).toEqual(['accept', 'reject'])
})

test('a page is shared as it says, until it is taken out of the menu', async ({ page, make, openBuild }) => {
  const script =
    'onShareAppMessage({ from }) { return { title: from, promise: Promise.resolve({ title: "later" }) } }, hide() { wx.hideShareMenu() }'
  const wxml = '<button open-type="share">share</button><button bindtap="hide">hide</button>'
  await openBuild(make(program({ script, wxml })), '#/page?id=1')
  const share = () => page.evaluate(() => window.__simulator.share?.())
  await expect.poll(share).toEqual({ title: 'later', path: '/page?id=1', imageUrl: '' })
  await page.getByRole('button', { name: 'share' }).tap()
  await expect(page.getByText('↗ later')).toBeVisible()
  await page.getByRole('button', { name: 'hide' }).tap()
  await expect.poll(share).toBeUndefined()
})

test.describe('a link to a page that is not there', () => {
  test('shows what WeChat shows, and leads home', async ({ page, make, openBuild }) => {
    await openBuild(make(program({ wxml: '<view>home</view>' })), '#/pages/map/index?id=1')
    await expect(page.getByRole('alert')).toContainText('页面不存在')
    await page.getByRole('link', { name: '回到首页' }).tap()
    await expect(page.getByText('home')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('is told to the app, which may lead elsewhere', async ({ page, make, openBuild }) => {
    const app = 'onPageNotFound(missing) { note(missing); wx.redirectTo({ url: "/next" }) }'
    await openBuild(make(program({ app })), '#/pages/map/index?id=1')
    await expect
      .poll(() => logOf(page))
      .toEqual([{ path: 'pages/map/index', query: { id: '1' }, isEntryPage: true }, 'next'])
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test('storage takes what WeChat takes, and refuses what is too large', async ({ page, make, openBuild }) => {
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

test('a page of a subpackage opens like any other', async ({ page, make, openBuild }) => {
  await openBuild(make(program({})), '#/help/faq')
  await expect(page.getByText('faq')).toBeVisible()
})

test('the built-ins have the roles that a screen reader meets', async ({ page, make, openBuild }) => {
  const wxml = `
    <view aria-role="heading">Title</view>
    <view aria-role="heading" aria-level="3">Subtitle</view>
    <button>Go</button>
    <button disabled>Stop</button>
    <input placeholder="Order"/>
    <input password aria-label="Code"/>
    <textarea aria-label="Notes"/>
    <image src="data:," aria-label="Cup"/>
    <navigator url="/next">Next</navigator>`
  await openBuild(make(program({ wxml })))
  await expect(page.locator('wx-page')).toMatchAriaSnapshot(`
    - heading "Title" [level=2]
    - heading "Subtitle" [level=3]
    - button "Go"
    - button "Stop" [disabled]
    - textbox "Order"
    - textbox "Code"
    - textbox "Notes"
    - img "Cup"
    - link "Next"
  `)
})
