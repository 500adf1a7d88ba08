import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { scenarios, type PreviewQuery, type Scenario } from '../../preview/scenarios'
import { requireGoodArtifact } from '../../preview/simulator/simulator'
import { browserLaunchOptions } from './browser'
import { contactSheet, type Shot } from './contactSheet'
import { layoutFaults } from './layout'
import { openServed } from './previewServer'

/**
 * `npm run gallery`: every scenario in every look, one page that shows all pictures, and a word on what does not fit.
 * Takes the built mini-program. An argument takes those alone that have it in their file's name.
 */

const FOLDER = path.resolve(__dirname, '../gallery')

/** As many as a small machine has cores. */
const PHONES = 2

interface Look {
  width: 320 | 375 | 414
  query: PreviewQuery
}

const LOOKS = ([375, 320, 414] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ['16', '25.6'].flatMap((fontSize) =>
      (['zh_CN', 'zh_TW', 'en'] as const).map((lang): Look => ({ width, query: { lang, theme, fontSize } })),
    ),
  ),
)

type Planned = Shot & Look & { scenario: Scenario }

async function takeAll(only: string): Promise<void> {
  requireGoodArtifact(path.resolve(__dirname, '../../dist/weapp'))
  const served = await openServed()
  const browser = await chromium.launch(await browserLaunchOptions())
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const shots = plan().filter(({ file }) => file.includes(only))
  const waiting = [...shots]
  const takeNext = async () => {
    const phone = await newPhone(browser)
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      for (const fault of await take(phone, served.url, shot)) {
        process.exitCode = 1
        console.log(`${shot.file}: ${fault}`)
      }
    }
  }
  await Promise.all(Array.from({ length: PHONES }, takeNext))
  const sheet = path.join(FOLDER, 'index.html')
  writeFileSync(sheet, contactSheet(shots))
  await browser.close()
  await served.close()
  console.log(`${shots.length} pictures: ${path.relative(process.cwd(), sheet)}`)
}

function plan(): Planned[] {
  const all = scenarios.flatMap((scenario) =>
    LOOKS.map(({ width, query }): Planned => {
      const name = `${scenario.group}: ${scenario.name}`
      // A scenario that is a look itself keeps it.
      const full = { ...query, ...scenario.query }
      const look = [width, full.theme, full.lang, full.fontSize].join('-')
      const file = `${name.toLowerCase().replace(/[^\da-z]+/g, '-')}-${look}.png`
      return { name, look, file, width, query: full, scenario }
    }),
  )
  return [...new Map(all.map((planned) => [planned.file, planned])).values()]
}

async function newPhone(browser: Browser): Promise<Page> {
  const phone = await browser.newPage({
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    isMobile: true,
    hasTouch: true,
  })
  // tsx names functions by a helper of its own, which what runs in the browser then asks for.
  await phone.addInitScript('globalThis.__name = (named) => named')
  return phone
}

/** Takes a picture of a scenario from its top to its end; answers with what does not fit on the screen. */
async function take(phone: Page, url: string, shot: Planned): Promise<string[]> {
  const { scenario, width, query, file } = shot
  await phone.setViewportSize({ width, height: 812 })
  await phone.goto(`${url}?${new URLSearchParams({ ...query }).toString()}#${scenario.link}`)
  const page = phone.locator('wx-page')
  await page.locator('.card, .no-orders').first().waitFor()
  await page.locator('.bone').first().waitFor({ state: 'detached' })
  await phone.evaluate(() => document.fonts.ready)
  const faults = await layoutFaults(phone)
  const height = await page.evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
  await phone.setViewportSize({ width, height: Math.min(Math.max(height + 44, 568), 2000) })
  await phone.screenshot({ path: path.join(FOLDER, file) })
  await phone.evaluate(() => {
    localStorage.clear()
  })
  // An address that differs in its hash alone would not be loaded.
  await phone.goto('about:blank')
  return faults
}

takeAll(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
