import { expect, type Page } from '@playwright/test'
import { test } from './support/builds'
import { simulatorProblems } from './support/preview'
import { logOf, program } from './support/program'

/** WeChat's gestures, dialogs and built-ins that the simulator supports beyond what the product uses. */

test.afterEach(async ({ page }) => {
  expect(await simulatorProblems(page)).toEqual([])
})

test('a long press fires longpress and no tap', async ({ page, make, openBuild }) => {
  const script = 'press() { note("longpress") }, tap() { note("tap") }'
  const wxml = '<view id="a" bindlongpress="press" bindtap="tap">a</view><view id="b" bindtap="tap">b</view>'
  await openBuild(make(program({ script, wxml })))
  await page.locator('#a').tap()
  await expect.poll(() => logOf(page)).toEqual(['tap'])
  await press(page, '#a', () => expect.poll(() => logOf(page)).toEqual(['tap', 'longpress']))
  await page.locator('#b').tap()
  await expect.poll(() => logOf(page)).toEqual(['tap', 'longpress', 'tap'])
})

test('an element has its hover-class only while it is touched', async ({ page, make, openBuild }) => {
  const wxml = '<view id="a" class="row" hover-class="pressed" hover-stay-time="{{20}}">a</view>'
  await openBuild(make(program({ wxml })))
  await press(page, '#a', () => expect(page.locator('#a')).toHaveClass(/pressed/))
  await expect(page.locator('#a')).not.toHaveClass(/pressed/)
})

test('an action sheet returns the chosen item, or fails if it is cancelled', async ({
  page,
  make,
  openBuild,
}) => {
  const script =
    'ask() { wx.showActionSheet({ itemList: ["one", "two"], success: ({ tapIndex }) => note(tapIndex), fail: ({ errMsg }) => note(errMsg) }) }'
  await openBuild(make(program({ script, wxml: '<button bindtap="ask">ask</button>' })))
  for (const choice of ['two', '取消']) {
    await page.getByRole('button', { name: 'ask' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: choice }).tap()
  }
  await expect.poll(() => logOf(page)).toEqual([1, 'showActionSheet:fail cancel'])
})

test('subscription messages can be asked for only after a tap', async ({ page, make, openBuild }) => {
  const script = `
    ask() { wx.requestSubscribeMessage({ tmplIds: ["t1"] }).then(({ t1 }) => note(t1), ({ errMsg }) => note(errMsg)) },
    onShow() { this.ask() }`
  await openBuild(make(program({ script, wxml: '<button bindtap="ask">ask</button>' })))
  const refused = 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.'
  await expect.poll(() => logOf(page)).toEqual([refused])
  // The browser also counts a script that a tool evaluates as a gesture.
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

test('the built-ins have their roles for screen readers', async ({ page, make, openBuild }) => {
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

/** Holds a finger on an element until something has happened. */
async function press(page: Page, selector: string, until: () => Promise<unknown>): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const box = await page.locator(selector).boundingBox()
  const touchPoints = [{ x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await until()
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
