import type { Page } from '@playwright/test'
import { violations } from './support/axe'
import { expect, test } from './support/preview'

/** The panel beside the phone, on a developer's wide screen. */

const LOCKER = '/pages/track/index?orderId=stage-locker'
const STAGES = { openid: 'oSTAGES00001', now: '1795419660' }

test.use({ viewport: { width: 1280, height: 860 }, isMobile: false, hasTouch: false })

const panelOf = (page: Page) => page.frameLocator('.panel')

test('the phone keeps its own width beside the panel, and the page stays in the document', async ({
  open,
}) => {
  const page = await open(LOCKER, { ...STAGES, width: '320' })
  await expect(page.locator('wx-page')).toContainText('丰巢智能柜')
  expect((await page.locator('wx-page').boundingBox())?.width).toBe(320)
  await expect(panelOf(page).getByRole('heading', { name: 'Scenarios' })).toBeVisible()
})

test('a scenario opens by one key press, at its own address', async ({ open }) => {
  const page = await open(LOCKER, STAGES)
  const panel = panelOf(page)
  await expect(panel.getByRole('link', { name: 'In a locker' })).toHaveAttribute('aria-current', 'page')
  await panel.getByRole('link', { name: 'Delivery failed' }).press('Enter')
  await expect(page.locator('wx-page')).toContainText('电话无人接听')
  expect(page.url()).toContain(
    '?openid=oEXCEPTION01&now=1795419660#/pages/track/index?orderId=exception-delivery-failed',
  )
  await expect(panel.getByRole('link', { name: 'Delivery failed' })).toBeFocused()
})

test('the switches show the settings of the address', async ({ open }) => {
  const page = await open(LOCKER, { ...STAGES, lang: 'en', theme: 'dark', fontSize: '24', network: 'slow' })
  const panel = panelOf(page)
  for (const choice of ['English', 'Dark', '24', '23 Nov 2026, 15:41', 'Slow', '375']) {
    await expect(panel.getByRole('radio', { name: choice, exact: true })).toBeChecked()
  }
  await expect(panel.getByRole('combobox', { name: 'Customer' })).toHaveValue('oSTAGES00001')
})

test('the switches show a setting of the address that is the usual one', async ({ open }) => {
  const page = await open(LOCKER, { ...STAGES, fontSize: '17', network: 'online', width: '375' })
  for (const choice of ['17', 'Online', '375']) {
    await expect(panelOf(page).getByRole('radio', { name: choice, exact: true })).toBeChecked()
  }
})

test('a switch changes the address, loads the phone again, and keeps the focus', async ({ open }) => {
  const page = await open(LOCKER, STAGES)
  const panel = panelOf(page)
  await panel.getByRole('radio', { name: 'Light' }).focus()
  await panel.getByRole('radio', { name: 'Light' }).press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(page.url()).toContain('theme=dark')
  await expect(panel.getByRole('radio', { name: 'Dark' })).toBeFocused()
})

test('the network switch changes the running page without a reload', async ({ open }) => {
  const page = await open(LOCKER, STAGES)
  await page.evaluate(() => {
    document.title = 'not loaded again'
  })
  await panelOf(page).getByRole('radio', { name: 'Offline' }).click()
  await expect(page).toHaveURL(/network=offline/)
  await expect(page).toHaveTitle('not loaded again')
})

test('a reported change appears on the phone by itself, and WeChat knows it', async ({ open }) => {
  const page = await open('/pages/track/index?orderId=stage-in-transit', STAGES)
  const panel = panelOf(page)
  await expect(panel.getByRole('combobox', { name: 'Waybill' })).toHaveValue('ZTO 73123456790005')
  await panel.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Signed (300003)' })
  await panel.getByRole('button', { name: 'Push' }).click()
  await expect(panel.locator('.outcome')).toContainText('WeChat knows the node. The push')
  await expect(page.getByRole('heading', { name: '已签收' })).toBeVisible()
})

test('no change can be reported while no tracking page is on screen', async ({ open }) => {
  const page = await open('/pages/orders/index', STAGES)
  await expect(panelOf(page).getByRole('button', { name: 'Push' })).toBeDisabled()
})

test('the log lists cloud calls and setData', async ({ open }) => {
  const page = await open(LOCKER, STAGES)
  const log = panelOf(page).getByRole('list', { name: 'What has happened' })
  await expect(log).toContainText(/cloudgetPath {2}\d+ ms {2}ok/)
  await expect(log).toContainText(/setDatapages\/track\/index {2}[\d.]+ KB/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the panel, ${colorScheme}`, async ({ open, page }) => {
    await page.emulateMedia({ colorScheme })
    await open(LOCKER, STAGES)
    await expect(panelOf(page).getByRole('link', { name: 'In a locker' })).toBeVisible()
    const panel = page.frames().find((frame) => frame.url().endsWith('/panel/'))
    expect(panel && (await violations(panel, 'body'))).toEqual([])
  })
}

for (const [what, width, query] of [
  ['on a phone', 375, {}],
  ['if the address turns it off', 1280, { panel: 'off' }],
] as const) {
  test(`there is no panel ${what}`, async ({ open, page }) => {
    await page.setViewportSize({ width, height: 860 })
    await open(LOCKER, { ...STAGES, ...query })
    await expect(page.locator('wx-page')).toContainText('丰巢智能柜')
    expect((await page.locator('wx-page').boundingBox())?.width).toBe(width)
    await expect(page.locator('.panel')).toHaveCount(0)
  })
}
