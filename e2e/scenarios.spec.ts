import type { Page } from '@playwright/test'
import { scenarios, type PreviewQuery, type Scenario } from '../preview/scenarios'
import { misnamedControls, violations } from './support/axe'
import { layoutFaults } from './support/layoutFaults'
import { expect, previewAddress, test } from './support/preview'
import { waitForQuietSetData } from './support/setDataTraffic'

/** Every scenario of the preview's panel shows its text, fits on the screen and is accessible, also in the hardest look. */

const USUAL_SCREEN = { width: 375, height: 812 }
const NARROW_SCREEN = { width: 320, height: 568 }
/** On the narrow screen: the longest words in the least space. */
const HARDEST: PreviewQuery = { lang: 'en', theme: 'dark', fontSize: '25.6' }

for (const scenario of scenarios) {
  test(`${scenario.group}: ${scenario.name} shows its text and fits`, async ({ phone, preview }) => {
    await phone.setViewportSize(USUAL_SCREEN)
    await phone.goto(previewAddress(preview.url, scenario.link, { ...scenario.query }))
    await expect(phone.locator('wx-page').getByText(scenario.shows).first()).toBeVisible({ timeout: 20_000 })
    await expectNoFaults(phone, scenario)
    await phone.setViewportSize(NARROW_SCREEN)
    expect(await layoutFaults(phone)).toEqual([])
  })
}

test.describe('abroad, in English, dark, at the largest font size and 320 px', () => {
  test.use({ timezoneId: 'America/New_York' })

  for (const scenario of scenarios.filter(hasNoOwnLook)) {
    test(`${scenario.group}: ${scenario.name} fits`, async ({ phone, preview }) => {
      await phone.setViewportSize(NARROW_SCREEN)
      await phone.goto(previewAddress(preview.url, scenario.link, { ...scenario.query, ...HARDEST }))
      await expect(phone.locator('wx-page').locator('.card, .no-orders').first()).toBeVisible()
      await expect(phone.locator('wx-page .bone')).toHaveCount(0, { timeout: 20_000 })
      await expectNoFaults(phone, scenario)
    })
  }
})

async function expectNoFaults(page: Page, { group }: Scenario): Promise<void> {
  // The list asks for the news of its parcels by itself.
  if (group === 'Orders') await waitForQuietSetData(page)
  expect(await layoutFaults(page)).toEqual([])
  expect(await violations(page, 'wx-page')).toEqual([])
  expect(await misnamedControls(page)).toEqual([])
}

/** Other scenarios show a state in one look, and would be the same picture again. */
function hasNoOwnLook({ query }: Scenario): boolean {
  return Object.keys(HARDEST).every((part) => !(part in query))
}
