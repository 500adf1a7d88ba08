import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFunctions } from '../../testing/builtFunctions'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** How the built functions bound what a customer and a failing WeChat can cost. */

const openid = 'oABC123456'
const other = 'oXYZ987654'
const parcel = { orderId: '202611200117', file: 'ZTO-73123456789012' }
const otherParcel = { orderId: '202611210056', waybillId: '73123456789135' }
/** 2026-11-23 15:41 in China, the beginning of a minute. */
const now = 1795419660
const midnight = 1795449600
const MINUTE = 60

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

let directory: string
let preview: PreviewCloud

interface Answer {
  ok: boolean
  code?: string
  data?: { stale?: boolean }
}

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
})

beforeEach(async () => {
  preview = await startPreviewCloud(findFunctions(), directory)
})

afterEach(() => preview.close())

afterAll(() => {
  rmSync(directory, { recursive: true })
})

async function call(name: string, event: object, nowSeconds = now, caller = openid): Promise<Answer> {
  const reply = await preview.post(`/cloud/functions/${name}`, event, { openid: caller, nowSeconds })
  return (reply as { result: Answer }).result
}

async function stats() {
  const { calls, database } = await preview.stats()
  return {
    upstream: calls['logistics.getPath'],
    requests: Object.values(database).reduce((sum, count) => sum + count, 0),
  }
}

function setReply(file: string, reply: object): void {
  writeFileSync(path.join(preview.fixtures, 'paths', `${file}.json`), JSON.stringify(reply))
}

describe('a customer', () => {
  it('has 60 calls a minute over all functions, and then BUSY until the minute is over', async () => {
    const events: [string, object][] = [
      ['getPath', { orderId: parcel.orderId }],
      ['listOrders', {}],
      ['subscribe', { orderId: parcel.orderId, accepted: ['signed'] }],
    ]
    const replies: Answer[] = []
    for (let round = 0; round < 30; round += 1) {
      for (const [name, event] of events) replies.push(await call(name, event))
    }
    expect(replies.slice(0, 60).filter(({ ok }) => !ok)).toEqual([])
    expect(replies.slice(60)).toEqual(Array.from({ length: 30 }, () => ({ ok: false, code: 'BUSY' })))
    await expect(call('listOrders', {}, now, other)).resolves.toMatchObject({ ok: true })
    await expect(call('listOrders', {}, now + MINUTE)).resolves.toMatchObject({ ok: true })
  })

  it('cannot exceed the limit with simultaneous calls', async () => {
    const replies = await Promise.all(Array.from({ length: 300 }, () => call('listOrders', {})))
    // Each of the preview's four instances admits three calls before it counts.
    expect(replies.filter(({ ok }) => ok).length).toBeLessThanOrEqual(60 + 4 * 3)
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(60)
  })

  it('who makes 100 different searches costs fewer than 150 database requests', async () => {
    for (let search = 0; search < 100; search += 1) await call('listOrders', { query: `咖啡${search % 7}` })
    expect((await stats()).requests).toBeLessThan(150)
  })

  it('who makes three calls costs no request for the count', async () => {
    for (let each = 0; each < 3; each += 1) await call('listOrders', {})
    expect((await preview.stats()).database).not.toHaveProperty('rates.modifyDocument')
  })
})

describe('after the quota of the day is used up (45009)', () => {
  beforeEach(async () => {
    await call('getPath', otherParcel, now - 3600)
    setReply(parcel.file, { errcode: 45009, errmsg: 'reach max api daily quota limit' })
    await expect(call('getPath', { orderId: parcel.orderId })).resolves.toMatchObject({ code: 'BUSY' })
  })

  it('answers stored tracks as stale, BUSY to the others, and asks WeChat for no one until midnight in China', async () => {
    const before = (await stats()).upstream
    for (const at of [now + 20, now + MINUTE, now + 3600, midnight - 1]) {
      const refresh = { ...otherParcel, refresh: true }
      await expect(call('getPath', refresh, at)).resolves.toMatchObject({ ok: true, data: { stale: true } })
      const unknown = await call('getPath', { orderId: '202611180042' }, at)
      expect(unknown).toEqual({ ok: false, code: 'BUSY' })
    }
    expect((await stats()).upstream).toBe(before)
  })

  it('asks WeChat again after midnight in China', async () => {
    const before = (await stats()).upstream ?? 0
    const answer = await call('getPath', { ...otherParcel, refresh: true }, midnight + 1)
    expect(answer).toMatchObject({ ok: true, data: { stale: false } })
    expect((await stats()).upstream).toBe(before + 1)
  })

  it('asks WeChat again after the limits of the preview are forgotten', async () => {
    preview.cloud.forgetLimits()
    const answer = await call('getPath', { ...otherParcel, refresh: true }, now + MINUTE)
    expect(answer).toMatchObject({ ok: true, data: { stale: false } })
  })
})

it('answers NOT_AUTHORISED for an hour after 48001, without asking WeChat', async () => {
  setReply(parcel.file, { errcode: 48001, errmsg: 'api unauthorized' })
  await call('getPath', { orderId: parcel.orderId })
  await expect(call('getPath', otherParcel, now + 3599)).resolves.toMatchObject({ code: 'NOT_AUTHORISED' })
  await expect(call('getPath', otherParcel, now + 3620)).resolves.toMatchObject({ ok: true })
  expect((await stats()).upstream).toBe(2)
})
