import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type DevCommand } from './support/devCommand'

/** Errors of the running mini-program under `npm run dev`, each thrown by a line that the test adds to `src`. */

const PAGE = '?openid=oSTAGES00001&now=1795419660#/pages/track/index?orderId=stage-in-transit'

interface Fault {
  what: string
  file: string
  /** The line after which the fault is added. */
  after: string
  fault: string
  message: string
  provoke?: (page: Page) => Promise<void>
}

const FAULTS: Fault[] = [
  {
    what: 'a throw at launch',
    file: 'src/app.tsx',
    after: 'useLaunch(() => {',
    fault: "throw new Error('broken at launch')",
    message: 'broken at launch',
  },
  {
    what: "a throw in a page's render",
    file: 'src/pages/track/TrackedParcel.tsx',
    after: 'const t = useTranslations()',
    fault: "if (String(t)) throw new Error('broken in render')",
    message: 'broken in render',
  },
  {
    what: 'a throw in an event handler',
    file: 'src/components/timeline/TimeZoneChoice.tsx',
    after: 'onClick={() => {',
    fault: "throw new Error('broken by a tap')",
    message: 'broken by a tap',
    provoke: (page) => page.getByRole('radio', { name: '本机时间' }).tap({ timeout: 15_000 }),
  },
  {
    what: 'an unhandled rejection',
    file: 'src/app.tsx',
    after: 'useLaunch(() => {',
    fault: "void Promise.reject(new Error('broken later'))",
    message: 'broken later',
  },
]

// One of the faults is in the choice of clocks, which a phone in China does not have.
test.use({ timezoneId: 'America/New_York' })

test('npm run dev names the line of src for every kind of runtime error, until it is mended', async ({
  page,
  dev,
}) => {
  test.setTimeout(400_000)
  await page.goto((await dev.url()) + PAGE)
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

/** Does something and waits until the page has loaded again. A load that ends before the wait begins is not missed. */
async function reloadsAfter<T>(page: Page, action: () => T | Promise<T>): Promise<T> {
  const loaded = page.waitForEvent('load')
  const result = await action()
  await loaded
  return result
}

/** Adds the fault to its file. Returns its line, and a function that takes it out again. */
function breakFile(dev: DevCommand, { file, after, fault }: Fault): { line: number; mend: () => void } {
  const mend = dev.change(file, (source) => source.replace(`${after}\n`, `${after}\n${fault}\n`))
  const lines = readFileSync(path.join(dev.project, file), 'utf8').split('\n')
  return { line: lines.indexOf(fault) + 1, mend }
}
