import path from 'node:path'
import { servePreview } from '../preview/server'
import { scenarios, type PreviewQuery, type Scenario } from '../preview/scenarios'
import { misnamed, violations } from './axe'
import { layoutFaults } from './layout'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, simulatorProblems, test as base } from './preview'

/**
 * Every scenario of the panel's gallery, as it is and in the hardest look: it opens, shows what it promises, axe finds
 * nothing wrong with it, and everything has its place.
 */

const ROOT = path.resolve(__dirname, '..')

const USUAL_SCREEN = { width: 375, height: 812 }
/** English in the largest type on the narrowest phone: the longest words in the least room. */
const SMALLEST_SCREEN = { width: 320, height: 568 }
const HARDEST: PreviewQuery = { lang: 'en', theme: 'dark', fontSize: '25.6' }

/** No scenario changes the fixtures: one preview does for all of a worker's, and one phone that is emptied for each. */
const test = base.extend<object, { galleryUrl: string; phone: Page }>({
  galleryUrl: [
    async ({}, use) => {
      const server = await servePreview({
        artifact: path.join(ROOT, 'dist/weapp'),
        functions: path.join(ROOT, 'dist/cloudfunctions'),
        fixtures: path.join(ROOT, 'preview/fixtures'),
        port: 0,
        log: () => undefined,
      })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  phone: [
    async ({ browser }, use, { project }) => {
      // Among a project's options are those of a context.
      const page = await browser.newPage(project.use as BrowserContextOptions)
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
})

test.afterEach(async ({ phone }) => {
  await phone.evaluate(() => {
    localStorage.clear()
  })
  // An address that differs in its hash alone would not be loaded.
  await phone.goto('about:blank')
})

for (const scenario of scenarios) {
  test(`${scenario.group}: ${scenario.name}`, async ({ phone, galleryUrl }) => {
    await phone.setViewportSize(USUAL_SCREEN)
    await phone.goto(addressOf(galleryUrl, scenario))
    await expect(phone.locator('wx-page').getByText(scenario.shows).first()).toBeVisible({ timeout: 20_000 })
    await expectGoodPage(phone)
  })
}

test.describe('in English, dark, in the largest type at 320 px', () => {
  for (const scenario of scenarios.filter(hasNoLookOfItsOwn)) {
    test(`${scenario.group}: ${scenario.name}`, async ({ phone, galleryUrl }) => {
      await phone.setViewportSize(SMALLEST_SCREEN)
      await phone.goto(addressOf(galleryUrl, scenario, HARDEST))
      await expect(phone.locator('wx-page').locator('.card, .no-orders').first()).toBeVisible()
      await expect(phone.locator('wx-page .bone')).toHaveCount(0, { timeout: 20_000 })
      await expectGoodPage(phone)
    })
  }
})

async function expectGoodPage(page: Page): Promise<void> {
  expect(await simulatorProblems(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  expect(await violations(page, 'wx-page')).toEqual([])
  expect(await misnamed(page)).toEqual([])
}

function addressOf(url: string, { link, query }: Scenario, look: PreviewQuery = {}): string {
  return `${url}?${new URLSearchParams({ ...query, ...look }).toString()}#${link}`
}

/** The others are the same state in a certain look. */
function hasNoLookOfItsOwn({ query }: Scenario): boolean {
  return Object.keys(HARDEST).every((part) => !(part in query))
}
