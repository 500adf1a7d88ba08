import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/devCommand'
import { breakFile, FAULTS } from './support/runtimeFaults'

/** `npm run dev`. The tests run one after the other, because they share a running command. */

const IN_TRANSIT = '?openid=oSTAGES00001&now=1795419660#/pages/track/index?orderId=stage-in-transit'

test.describe.configure({ mode: 'default', timeout: 300_000 })

test('npm run dev writes to dist-dev alone, which WeChat DevTools opens as a project', async ({ dev }) => {
  await dev.url()
  expect(existsSync(path.join(dev.project, 'dist'))).toBe(false)
  const folder = path.join(dev.project, 'dist-dev')
  const settings = JSON.parse(readFileSync(path.join(folder, 'project.config.json'), 'utf8')) as Record<
    string,
    string
  >
  expect(existsSync(path.join(folder, settings.miniprogramRoot ?? '', 'app.json'))).toBe(true)
  expect(settings).not.toHaveProperty('cloudfunctionRoot')
})

test('npm run dev shows each change on the same page, and an error until it is mended', async ({
  page,
  dev,
}) => {
  const url = (await dev.url()) + IN_TRANSIT
  await page.goto(url)
  await expect(page.locator('wx-page')).toContainText('物流轨迹')
  // A script that is loaded on demand places the cities.
  await expect(page.getByRole('link', { name: /查看地图/ })).toBeVisible()

  const mend = dev.change('src/components/timeline/Timeline.tsx', (source) => `${source}\nconst broken = (\n`)
  await expect(page.getByRole('alert')).toContainText(/src\/components\/timeline\/Timeline\.tsx:\d+/)

  const renameBack = dev.change('src/locales/zh-CN.ts', (source) => source.replaceAll('物流轨迹', '一路走来'))
  mend()
  await expect(page.locator('wx-page')).toContainText('一路走来')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(page.url()).toBe(url)
  renameBack()
  await expect(page.locator('wx-page')).toContainText('物流轨迹')
})

test.describe('beside the panel', () => {
  test.use({ viewport: { width: 1280, height: 860 }, isMobile: false, hasTouch: false })

  test('npm run dev shows a changed scenario without a restart, and an error in it', async ({
    page,
    dev,
  }) => {
    await page.goto((await dev.url()) + IN_TRANSIT)
    const panel = page.frameLocator('.panel')
    await expect(panel.getByRole('link', { name: 'In transit' })).toBeVisible()

    const mend = dev.change('preview/scenarios.ts', (source) => `${source}\nconst broken = (\n`)
    await expect(page.getByRole('alert')).toContainText(/preview\/scenarios\.ts:\d+/)
    mend()
    await expect(page.getByRole('alert')).toHaveCount(0)

    dev.change('preview/scenarios.ts', (source) => source.replace("'In transit'", "'On the road'"))
    await expect(panel.getByRole('link', { name: 'On the road' })).toBeVisible()
  })
})

test.describe('abroad', () => {
  // One of the faults is in the choice of clocks, which a phone in China does not have.
  test.use({ timezoneId: 'America/New_York' })

  test('npm run dev names the line of src for every kind of runtime error, until it is mended', async ({
    page,
    dev,
  }) => {
    await page.goto((await dev.url()) + IN_TRANSIT)
    for (const fault of FAULTS) {
      await test.step(fault.what, async () => {
        const { line, mend } = await reloadsAfter(page, () => breakFile(dev, fault))
        await fault.provoke?.(page)
        const box = page.getByRole('alert')
        await expect(box).toContainText(`${fault.file}:${line}`)
        await expect(box).toContainText(fault.message)
        await expect(box).toContainText(`> ${line} | `)
        await expect(box).toContainText(fault.after.trim())

        await reloadsAfter(page, () => box.getByRole('button', { name: 'Reload' }).click())
        await reloadsAfter(page, mend)
        await expect(page.locator('wx-page')).toContainText('物流轨迹')
        await expect(box).toHaveCount(0)
      })
    }
  })
})

test('npm run dev ends at Ctrl-C', async ({ dev }) => {
  await dev.url()
  expect(await dev.stop('SIGINT')).toEqual([0, null])
})

/** Does something and waits until the page has loaded again. A load that ends before the wait begins is not missed. */
async function reloadsAfter<T>(page: Page, action: () => T | Promise<T>): Promise<T> {
  const loaded = page.waitForEvent('load')
  const result = await action()
  await loaded
  return result
}
