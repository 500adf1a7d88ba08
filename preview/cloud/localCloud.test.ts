import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFunctions } from '../../testing/builtFunctions'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'
import { startLocalCloud } from './localCloud'

/** The functions as they are deployed, bundled with the real wx-server-sdk, behind the preview's HTTP surface. */
const sample = '01234567890123456789'
const owner = 'oABC123456'
const other = 'oXYZ987654'

// A busy machine takes seconds for what a quiet one does at once.
jest.setTimeout(60_000)

let directory: string
let functions: string
let preview: PreviewCloud

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  functions = path.join(directory, 'functions')
  cpSync(findFunctions(), functions, { recursive: true })
  preview = await startPreviewCloud(functions, directory)
})

beforeEach(() => {
  preview.lines.length = 0
})

afterAll(async () => {
  await preview.close()
  rmSync(directory, { recursive: true })
})

const call = (name: string, event: object, openid?: string) =>
  preview.post(`/cloud/functions/${name}`, event, openid === undefined ? {} : { openid })

const pathCalls = async () => (await preview.stats()).calls['logistics.getPath'] ?? 0

const refused = (code: string) => ({ errMsg: 'cloud.callFunction:ok', result: { ok: false, code } })

it('answers the track of the documented sample to its owner', async () => {
  await expect(call('getPath', { orderId: sample }, owner)).resolves.toMatchObject({
    errMsg: 'cloud.callFunction:ok',
    requestID: expect.any(String) as unknown,
    result: { ok: true, data: { orderId: sample, deliveryId: 'SF', pathItemNum: 3, stale: false } },
  })
})

it('answers NOT_FOUND to another customer and to a caller without an openid, without asking WeChat', async () => {
  const before = await pathCalls()
  await expect(call('getPath', { orderId: sample }, other)).resolves.toMatchObject(refused('NOT_FOUND'))
  await expect(call('getPath', { orderId: sample })).resolves.toMatchObject(refused('NOT_FOUND'))
  await expect(call('listOrders', {})).resolves.toMatchObject(refused('NOT_FOUND'))
  expect(await pathCalls()).toBe(before)
})

it('never mixes two customers who call at the same time', async () => {
  const callers = [owner, other, owner, other, owner, other]
  const replies = await Promise.all(callers.map((openid) => call('listOrders', {}, openid)))
  const orderIds = replies.map((reply) =>
    (reply as { result: { data: { orders: { orderId: string }[] } } }).result.data.orders.map(
      (order) => order.orderId,
    ),
  )
  expect(orderIds.filter((_, index) => index % 2 === 1)).toEqual([
    ['202611210099'],
    ['202611210099'],
    ['202611210099'],
  ])
  expect(orderIds.filter((_, index) => index % 2 === 0).flat()).not.toContain('202611210099')
})

it("answers an error of WeChat's with a bare code, and logs its number", async () => {
  await expect(call('getPath', { orderId: 'rough-48001' }, 'oROUGH000001')).resolves.toEqual({
    ...refused('NOT_AUTHORISED'),
    requestID: expect.any(String) as unknown,
  })
  expect(preview.lines).toEqual([expect.stringMatching(/^getPath: \{"function":"getPath".*"errCode":48001/)])
})

it('counts the calls that reach WeChat', async () => {
  // The call above has paused WeChat for an hour.
  preview.cloud.forgetLimits()
  const before = await pathCalls()
  await call('getPath', { orderId: '202611200117' }, owner)
  expect(await pathCalls()).toBe(before + 1)
})

it('reset empties the store, the reported nodes and the counts', async () => {
  await call('getPath', { orderId: '202611200117' }, owner)
  await preview.cloud.wechat.report(
    { deliveryId: 'ZTO', waybillId: '73123456789012' },
    { action_time: 1795419000, action_type: 300002, action_msg: 'out for delivery' },
  )
  await preview.cloud.reset()
  expect(await preview.stats()).toMatchObject({ calls: { 'logistics.getPath': 0 }, database: {} })
  const reply = await call('getPath', { orderId: '202611200117' }, owner)
  expect(await pathCalls()).toBe(1)
  expect(JSON.stringify(reply)).not.toContain('out for delivery')
})

it('uses a changed orders.json from the next call on', async () => {
  const order = {
    _openid: 'oNEW',
    orderId: 'new',
    addSource: 0,
    waybills: [{ deliveryId: 'SF', waybillId: '12345678901234567890' }],
    createdAt: 1795419660,
    ended: false,
  }
  const file = path.join(preview.fixtures, 'orders.json')
  writeFileSync(file, JSON.stringify([order]))
  await expect(call('getPath', { orderId: 'new' }, 'oNEW')).resolves.toMatchObject({ result: { ok: true } })
  expect(preview.cloud.firstOwner()).toBe('oNEW')
  cpSync(path.resolve(__dirname, '../fixtures/orders.json'), file)
  expect(preview.cloud.firstOwner()).toBe(owner)
})

it('refuses a cloud call that config.json does not ask for', async () => {
  const config = path.join(functions, 'getPath', 'config.json')
  const built = readFileSync(config)
  writeFileSync(config, '{"permissions":{"openapi":[]}}')
  const reply = await call('getPath', { orderId: '202611190008' }, owner)
  expect(reply).toMatchObject(refused('NOT_AUTHORISED'))
  writeFileSync(config, built)
})

it('does not start with a wrong fixture, and names its line', async () => {
  const broken = path.join(directory, 'broken')
  cpSync(preview.fixtures, broken, { recursive: true })
  writeFileSync(path.join(broken, 'orders.json'), '[\n  {},\n]')
  await expect(startLocalCloud({ functions, fixtures: broken, log: () => undefined })).rejects.toThrow(
    'orders.json:3: ',
  )
})
