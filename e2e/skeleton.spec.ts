import type { Page } from '@playwright/test'
import { layoutShift, watchLayoutShift } from './support/layoutShift'
import { STAGES_CUSTOMER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'

/** The skeleton of the track page keeps the place of the answer. */

test.beforeEach(({ page }) => watchLayoutShift(page))

/** The top edge of each box on the page, CSS pixels. */
const topsOf = (page: Page) =>
  page
    .locator('wx-page .card, wx-page .freshness')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top))

for (const timezoneId of ['Asia/Shanghai', 'America/New_York']) {
  test.describe(`on a phone in ${timezoneId}`, () => {
    test.use({ timezoneId })
    for (const [look, query] of Object.entries({
      'at the usual size': { lang: 'zh_CN', theme: 'light' },
      'at the largest font size': { lang: 'zh_CN', theme: 'dark', fontSize: '25.6' },
    })) {
      test(`the answer appears where the skeleton was, ${look}`, async ({ open }) => {
        const page = await open(trackLink('stage-in-transit'), {
          openid: STAGES_CUSTOMER,
          network: 'slow',
          ...query,
        })
        await expect(page.locator('wx-page .bone').first()).toBeVisible()
        const before = await topsOf(page)
        await expect(page.locator('wx-page').getByText('深圳转运中心').first()).toBeVisible()
        await expect(page.locator('wx-page .bone')).toHaveCount(0)
        expect(await layoutShift(page)).toBeLessThan(0.05)
        const after = await topsOf(page)
        // The story may be a line or two longer or shorter than the skeleton's; nothing else may move.
        const lineHeight = await page
          .locator('wx-page .journey-header-text')
          .evaluate((text) => parseFloat(getComputedStyle(text).lineHeight))
        expect(before).toHaveLength(after.length)
        for (const [index, top] of after.entries()) {
          expect(Math.abs(top - (before[index] ?? NaN))).toBeLessThanOrEqual(2 * lineHeight)
        }
      })
    }
  })
}
