import type { Page } from '@playwright/test'
import { scenarios, type PreviewQuery, type Scenario } from '../preview/scenarios'
import { misnamed, violations } from './support/axe'
import { layoutFaults } from './support/layout'
import { addressOf, expect, test } from './support/preview'

/**
 * Every scenario of the panel's gallery, as it is and in the hardest look: it opens, shows what it promises, axe finds
 * nothing wrong with it, and everything has its place.
 */

const USUAL_SCREEN = { width: 375, height: 812 }
/** English in the largest type on the narrowest phone: the longest words in the least room. */
const SMALLEST_SCREEN = { width: 320, height: 568 }
const HARDEST: PreviewQuery = { lang: 'en', theme: 'dark', fontSize: '25.6' }

for (const scenario of scenarios) {
  test(`${scenario.group}: ${scenario.name}`, async ({ phone, preview }) => {
    await phone.setViewportSize(USUAL_SCREEN)
    await phone.goto(addressOf(preview.url, scenario.link, { ...scenario.query }))
    await expect(phone.locator('wx-page').getByText(scenario.shows).first()).toBeVisible({ timeout: 20_000 })
    await expectGoodPage(phone)
  })
}

test.describe('in English, dark, in the largest type at 320 px', () => {
  for (const scenario of scenarios.filter(hasNoLookOfItsOwn)) {
    test(`${scenario.group}: ${scenario.name}`, async ({ phone, preview }) => {
      await phone.setViewportSize(SMALLEST_SCREEN)
      await phone.goto(addressOf(preview.url, scenario.link, { ...scenario.query, ...HARDEST }))
      await expect(phone.locator('wx-page').locator('.card, .no-orders').first()).toBeVisible()
      await expect(phone.locator('wx-page .bone')).toHaveCount(0, { timeout: 20_000 })
      await expectGoodPage(phone)
    })
  }
})

async function expectGoodPage(page: Page): Promise<void> {
  expect(await layoutFaults(page)).toEqual([])
  expect(await violations(page, 'wx-page')).toEqual([])
  expect(await misnamed(page)).toEqual([])
}

/** The others are the same state in a certain look. */
function hasNoLookOfItsOwn({ query }: Scenario): boolean {
  return Object.keys(HARDEST).every((part) => !(part in query))
}
