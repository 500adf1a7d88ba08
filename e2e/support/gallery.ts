import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../preview/languages'
import { scenarios, type PreviewQuery, type Scenario } from '../../preview/scenarios'
import { requireGoodArtifact } from '../../preview/simulator/simulator'
import { ArgumentError, parseArguments, runCommand } from '../../scripts/commandLine'
import { browserLaunchOptions } from './browser'
import { formatContactSheet, type Picture } from './contactSheet'
import { layoutFaults } from './layoutFaults'
import { startPreviewServer } from './previewServer'

const USAGE = `npm run gallery [-- TEXT]

Takes a picture of every scenario in every look (width, theme, font size, language) into e2e/gallery, with index.html to
see them all, and prints what does not fit on a screen. Needs dist/, which \`npm run build\` writes.

  TEXT    take only the pictures whose file name contains TEXT
  --help  print this text`

const FOLDER = path.resolve(__dirname, '../gallery')

/** Pages that take pictures at the same time: one for each core of a small machine. */
const PHONES = 2

interface Look {
  width: 320 | 375 | 414
  query: PreviewQuery
}

const LOOKS = ([375, 320, 414] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ['17', '25.6'].flatMap((fontSize) =>
      (Object.keys(LANGUAGES) as Language[]).map((lang): Look => ({
        width,
        query: { lang, theme, fontSize },
      })),
    ),
  ),
)

type PlannedPicture = Picture & Look & { scenario: Scenario }

async function takeGallery(only: string): Promise<void> {
  requireGoodArtifact(path.resolve(__dirname, '../../dist/weapp'))
  const server = await startPreviewServer()
  const browser = await chromium.launch(await browserLaunchOptions())
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const pictures = planPictures().filter(({ file }) => file.includes(only))
  const queue = [...pictures]
  const takeFromQueue = async () => {
    const phone = await newPhone(browser)
    for (let picture = queue.shift(); picture; picture = queue.shift()) {
      for (const fault of await takePicture(phone, server.url, picture)) {
        process.exitCode = 1
        console.log(`${picture.file}: ${fault}`)
      }
    }
  }
  await Promise.all(Array.from({ length: PHONES }, takeFromQueue))
  const sheet = path.join(FOLDER, 'index.html')
  writeFileSync(sheet, formatContactSheet(pictures))
  await browser.close()
  await server.close()
  console.log(`${pictures.length} pictures: ${path.relative(process.cwd(), sheet)}`)
}

function planPictures(): PlannedPicture[] {
  const all = scenarios.flatMap((scenario) =>
    LOOKS.map(({ width, query }): PlannedPicture => {
      const name = `${scenario.group}: ${scenario.name}`
      // A scenario's own query has precedence, so that "Dark" is dark in every look.
      const full = { ...query, ...scenario.query }
      const look = [width, full.theme, full.lang, full.fontSize].join('-')
      const file = `${name.toLowerCase().replace(/[^\da-z]+/g, '-')}-${look}.png`
      return { name, look, file, width, query: full, scenario }
    }),
  )
  return [...new Map(all.map((picture) => [picture.file, picture])).values()]
}

function newPhone(browser: Browser): Promise<Page> {
  return browser.newPage({
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    isMobile: true,
    hasTouch: true,
  })
}

/** Takes a picture of a scenario's whole page; resolves with what does not fit on the screen. */
async function takePicture(phone: Page, url: string, picture: PlannedPicture): Promise<string[]> {
  const { scenario, width, query, file } = picture
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
  // The browser does not load an address again that differs only in its hash.
  await phone.goto('about:blank')
  return faults
}

runCommand(USAGE, (args) => {
  const { positionals } = parseArguments({ args, allowPositionals: true })
  if (positionals.length > 1)
    throw new ArgumentError(`The gallery takes one TEXT, not ${positionals.length}.`)
  return takeGallery(positionals[0] ?? '')
})
