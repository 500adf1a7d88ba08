import type { Page } from '@playwright/test'
import { IN_TRANSIT, RECORDED_AT, STAGES_CUSTOMER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, nodes } from './support/trackPage'

/** What the panel changes behind the phone: the reset, the filter, the customers' names and the push. */

const MOVING = trackLink('stage-in-transit')
const STAGES = { openid: STAGES_CUSTOMER }

test.use({ viewport: { width: 1280, height: 860 }, isMobile: false, hasTouch: false })

const panelOf = (page: Page) => page.frameLocator('.panel')
const resetButton = (page: Page) => panelOf(page).getByRole('button', { name: 'Reset', exact: true })
const resetOutcome = (page: Page) => panelOf(page).getByRole('status', { name: 'Reset' })

const storedKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('storage:')))

/** Lets the carrier report that the waybill on screen is signed for, and waits for the page to show it. */
async function reportSigned(page: Page): Promise<void> {
  const panel = panelOf(page)
  await expect(panel.getByRole('combobox', { name: 'Waybill' })).toHaveValue(/^ZTO /)
  await panel.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Signed (300003)' })
  await panel.getByRole('button', { name: 'Push' }).click()
  await expect(heading(page, '已签收')).toBeVisible()
}

test('a reset forgets the reported change, the stored track and what the phone has stored', async ({
  open,
  preview,
}) => {
  const page = await open(MOVING, STAGES)
  await expect(heading(page, '正在路上')).toBeVisible()
  const count = await nodes(page).count()
  await reportSigned(page)
  await page.evaluate(() => {
    localStorage.setItem('storage:oOTHER:left', '1')
  })
  await resetButton(page).click()
  await expect(heading(page, '正在路上')).toBeVisible()
  await expect(nodes(page)).toHaveCount(count)
  expect(await storedKeys(page)).not.toContain('storage:oOTHER:left')
  expect((await preview.stats()).database['tracks.insertDocument']).toBe(1)
})

test('a reset keeps what the panel itself remembers', async ({ open }) => {
  const page = await open(MOVING, STAGES)
  await panelOf(page).getByRole('searchbox', { name: 'Filter' }).fill('45009')
  await resetButton(page).click()
  await expect(panelOf(page).getByRole('searchbox', { name: 'Filter' })).toHaveValue('45009')
})

test('a reset that the preview refuses says so, and the phone keeps its storage', async ({ open }) => {
  const page = await open(MOVING, STAGES)
  await expect(heading(page, '正在路上')).toBeVisible()
  await page.evaluate(() => {
    document.title = 'not loaded again'
  })
  await page.route('**/panel/reset', (route) => route.fulfill({ status: 500, body: 'orders.json is broken' }))
  await resetButton(page).click()
  await expect(resetOutcome(page)).toHaveText('The reset failed: 500, orders.json is broken')
  expect(await storedKeys(page)).not.toEqual([])
  await expect(page).toHaveTitle('not loaded again')
  await expect(resetButton(page)).toBeEnabled()
})

test('a reset that no preview answers says so', async ({ open }) => {
  const page = await open(MOVING, STAGES)
  await page.route('**/panel/reset', (route) => route.abort())
  await resetButton(page).click()
  await expect(resetOutcome(page)).toHaveText(/^The reset failed: ./)
})

test('the filter leaves the scenarios with its words, and survives another scenario', async ({ open }) => {
  const page = await open(MOVING, STAGES)
  const panel = panelOf(page)
  const filter = panel.getByRole('searchbox', { name: 'Filter' })
  await filter.fill('45009')
  const link = panel.getByRole('link', { name: 'BUSY: 45009, the quota of the day' })
  await expect(panel.locator('.gallery').getByRole('link')).toHaveCount(1)
  await link.click()
  await expect(heading(page, '系统有点忙')).toBeVisible()
  await expect(filter).toHaveValue('45009')
  await filter.fill('no scenario has this')
  await expect(panel.locator('.gallery').getByRole('link')).toHaveCount(0)
  await expect(panel.getByText(/^0 of \d+$/)).toBeVisible()
})

test('the scenarios that fail stand above the fold', async ({ open }) => {
  const page = await open(MOVING, STAGES)
  const groups = panelOf(page).locator('.gallery').getByRole('heading', { level: 3 })
  await expect(groups.first()).toHaveText('Failures')
  await expect(groups.first()).toBeInViewport()
})

test('the customers have names beside their openids', async ({ open }) => {
  const page = await open(MOVING, STAGES)
  const customer = panelOf(page).getByRole('combobox', { name: 'Customer' })
  await expect(customer.locator('option:checked')).toHaveText(/^Every stage · oSTAGES00001 · \d+ orders$/)
})

test("a reported change and its push have the time of the phone's clock", async ({ open }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId), { now: String(RECORDED_AT + 3600) })
  const pushed = page.waitForRequest('**/cloud/push')
  await reportSigned(page)
  await expect(nodes(page).first()).toContainText(/16:4\d/)
  const cloudClock = Number((await pushed).headers()['x-now'])
  expect(cloudClock - RECORDED_AT).toBeGreaterThanOrEqual(3600)
  expect(cloudClock - RECORDED_AT).toBeLessThan(3700)
})
