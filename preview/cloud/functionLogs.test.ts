import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/buildFunctions'
import { pathPacket } from '../../testing/pathPacket'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** What the built functions log when they are called in every good and bad way. */

const openid = 'oLOGS1234567890abcdefghijklm'
const waybillId = '73999000111222'
const phone = '13912345678'
const query = '寻找的咖啡'
const now = 1795419660
const day = 24 * 3600
const message = `派件员张三丰 电话${phone} 取件码8-8-1234`
const settings = { TARO_APP_NOTICE_SIGNED: 'T-signed thing1={message} character_string2={waybillId}' }

/** Nothing of this may be in a line. */
const SECRETS = [
  openid,
  'oSTRANGER',
  'oLOGS',
  waybillId,
  phone,
  '张三丰',
  '8-8-1234',
  query,
  'secret-token',
  'ORDER-LOGS',
]

// Bundling takes seconds, more on a busy machine.
jest.setTimeout(60_000)

let directory: string
let preview: PreviewCloud

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  const functions = path.join(directory, 'functions')
  await buildFunctions(functions, settings)
  preview = await startPreviewCloud(functions, directory)
  const file = path.join(preview.fixtures, 'orders.json')
  const orders = JSON.parse(readFileSync(file, 'utf8')) as object[]
  const order = {
    _openid: openid,
    orderId: 'ORDER-LOGS',
    addSource: 0,
    waybills: [{ deliveryId: 'ZTO', waybillId }],
    createdAt: now - day,
    ended: false,
  }
  writeFileSync(file, JSON.stringify([...orders, order]))
})

afterAll(async () => {
  await preview.close()
  rmSync(directory, { recursive: true })
})

function setReply(reply: object): void {
  writeFileSync(path.join(preview.fixtures, 'paths', `ZTO-${waybillId}.json`), JSON.stringify(reply))
}

const row = { action_time: now - 60, action_type: 300003, action_msg: message }
const track = { waybill_id: waybillId, path_item_num: 1, path_item_list: [row] }
const known = { orderId: 'ORDER-LOGS' }
const packet = (version: number, fields: object = {}) =>
  pathPacket(
    { deliveryId: 'ZTO', waybillId },
    version,
    [{ actionTime: now - 60, actionType: 300003, actionMsg: message }],
    { FromUserName: openid, ...fields },
  )
const refusal = (errcode: number) => ({
  errcode,
  errmsg: `invalid ${openid} hint: [${phone} secret-token] rid: 12345678-abcd`,
})

interface Line {
  function: string
  code: string
  requestId: string
}

/** Calls a function and returns the line that it logged for the call. */
async function lineOf(
  name: string,
  event: object,
  at = now,
  caller: { openid?: string } = { openid },
): Promise<Line> {
  const url = name === 'push' ? '/cloud/push' : `/cloud/functions/${name}`
  const reply = await preview.post(url, event, { ...caller, nowSeconds: at })
  const { requestID } = reply as { requestID?: string }
  const pattern =
    requestID === undefined ? /^onPathUpdate: \{"function"/ : new RegExp(`"requestId":"${requestID}"`)
  const line = await preview.lineMatching(pattern)
  return JSON.parse(line.slice(line.indexOf('{'))) as Line
}

it.each([
  ['getPath', 'OK', known, track, now],
  ['getPath', 'OK', known, track, now + 1],
  ['getPath', 'OK', { ...known, waybillId, deliveryId: 'ZTO', refresh: true }, refusal(40003), now + day / 2],
  ['getPath', 'NOT_FOUND', { ...known, waybillId: phone }, track, now],
  ['getPath', 'NOT_FOUND', { orderId: `${phone} secret-token` }, track, now],
  ['getPath', 'BAD_REQUEST', { orderId: { $gt: phone } }, track, now],
  ['getPath', 'BAD_REQUEST', { [phone]: openid }, track, now],
  ['listOrders', 'OK', { query }, track, now],
  ['listOrders', 'OK', {}, track, now],
  ['listOrders', 'BAD_REQUEST', { query: `${query}\u0007` }, track, now],
  ['listOrders', 'BAD_REQUEST', { cursor: 'secret-token' }, track, now],
  ['subscribe', 'OK', { ...known, accepted: ['signed'] }, track, now],
  ['subscribe', 'BAD_REQUEST', { ...known, accepted: [phone] }, track, now],
  ['subscribe', 'NOT_FOUND', { orderId: phone, accepted: ['signed'] }, track, now],
  ['push', 'OK', packet(1), track, now],
  ['push', 'OK', packet(2), track, now + 1],
  ['push', 'OK', packet(3, { Version: phone, [phone]: message }), track, now],
  ['push', 'OK', packet(3, { WayBillId: phone }), track, now],
  ['onPathUpdate', 'NOT_AUTHORISED', packet(4), track, now],
])(
  'logs one line of %s with the code %s and nothing of the customer',
  async (name, code, event, reply, at) => {
    setReply(reply)
    const line = await lineOf(name, event, at)
    expect(line).toEqual({
      function: name === 'push' ? 'onPathUpdate' : name,
      code,
      ms: expect.any(Number) as unknown,
      upstreamMs: expect.any(Number) as unknown,
      cacheHit: expect.any(Boolean) as unknown,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
      ...('notes' in line && { notes: line.notes }),
    })
  },
)

it.each([
  ['NOT_TRACKED', refusal(40199)],
  ['BUSY', refusal(-1)],
  ['INTERNAL', refusal(123456)],
  ['BAD_REPLY', { path_item_num: phone, path_item_list: message }],
  ['BUSY', { $fault: 'reset' }],
])('logs one line of a getPath that has nothing stored and answers %s', async (code, reply) => {
  await preview.cloud.reset()
  setReply(reply)
  const line = await lineOf('getPath', known)
  expect(line).toMatchObject({
    function: 'getPath',
    code,
    cacheHit: false,
    notes: [{ where: 'getPath', code }],
  })
})

it('says whether WeChat was asked, and how long it took', async () => {
  await preview.cloud.reset()
  setReply({ $fault: 'slow:300' })
  const asked = await lineOf('getPath', known)
  expect(asked).toMatchObject({ code: 'OK', cacheHit: false })
  expect((asked as unknown as { upstreamMs: number }).upstreamMs).toBeGreaterThanOrEqual(290)
  await expect(lineOf('getPath', known)).resolves.toMatchObject({ code: 'OK', cacheHit: true, upstreamMs: 0 })
})

it('keeps every secret out of all lines, and writes one line a call', () => {
  const lines = preview.lines.filter((line) => /^(getPath|listOrders|subscribe|onPathUpdate): /.test(line))
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => SECRETS.some((secret) => line.includes(secret)))).toEqual([])
  const ids = lines.map((line) => /"requestId":"([^"]+)"/.exec(line)?.[1])
  expect(ids).not.toContain(undefined)
  expect(new Set(ids).size).toBe(ids.length)
})
