import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { RECORDED_AT } from './fixtures'
import type { CloudStats } from '../../preview/cloud/routes'
import type { PreviewServer } from './previewServer'

/** What a test can change behind the mini-program, and what it can ask there. */
export interface Preview {
  url: string
  /** Replaces WeChat's answer for a waybill, `<deliveryId>-<waybillId>`. */
  writePath: (waybill: string, reply: unknown) => void
  /** WeChat's present answer for a waybill. */
  readPath: (waybill: string) => RecordedPath
  /** Replaces the orders of the shop. */
  writeOrders: (orders: object[]) => void
  /** How often WeChat's logistics.getPath has been called in this test. */
  upstreamCalls: () => Promise<number>
  /** How often WeChat and the database were asked in this test. */
  stats: () => Promise<CloudStats>
  /** Pushes a track as WeChat does, at `atSeconds` of the page's clock. */
  push: (packet: object, atSeconds?: number) => Promise<void>
  /** Stops everything behind the page; `start` starts it again at the same address. */
  stop: () => Promise<void>
  start: () => Promise<void>
}

interface RecordedPath {
  path_item_num: number
  path_item_list: { action_time: number; action_type: number; action_msg: string }[]
}

export function createPreviewControl({ url, fixtures, stop, start }: PreviewServer): Preview {
  const fileOf = (waybill: string) => path.join(fixtures, 'paths', `${waybill}.json`)
  return {
    url,
    writePath: (waybill, reply) => {
      writeFileSync(fileOf(waybill), JSON.stringify(reply))
    },
    readPath: (waybill) => JSON.parse(readFileSync(fileOf(waybill), 'utf8')) as RecordedPath,
    writeOrders: (orders) => {
      writeFileSync(path.join(fixtures, 'orders.json'), JSON.stringify(orders))
    },
    upstreamCalls: async () => (await readStats(url)).calls['logistics.getPath'] ?? 0,
    stats: () => readStats(url),
    push: (packet, atSeconds = RECORDED_AT) => pushTrack(url, packet, atSeconds),
    stop,
    start,
  }
}

async function readStats(url: string): Promise<CloudStats> {
  const response = await fetch(new URL('/cloud/stats', url))
  return (await response.json()) as CloudStats
}

/** Pushes a track to a preview as WeChat does, at `atSeconds` of the page's clock. */
export async function pushTrack(url: string, packet: object, atSeconds: number): Promise<void> {
  await fetch(new URL('/cloud/push', url), {
    method: 'POST',
    headers: { 'x-now': String(atSeconds) },
    body: JSON.stringify({ MsgType: 'event', Event: 'add_express_path', ...packet }),
  })
}

/** Moves the back end's clock ahead of the page's, past the seconds in which WeChat is not asked again. */
export async function advanceCloudClock(page: Page, seconds: number): Promise<void> {
  await page.unrouteAll()
  await page.route('**/functions/*', (route) => {
    const headers = route.request().headers()
    return route.continue({ headers: { ...headers, 'x-now': String(Number(headers['x-now']) + seconds) } })
  })
}
