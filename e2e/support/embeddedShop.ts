import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { servePreview, type Preview } from '../../preview/server'
import { addSubPackage } from '../../scripts/embed/addSubPackage'
import { BUILD } from './builds'
import { previewAddress, simulatorProblems, test as base } from './preview'

const ROOT = path.resolve(__dirname, '../..')
export const EXAMPLE_SHOP = path.join(ROOT, 'examples/native-shop')

/** The CloudBase environment that the sub-package is built for; the example shop has another one. */
export const PARCELS_ENVIRONMENT = 'parcels-1a2b3c4d'

/** The shop's own page, with a button to each page of the sub-package, and the folder of the sub-package. */
export const HOME = '/pages/home/index'
export const EMBEDDED = '/parcel-path'

export const back = (page: Page) => page.locator('.navigation-back').tap()
export const button = (page: Page, name: string) => page.getByRole('button', { name })

/** Changes a file of the shop: its path, and what to replace by what. */
type Change = readonly [file: string, from: string, to: string]

const SUB_PACKAGE = {
  root: 'parcel-path',
  pages: ['pages/orders/index', 'pages/track/index', 'pages/share/index'],
}

interface TestFixtures {
  /** Opens a copy of a built program, changed, at a deep link. */
  openProgram: (
    program: string,
    link: string,
    query: Record<string, string>,
    change: (folder: string) => void,
  ) => Promise<Page>
  /** Opens a Taro program that holds the sub-package: ours, as if it were a shop's. */
  openTaroShop: (link: string) => Promise<Page>
  /** Opens the example shop, which holds the sub-package, at a deep link. Changes go into a copy. */
  openShop: (link: string, query?: Record<string, string>, changes?: readonly Change[]) => Promise<Page>
}

interface WorkerFixtures {
  /** The folder of the example shop with the sub-package, and the output of the command that put it there. */
  shop: { folder: string; output: string }
}

/**
 * Playwright's test with the sub-package in the example shop. Building takes half a minute, so the tests that use it must run in
 * one worker.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  shop: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-shop-'))
      cpSync(EXAMPLE_SHOP, folder, { recursive: true })
      const output = embedInto(folder)
      await use({ folder, output })
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  openProgram: async ({ page }, use) => {
    const opened: { server: Preview; folder: string }[] = []
    await use(async (program, link, query, change) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-shop-'))
      cpSync(program, folder, { recursive: true })
      change(folder)
      const server = await servePreview({
        artifact: folder,
        functions: path.join(ROOT, 'dist/cloudfunctions'),
        fixtures: path.join(ROOT, 'preview/fixtures'),
        port: 0,
        log: () => undefined,
      })
      opened.push({ server, folder })
      await page.goto(previewAddress(server.url, link, query))
      return page
    })
    expect(await simulatorProblems(page)).toEqual([])
    for (const { server, folder } of opened) {
      await server.close()
      rmSync(folder, { recursive: true })
    }
  },
  openShop: async ({ shop, openProgram }, use) => {
    await use((link, query = {}, changes = []) =>
      openProgram(shop.folder, link, query, (folder) => {
        for (const change of changes) applyChange(folder, change)
      }),
    )
  },
  openTaroShop: async ({ shop, openProgram }, use) => {
    await use((link) =>
      openProgram(BUILD, link, {}, (folder) => {
        takeTarosName(folder)
        addSubPackage(path.join(shop.folder, SUB_PACKAGE.root), SUB_PACKAGE, folder)
      }),
    )
  },
})

/** Gives the list of chunks of a program of ours the name that it has in every other Taro program. */
function takeTarosName(folder: string): void {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  for (const script of scripts) {
    const file = path.join(folder, script)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('webpackJsonpParcelPath', 'webpackJsonp'))
  }
}

/** Runs `npm run build:embed -- --into FOLDER`. What it leaves in dist-embed is for a test's cloud, and so removed. */
function embedInto(folder: string): string {
  const command = ['--import', 'tsx', 'scripts/embed/index.ts', '--into', folder]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, TARO_APP_CLOUD_ENV: PARCELS_ENVIRONMENT, TARO_APP_PAGE_ROOT: '' },
    encoding: 'utf8',
  })
  expect(stderr + String(status)).toMatch(/0$/)
  rmSync(path.join(ROOT, 'dist-embed'), { recursive: true })
  return stdout
}

function applyChange(folder: string, [name, from, to]: Change): void {
  const file = path.join(folder, name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}
