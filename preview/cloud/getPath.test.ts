import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFunctions } from '../../testing/builtFunctions'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** What the built function getPath does with its database and WeChat, for several callers at a time. */
const openid = 'oABC123456'
const parcel = { orderId: '202611200117', file: 'ZTO-73123456789012' }
const now = 1795419660
const day = 24 * 3600

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

let directory: string
let preview: PreviewCloud

interface Answer {
  ok: boolean
  code?: string
  data: { pathItemList: unknown[]; checkedAt: number; stale: boolean }
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

async function getPath(request: object = {}, nowSeconds = now): Promise<Answer> {
  const event = { orderId: parcel.orderId, ...request }
  const answer = await preview.post('/cloud/functions/getPath', event, { openid, nowSeconds })
  return (answer as { result: Answer }).result
}

async function stats() {
  const { calls, database } = await preview.stats()
  const requests = Object.values(database).reduce((sum, count) => sum + count, 0)
  return { upstream: calls['logistics.getPath'], requests }
}

function setReply(reply: object): void {
  writeFileSync(path.join(preview.fixtures, 'paths', `${parcel.file}.json`), JSON.stringify(reply))
}

it('calls WeChat once for sixty simultaneous requests for the same parcel', async () => {
  const all = await Promise.all(Array.from({ length: 60 }, () => getPath()))
  expect(all.filter(({ ok }) => !ok)).toEqual([])
  expect((await stats()).upstream).toBe(1)
})

it('calls WeChat once for sixty requests while WeChat is slow', async () => {
  setReply({ $fault: 'slow:700' })
  const all = await Promise.all(Array.from({ length: 60 }, () => getPath()))
  expect(all.filter(({ ok }) => !ok)).toEqual([])
  expect((await stats()).upstream).toBe(1)
})

it('calls WeChat once in 30 seconds, however often a customer refreshes', async () => {
  await getPath()
  for (let second = 1; second <= 60; second += 1) await getPath({ refresh: true }, now + second)
  expect((await stats()).upstream).toBe(3)
})

it('never asks again for a parcel that ended more than a day ago', async () => {
  const ended = { orderId: '202611180042' }
  await getPath(ended, now)
  for (const days of [2, 3, 400]) {
    const answer = await getPath({ ...ended, refresh: true }, now + days * day)
    expect(answer).toMatchObject({ ok: true, data: { checkedAt: now, stale: false } })
  }
  expect((await stats()).upstream).toBe(1)
})

it('costs five database requests when it asks WeChat, one more for a new urgency, and two from the store', async () => {
  await getPath()
  expect((await stats()).requests).toBe(6)
  await getPath()
  expect((await stats()).requests).toBe(8)
  await getPath({}, now + day)
  expect(await stats()).toMatchObject({ requests: 13, upstream: 2 })
})

it.each(['timeout', 'http500', 'reset', 'not-json'])(
  'answers the stored track as stale when WeChat fails with %s',
  async (fault) => {
    const known = await getPath()
    setReply({ $fault: fault })
    expect(await getPath({}, now + day)).toEqual({ ok: true, data: { ...known.data, stale: true } })
    expect(await getPath({}, now + day + 9)).toMatchObject({ data: { ...known.data, stale: true } })
    expect((await stats()).upstream).toBe(2)
  },
)

it('repeats that WeChat does not know a parcel for two minutes, and then asks again', async () => {
  setReply({ errcode: 40199, errmsg: 'waybill_id not found' })
  for (const at of [now, now + 1, now + 9, now + 60, now + 119]) {
    expect(await getPath({ refresh: true }, at)).toMatchObject({
      ok: false,
      code: 'NOT_TRACKED',
      order: { orderId: parcel.orderId, waybills: [{ deliveryId: 'ZTO', waybillId: '73123456789012' }] },
    })
  }
  expect((await stats()).upstream).toBe(1)
  setReply({ waybill_id: '73123456789012', path_item_num: 0, path_item_list: [] })
  expect(await getPath({}, now + 129)).toMatchObject({ ok: true, data: { pathItemList: [] } })
})

it('logs the file and the field of a reply that it answers BAD_REPLY to', async () => {
  setReply({ waybill_id: '73123456789012', path_item_list: 'none' })
  expect(await getPath()).toEqual({ ok: false, code: 'BAD_REPLY' })
  expect(preview.lines).toContainEqual(
    expect.stringMatching(
      /ZTO-73123456789012\.json:1: path_item_list is not a list, so getPath answers BAD_REPLY$/,
    ),
  )
})
