import { existsSync } from 'node:fs'
import { scenarios, type PreviewQuery } from '../preview/scenarios'
import { isPackagedBrowser } from './support/browser'
import { addressOf, expect, test } from './support/preview'

/** What a customer sees, against pictures of it. `npm run e2e -- --update-snapshots` makes the pictures anew. */

const LOOKS: Record<string, PreviewQuery> = {
  light: { lang: 'zh_CN', theme: 'light' },
  dark: { lang: 'zh_CN', theme: 'dark' },
  en: { lang: 'en', theme: 'light' },
}

/** A state of each kind; `last` is what comes to the screen last, where that is not the first answer. */
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
  ['orders', 'Orders', 'Orders of a customer'],
  ['no-orders', 'Orders', 'No orders'],
]

test.skip(!isPackagedBrowser(), 'Every browser draws in its own way.')
test.use({ phoneOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } })

// In a hook, which comes before a test's preview is opened.
test.beforeEach(({}, testInfo) => {
  const making = ['all', 'changed'].includes(testInfo.config.updateSnapshots)
  const there = existsSync(testInfo.snapshotPath(testInfo.annotations[0]?.description ?? ''))
  test.skip(!making && !there, 'There is no picture to compare with.')
})

for (const [file, group, name, last] of PICTURED) {
  for (const [look, query] of Object.entries(LOOKS)) {
    const picture = `${file}-${look}.png`
    const annotation = { type: 'picture', description: picture }
    test(`${group}: ${name}, ${look}`, { annotation }, async ({ phone, preview }) => {
      const scenario = scenarios.find((each) => each.group === group && each.name === name)
      if (!scenario) throw new Error(`there is no scenario ${group}: ${name}`)
      await phone.goto(addressOf(preview.url, scenario.link, { ...scenario.query, ...query }))
      await expect(phone.locator('wx-page')).not.toBeEmpty()
      await expect(phone.locator('wx-page .bone')).toHaveCount(0)
      if (last) await expect(phone.getByText(last).first()).toBeVisible()
      await phone.evaluate(() => document.fonts.ready)
      await expect(phone).toHaveScreenshot(picture, { maxDiffPixelRatio: 0.01 })
    })
  }
}
