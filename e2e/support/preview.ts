import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Problem } from '../../preview/simulator/compiled'
import { browserLaunchOptions } from './browser'
import { openServed, type Served } from './served'

/** When the fixtures were recorded, 2026-11-23 15:41 in China, Unix seconds: what is under way then is stuck later. */
export const RECORDED_AT = 1795419660

/** A preview as if of the test's own, with a copy of the fixtures that it may change. */
export interface Preview {
  url: string
  /** Replaces what WeChat answers for a waybill, `<deliveryId>-<waybillId>`, from now on. */
  setPath: (waybill: string, reply: unknown) => void
  /** Replaces the orders of the shop. */
  setOrders: (orders: object[]) => void
  /** What WeChat answers for it now. */
  path: (waybill: string) => RecordedPath
  /** How often WeChat's getPath has been called in this test. */
  upstreamCalls: () => Promise<number>
  /** Has WeChat push a track, at a moment of the page's clock. */
  push: (packet: object, atSeconds?: number) => Promise<void>
  /** Stops everything behind the page, and starts it again at the same address. */
  stop: () => Promise<void>
  start: () => Promise<void>
}

interface RecordedPath {
  path_item_num: number
  path_item_list: { action_time: number; action_type: number; action_msg: string }[]
}

/**
 * Playwright's test with `preview`, and with `open`, which opens the mini-program at a deep link. A test in which the
 * simulator met a problem (an unknown call, an unhandled rejection, a component error …) fails. The tests of a worker
 * share what is slow to start: the functions, and for tests that need no phone of their own a `phone`.
 */
export const test = base.extend<
  { preview: Preview; open: (link: string, query?: Record<string, string>) => Promise<Page>; phone: Page },
  { served: Served; sharedPhone: Page; phoneOptions: BrowserContextOptions }
>({
  launchOptions: [async ({}, use) => use(await browserLaunchOptions()), { scope: 'worker' }],
  served: [
    async ({}, use) => {
      const served = await openServed()
      await use(served)
      await served.close()
    },
    { scope: 'worker' },
  ],
  preview: async ({ served }, use) => {
    await served.renew()
    await use(previewOf(served))
  },
  open: async ({ page, preview }, use) => {
    await use(async (link, query = {}) => {
      if (page.url() !== 'about:blank') expect(await simulatorProblems(page)).toEqual([])
      await page.goto(addressOf(preview.url, link, query))
      return page
    })
    expect(await simulatorProblems(page)).toEqual([])
  },
  phoneOptions: [{}, { option: true, scope: 'worker' }],
  sharedPhone: [
    async ({ browser, phoneOptions }, use, { project }) => {
      // Among a project's options are those of a context.
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
    // An address that differs in its hash alone would not be loaded.
    await sharedPhone.goto('about:blank')
  },
})

/** The address of a deep link in a preview, when the fixtures were recorded where the query does not say otherwise. */
export function addressOf(url: string, link: string, query: Record<string, string>): string {
  const question = new URLSearchParams({ now: String(RECORDED_AT), ...query })
  return `${url}?${question.toString()}#${link}`
}

export { expect }

/** What WeChat would not have let pass, as far as the simulator met it, and what Taro makes of too deep a page. */
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

/** Below the last template Taro begins a component, and components mark the classes of what is in them. */
function isTooDeep(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('wx-page [class]'), ({ className }) => className).some((classes) =>
      /(^| )__[\da-f]{8}--/.test(classes),
    ),
  )
}

/** Has WeChat push a track to a preview, at a moment of the page's clock. */
export async function pushTrack(url: string, packet: object, atSeconds: number): Promise<void> {
  await fetch(new URL('/cloud/push', url), {
    method: 'POST',
    headers: { 'x-now': String(atSeconds) },
    body: JSON.stringify({ MsgType: 'event', Event: 'add_express_path', ...packet }),
  })
}

/** Lets the cloud's clock run further ahead: it does not ask WeChat again within seconds. */
export async function advanceCloud(page: Page, seconds: number): Promise<void> {
  await page.route('**/cloud/functions/*', (route) => {
    const headers = route.request().headers()
    return route.continue({ headers: { ...headers, 'x-now': String(Number(headers['x-now']) + seconds) } })
  })
}

function previewOf({ url, fixtures, stop, start }: Served): Preview {
  const file = (waybill: string) => path.join(fixtures, 'paths', `${waybill}.json`)
  return {
    url,
    setPath: (waybill, reply) => {
      writeFileSync(file(waybill), JSON.stringify(reply))
    },
    setOrders: (orders) => {
      writeFileSync(path.join(fixtures, 'orders.json'), JSON.stringify(orders))
    },
    path: (waybill) => JSON.parse(readFileSync(file(waybill), 'utf8')) as RecordedPath,
    upstreamCalls: async () => {
      const stats = (await (await fetch(new URL('/cloud/stats', url))).json()) as {
        calls: Record<string, number>
      }
      return stats.calls['logistics.getPath'] ?? 0
    },
    push: (packet, atSeconds = RECORDED_AT) => pushTrack(url, packet, atSeconds),
    stop,
    start,
  }
}
