import { existsSync } from 'node:fs'
import { scenarios, type PreviewQuery } from '../preview/scenarios'
import { isPackagedBrowser } from './support/browser'
import { expect, previewAddress, test } from './support/preview'

/** Compares screens with reference pictures. `npm run e2e -- --update-snapshots` replaces the pictures. */

const LOOKS: Record<string, PreviewQuery> = {
  light: { lang: 'zh_CN', theme: 'light' },
  dark: { lang: 'zh_CN', theme: 'dark' },
  en: { lang: 'en', theme: 'light' },
}

/** A state of each kind. `last` is a text that appears after the first answer. */
const PICTURED: [file: string, group: string, name: string, last?: string][] = [
  ['in-transit', 'Stages', 'In transit'],
  ['out-for-delivery', 'Stages', 'Out for delivery'],
  ['locker', 'Stages', 'In a locker, with a pickup code'],
  ['gatehouse', 'Stages', 'Signed by the gatehouse, no delivery run'],
  ['delivery-failed', 'Exceptions', 'Delivery failed'],
  ['stuck', 'Exceptions', 'Stuck'],
  ['waiting', 'Journeys', 'Not picked up yet'],
  ['two-waybills', 'Journeys', 'Two waybills'],
  ['not-found', 'Failures', 'NOT_FOUND: no such order'],
  ['not-tracked', 'Failures', 'NOT_TRACKED: a number WeChat does not know', '773300112233445'],
  ['orders', 'Orders', 'Orders of a customer', '受雨雪天气影响'],
  ['no-orders', 'Orders', 'No orders'],
]

test.skip(!isPackagedBrowser(), 'Another browser renders differently from the one of the reference pictures.')
test.use({ phoneOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } })

// A hook runs before the fixtures of a test, so that a skipped test starts no preview.
test.beforeEach(({}, testInfo) => {
  const updating = ['all', 'changed'].includes(testInfo.config.updateSnapshots)
  const exists = existsSync(testInfo.snapshotPath(testInfo.annotations[0]?.description ?? ''))
  test.skip(!updating && !exists, 'There is no reference picture.')
})

for (const [file, group, name, last] of PICTURED) {
  for (const [look, query] of Object.entries(LOOKS)) {
    const picture = `${file}-${look}.png`
    const annotation = { type: 'picture', description: picture }
    test(`${group}: ${name}, ${look}, looks like its picture`, { annotation }, async ({ phone, preview }) => {
      const scenario = scenarios.find((each) => each.group === group && each.name === name)
      if (!scenario) throw new Error(`there is no scenario ${group}: ${name}`)
      await phone.goto(previewAddress(preview.url, scenario.link, { ...scenario.query, ...query }))
      await expect(phone.locator('wx-page')).not.toBeEmpty()
      await expect(phone.locator('wx-page .bone')).toHaveCount(0)
      if (last) await expect(phone.getByText(last).first()).toBeVisible()
      await phone.evaluate(() => document.fonts.ready)
      await expect(phone).toHaveScreenshot(picture, { maxDiffPixelRatio: 0.01 })
    })
  }
}
