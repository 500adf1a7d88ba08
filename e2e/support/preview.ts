import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import type { WechatWay } from '../../preview/cloud/cloudServers'
import type { Problem } from '../../preview/simulator/compiled'
import { browserLaunchOptions } from './browser'
import { RECORDED_AT } from './fixtures'
import { createPreviewControl, type Preview } from './previewControl'
import { startPreviewServer, type BackEnd, type PreviewServer } from './previewServer'

interface TestFixtures {
  /** The preview with fixtures as recorded and an empty cloud. */
  preview: Preview
  /** Opens the mini-program at a deep link. */
  open: (link: string, query?: Record<string, string>) => Promise<Page>
  /** A page for tests that need no browser context of their own. */
  phone: Page
}

interface WorkerFixtures {
  /** How the functions ask WeChat. */
  api: WechatWay
  backEnd: BackEnd
  previewServer: PreviewServer
  sharedPhone: Page
  phoneOptions: BrowserContextOptions
}

/**
 * Playwright's test with `preview`, `open` and `phone`. A test fails if the simulator met a problem in it: an unknown
 * call, an unhandled rejection, a component error. The tests of a worker share what starts slowly.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  launchOptions: [async ({}, use) => use(await browserLaunchOptions()), { scope: 'worker' }],
  api: ['cloud', { option: true, scope: 'worker' }],
  backEnd: ['cloud', { option: true, scope: 'worker' }],
  previewServer: [
    async ({ api, backEnd }, use) => {
      const server = await startPreviewServer(api, backEnd)
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  preview: async ({ previewServer }, use) => {
    await previewServer.reset()
    await use(createPreviewControl(previewServer))
  },
  open: async ({ page, preview }, use) => {
    await use(async (link, query = {}) => {
      if (page.url() !== 'about:blank') expect(await simulatorProblems(page)).toEqual([])
      await page.goto(previewAddress(preview.url, link, query))
      return page
    })
    expect(await simulatorProblems(page)).toEqual([])
  },
  phoneOptions: [{}, { option: true, scope: 'worker' }],
  sharedPhone: [
    async ({ browser, phoneOptions }, use, { project }) => {
      // A project's options include those of a browser context.
      const phone = await browser.newPage({ ...(project.use as BrowserContextOptions), ...phoneOptions })
      await use(phone)
      await phone.close()
    },
    { scope: 'worker' },
  ],
  phone: async ({ sharedPhone }, use) => {
    await use(sharedPhone)
    expect(await simulatorProblems(sharedPhone)).toEqual([])
    await sharedPhone.evaluate(() => {
      localStorage.clear()
    })
    // The browser does not load an address again that differs only in its hash.
    await sharedPhone.goto('about:blank')
  },
})

export { expect }

/** The address of a deep link in a preview. The clock starts when the fixtures were recorded, unless `query` sets `now`. */
export function previewAddress(url: string, link: string, query: Record<string, string>): string {
  const search = new URLSearchParams({ now: String(RECORDED_AT), ...query })
  return `${url}?${search.toString()}#${link}`
}

/** Everything the simulator met that WeChat would refuse, and a page deeper than Taro's templates. */
export async function simulatorProblems(page: Page): Promise<Problem[]> {
  const problems = await page.evaluate(() =>
    window.__simulator.problems.map(({ where, sentence }) => ({ where, sentence })),
  )
  return (await isTooDeep(page)) ? [...problems, TOO_DEEP] : problems
}

export const TOO_DEEP: Problem = {
  where: 'base.wxml',
  sentence: 'the page has more levels than templates: raise baseLevel in config/index.ts',
}

/** Below its last template Taro uses a component, and the simulator prefixes the class names inside a component. */
function isTooDeep(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('wx-page [class]'), ({ className }) => className).some((classes) =>
      /(^| )__[\da-f]{8}--/.test(classes),
    ),
  )
}
