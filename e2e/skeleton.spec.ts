import type { Page } from '@playwright/test'
import { layoutShift, watchLayoutShift } from './support/layoutShift'
import { expect, test } from './support/preview'

/** What a slow answer does to the page that waits for it. */

const TRACK = '/pages/track/index?orderId=stage-in-transit'

test.beforeEach(({ page }) => watchLayoutShift(page))

/** How far down each of the page's boxes begins. */
const topsOf = (page: Page) =>
  page
    .locator('wx-page .card, wx-page .freshness')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top))

for (const [look, query] of Object.entries({
  'at the usual size': { lang: 'zh_CN', theme: 'light' },
  'in the largest type': { lang: 'zh_CN', theme: 'dark', fontSize: '25.6' },
})) {
  test(`the answer comes in where the skeleton stood, ${look}`, async ({ open }) => {
    const page = await open(TRACK, { openid: 'oSTAGES00001', network: 'slow', ...query })
    await expect(page.locator('wx-page .bone').first()).toBeVisible()
    const before = await topsOf(page)
    await expect(page.locator('wx-page').getByText('深圳转运中心').first()).toBeVisible()
    await expect(page.locator('wx-page .bone')).toHaveCount(0)
    expect(await layoutShift(page)).toBeLessThan(0.05)
    const after = await topsOf(page)
    // The sentence may be a line longer or shorter than the skeleton's two; nothing else may move.
    const line = await page
      .locator('wx-page .journey-header-text')
      .evaluate((text) => parseFloat(getComputedStyle(text).lineHeight))
    expect(before).toHaveLength(after.length)
    for (const [index, top] of after.entries()) {
      expect(Math.abs(top - (before[index] ?? NaN))).toBeLessThanOrEqual(2 * line)
    }
  })
}
