import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { buildFunctions } from '../../scripts/buildFunctions'
import { startLocalCloud } from '../../preview/cloud/localCloud'
import { listenOnLoopback } from '../../preview/loopback'
import type { PathItem } from '../samplePath'
import { createParcelPush, writeFixtures, writePath } from './fixtures'
import { CloudStatsSchema, readRequestCounts, type RequestCounts } from './requestCounts'
import type { Parcel } from './sampleParcels'

/** The built functions, and an empty one to compare with, in the preview's cloud. */
export interface BenchCloud {
  /** http://127.0.0.1:<port> */
  origin: string
  /** Calls a function as a customer at a moment, Unix seconds. Throws if there is no answer. */
  call: (name: string, event: object, openid: string, at: number) => Promise<unknown>
  /** Pushes a parcel's items as WeChat does, at the time of the last one. */
  push: (parcel: Parcel, items: readonly PathItem[]) => Promise<void>
  /** Replaces WeChat's answer for a parcel. */
  setPath: (parcel: Parcel, items: readonly PathItem[]) => void
  /** The requests since the cloud was started. */
  requestCounts: () => Promise<RequestCounts>
  close: () => Promise<void>
}

/** Longer than every deadline of the functions and their host. */
const CALL_LIMIT_MS = 30_000

const ReplySchema = v.object({ errMsg: v.literal('cloud.callFunction:ok'), result: v.unknown() })

/** With every notification template set up, which costs the most requests. */
const settings = {
  TARO_APP_NOTICE_OUT_FOR_DELIVERY: 'T-out thing1={message}',
  TARO_APP_NOTICE_SIGNED: 'T-signed thing1={message}',
  TARO_APP_NOTICE_EXCEPTION: 'T-exception thing1={message}',
}

/** Starts a cloud that stores only the orders of these parcels. */
export async function startBenchCloud(parcels: readonly Parcel[]): Promise<BenchCloud> {
  const functions = await builtFunctions()
  const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-bench-'))
  writeFixtures(fixtures, parcels)
  const cloud = await startLocalCloud({ functions, fixtures, log: () => undefined })
  const answer = createServer((request, response) => {
    // The caller sees the failure as a broken connection.
    cloud.answer(request, response).catch(() => response.destroy())
  })
  const server = await listenOnLoopback(answer)
  const { origin } = server
  return {
    origin,
    call: (name, event, openid, at) =>
      post(`${origin}/cloud/functions/${name}`, event, { 'x-openid': openid, 'x-now': String(at) }),
    async push(parcel, items) {
      const packet = createParcelPush(parcel, items)
      await post(`${origin}/cloud/push`, packet, { 'x-now': String(packet.CreateTime) })
    },
    setPath(parcel, items) {
      writePath(fixtures, parcel, items)
    },
    async requestCounts() {
      const response = await fetch(`${origin}/cloud/stats`, { signal: AbortSignal.timeout(CALL_LIMIT_MS) })
      return readRequestCounts(v.parse(CloudStatsSchema, await response.json()))
    },
    async close() {
      await server.close()
      await cloud.close()
      rmSync(fixtures, { recursive: true })
    },
  }
}

let built: Promise<string> | undefined

/** The folder of the functions, built once a run: four builds at the same time need more than a gigabyte of memory. */
function builtFunctions(): Promise<string> {
  built ??= buildInto(path.join(__dirname, '..', 'node_modules', '.cache', 'functions'))
  return built
}

async function buildInto(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  await buildFunctions(folder, settings)
  // The base of the comparison: the host, the thread and the HTTP call, without work.
  mkdirSync(path.join(folder, 'empty'))
  writeFileSync(path.join(folder, 'empty', 'index.js'), 'exports.main = async () => ({ ok: true })\n')
  return folder
}

async function post(url: string, event: object, headers: Record<string, string>): Promise<unknown> {
  const signal = AbortSignal.timeout(CALL_LIMIT_MS)
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(event), signal })
  return v.parse(ReplySchema, await response.json()).result
}
