import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { buildFunctions } from '../../scripts/buildFunctions'
import { openLocalCloud } from '../../preview/cloud'
import { listenOnLoopback } from '../../preview/cloud/loopback'
import type { PathItem } from '../path'
import { readAsked, Stats, type Asked } from './asked'
import { packetOf, writeFixtures, writePath } from './fixtures'
import type { Parcel } from './parcels'

/** The built functions and an empty one beside them, in the preview's cloud. */
export interface BenchCloud {
  /** http://127.0.0.1:<port> */
  origin: string
  /** Calls a function as a customer, by a clock of their own, Unix seconds. Throws unless it answers. */
  call: (name: string, event: object, openid: string, at: number) => Promise<unknown>
  /** What has been reported of a parcel up to the last of these items, pushed as WeChat does. */
  push: (parcel: Parcel, items: readonly PathItem[]) => Promise<void>
  /** What WeChat answers for a parcel from now on. */
  report: (parcel: Parcel, items: readonly PathItem[]) => void
  /** Since the cloud was opened. */
  asked: () => Promise<Asked>
  close: () => Promise<void>
}

/** Beyond every deadline of the functions and their host. */
const CALL_LIMIT_MS = 30_000

const Answer = v.object({ errMsg: v.literal('cloud.callFunction:ok'), result: v.unknown() })

/** With notices, as a shop that has set up everything: they cost the most. */
const settings = {
  TARO_APP_NOTICE_OUT_FOR_DELIVERY: 'T-out thing1={message}',
  TARO_APP_NOTICE_SIGNED: 'T-signed thing1={message}',
  TARO_APP_NOTICE_EXCEPTION: 'T-exception thing1={message}',
}

/** Opens a cloud in which nothing is stored but the orders of these parcels. */
export async function openBenchCloud(parcels: readonly Parcel[]): Promise<BenchCloud> {
  const functions = await builtFunctions()
  const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-bench-'))
  writeFixtures(fixtures, parcels)
  const cloud = await openLocalCloud({ functions, fixtures, log: () => undefined })
  const answer = createServer((request, response) => {
    // Whoever has called hears of it: the call fails there.
    cloud.answer(request, response).catch(() => response.destroy())
  })
  const server = await listenOnLoopback(answer)
  const { origin } = server
  return {
    origin,
    call: (name, event, openid, at) =>
      post(`${origin}/cloud/functions/${name}`, event, { 'x-openid': openid, 'x-now': String(at) }),
    async push(parcel, items) {
      const packet = packetOf(parcel, items)
      await post(`${origin}/cloud/push`, packet, { 'x-now': String(packet.CreateTime) })
    },
    report(parcel, items) {
      writePath(fixtures, parcel, items)
    },
    async asked() {
      const response = await fetch(`${origin}/cloud/stats`, { signal: AbortSignal.timeout(CALL_LIMIT_MS) })
      return readAsked(v.parse(Stats, await response.json()))
    },
    async close() {
      await server.close()
      await cloud.close()
      rmSync(fixtures, { recursive: true })
    },
  }
}

let built: Promise<string> | undefined

/** The folder of the functions, built once for all clouds of a run: four builds at a time want more than a gigabyte. */
function builtFunctions(): Promise<string> {
  built ??= buildInto(path.join(__dirname, '..', 'node_modules', '.cache', 'functions'))
  return built
}

async function buildInto(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  await buildFunctions(folder, settings)
  // What everything else is compared with: the host, the thread and the way there and back, and no work.
  mkdirSync(path.join(folder, 'empty'))
  writeFileSync(path.join(folder, 'empty', 'index.js'), 'exports.main = async () => ({ ok: true })\n')
  return folder
}

async function post(url: string, event: object, headers: Record<string, string>): Promise<unknown> {
  const signal = AbortSignal.timeout(CALL_LIMIT_MS)
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(event), signal })
  return v.parse(Answer, await response.json()).result
}
