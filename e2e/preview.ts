import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { servePreview } from '../preview/server'
import type { Problem } from '../preview/simulator/compiled'
import { browserLaunchOptions } from './browser'

const ROOT = path.resolve(__dirname, '..')

/** When the fixtures were recorded, 2026-11-23 15:41 in China, Unix seconds: what is under way then is stuck later. */
export const RECORDED_AT = 1795419660

/** A preview of its own, with a copy of the fixtures that a test may change. */
export interface Preview {
  url: string
  /** Replaces what WeChat answers for a waybill, `<deliveryId>-<waybillId>`, from now on. */
  setPath: (waybill: string, reply: unknown) => void
  /** Replaces the orders of the shop. */
  setOrders: (orders: object[]) => void
  /** What WeChat answers for it now. */
  path: (waybill: string) => RecordedPath
  /** How often WeChat's getPath has been called since the preview started. */
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
 * simulator met a problem (an unknown call, an unhandled rejection, a component error …) fails.
 */
export const test = base.extend<{
  preview: Preview
  open: (link: string, query?: Record<string, string>) => Promise<Page>
}>({
  launchOptions: [async ({}, use) => use(await browserLaunchOptions()), { scope: 'worker' }],
  preview: async ({}, use) => {
    const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-e2e-'))
    cpSync(path.join(ROOT, 'preview/fixtures'), fixtures, { recursive: true })
    const serve = (port: number) =>
      servePreview({
        artifact: path.join(ROOT, 'dist/weapp'),
        functions: path.join(ROOT, 'dist/cloudfunctions'),
        fixtures,
        port,
        log: () => undefined,
      })
    let server = await serve(0)
    const { url } = server
    await use({
      ...previewOf(url, fixtures),
      stop: () => server.close(),
      start: async () => {
        server = await serve(Number(new URL(url).port))
      },
    })
    await server.close()
    rmSync(fixtures, { recursive: true })
  },
  open: async ({ page, preview }, use) => {
    await use(async (link, query = {}) => {
      if (page.url() !== 'about:blank') expect(await simulatorProblems(page)).toEqual([])
      const question = new URLSearchParams({ now: String(RECORDED_AT), ...query })
      await page.goto(`${preview.url}?${question.toString()}#${link}`)
      return page
    })
    expect(await simulatorProblems(page)).toEqual([])
  },
})

export { expect }

/** What WeChat would not have let pass, as far as the simulator met it, and what Taro makes of too deep a page. */
export async function simulatorProblems(page: Page): Promise<Problem[]> {
  const problems = await page.evaluate(() => window.__simulator.problems)
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

function previewOf(url: string, fixtures: string): Omit<Preview, 'stop' | 'start'> {
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
  }
}
