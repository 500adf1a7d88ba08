import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { scenarios, type PreviewQuery, type Scenario } from '../preview/scenarios'
import { servePreview } from '../preview/server'
import { requireGoodArtifact } from '../preview/simulator/simulator'
import { browserLaunchOptions } from './browser'
import { contactSheet, type Shot } from './contactSheet'

/** `npm run gallery`: pictures of every scenario, and one page that shows them all. Takes the built mini-program. */

const ROOT = path.resolve(__dirname, '..')
const FOLDER = path.join(__dirname, 'gallery')

/** One scenario of a kind is shown in every look; a picture of each in each would be thousands. */
const IN_EVERY_LOOK = [
  'Stages: In transit',
  'Stages: Out for delivery',
  'Stages: In a locker, with a pickup code',
  'Stages: Signed by the gatehouse, no delivery run',
  'Exceptions: Delivery failed',
  'Exceptions: Stuck',
  'Journeys: Not picked up yet',
  'Journeys: Two waybills',
  'Failures: NOT_TRACKED: a number WeChat does not know',
  'The phone: Offline',
  'Orders: Every stage',
  'Orders: No orders',
]

interface Look {
  width: 320 | 375 | 414
  query: PreviewQuery
}

const USUAL: Look = { width: 375, query: { lang: 'zh_CN', theme: 'light' } }
const EVERY_LOOK = ([320, 375, 414] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ['16', '25.6'].flatMap((fontSize) =>
      (['zh_CN', 'zh_TW', 'en'] as const).map((lang): Look => ({ width, query: { lang, theme, fontSize } })),
    ),
  ),
)

async function takeAll(): Promise<void> {
  const artifact = path.join(ROOT, 'dist/weapp')
  requireGoodArtifact(artifact)
  const server = await servePreview({
    artifact,
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    fixtures: path.join(ROOT, 'preview/fixtures'),
    port: 0,
    log: () => undefined,
  })
  const browser = await chromium.launch(await browserLaunchOptions())
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const only = process.argv[2] ?? ''
  const shots = plan().filter(({ file }) => file.includes(only))
  // Two at a time, as many as a small machine has cores.
  const waiting = [...shots]
  const takeNext = async () => {
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) await take(browser, server.url, shot)
  }
  await Promise.all([takeNext(), takeNext()])
  writeFileSync(path.join(FOLDER, 'index.html'), contactSheet(shots))
  await browser.close()
  await server.close()
  console.log(`${shots.length} pictures: ${path.relative(process.cwd(), path.join(FOLDER, 'index.html'))}`)
}

type Planned = Shot & Look & { scenario: Scenario }

function plan(): Planned[] {
  return scenarios.flatMap((scenario) => {
    const name = `${scenario.group}: ${scenario.name}`
    const looks = IN_EVERY_LOOK.includes(name) ? EVERY_LOOK : [USUAL]
    return looks.map(({ width, query }) => {
      // A scenario that is a look itself keeps it.
      const full = { ...query, ...scenario.query }
      const look = [width, full.theme, full.lang, full.fontSize ?? '16'].join('-')
      const file = `${name.toLowerCase().replace(/[^\da-z]+/g, '-')}-${look}.png`
      return { name, look, file, width, query: full, scenario }
    })
  })
}

async function take(browser: Browser, url: string, { scenario, width, query, file }: Planned): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: 812 },
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    isMobile: true,
    hasTouch: true,
  })
  await page.goto(`${url}?${new URLSearchParams({ ...query }).toString()}#${scenario.link}`)
  await page.locator('wx-page').locator('.card, .no-orders').first().waitFor()
  await page.locator('wx-page .bone').first().waitFor({ state: 'detached' })
  const height = await page
    .locator('wx-page')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
  await page.setViewportSize({ width, height: Math.min(Math.max(height + 44, 568), 2000) })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(FOLDER, file) })
  await page.close()
}

takeAll().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
