import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/buildFunctions'
import { startLocalCloud, type LocalCloud } from './localCloud'
import { listenOnLoopback, type Listening } from '../loopback'

/** The functions as they are deployed, bundled with the real wx-server-sdk, behind the preview's HTTP surface. */
const sample = '01234567890123456789'
const owner = 'oABC123456'

// Bundling takes seconds, more of them on a machine that has other work.
jest.setTimeout(60_000)

let directory: string
let functions: string
let fixtures: string
let cloud: LocalCloud
let server: Listening
let lines: string[] = []

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  functions = path.join(directory, 'functions')
  fixtures = path.join(directory, 'fixtures')
  cpSync(path.resolve(__dirname, '../fixtures'), fixtures, { recursive: true })
  await buildFunctions(functions)
  cloud = await startLocalCloud({ functions, fixtures, log: (line) => lines.push(line) })
  server = await listenOnLoopback(createServer((request, response) => void cloud.answer(request, response)))
})

beforeEach(() => {
  lines = []
})

afterAll(async () => {
  await server.close()
  await cloud.close()
  rmSync(directory, { recursive: true })
})

function post(name: string, body: string, openid?: string): Promise<Response> {
  const headers = { ...(openid !== undefined && { 'x-openid': openid }) }
  return fetch(`${server.origin}/cloud/functions/${name}`, { method: 'POST', body, headers })
}

async function call(name: string, event: object, openid?: string): Promise<unknown> {
  return (await post(name, JSON.stringify(event), openid)).json()
}

async function pathCalls(): Promise<number> {
  const response = await fetch(`${server.origin}/cloud/stats`)
  const stats = (await response.json()) as { calls: { 'logistics.getPath': number } }
  return stats.calls['logistics.getPath']
}

const refused = (code: string) => ({ errMsg: 'cloud.callFunction:ok', result: { ok: false, code } })

it('answers the track of the documented sample to its owner', async () => {
  await expect(call('getPath', { orderId: sample }, owner)).resolves.toMatchObject({
    errMsg: 'cloud.callFunction:ok',
    requestID: expect.any(String) as unknown,
    result: { ok: true, data: { orderId: sample, deliveryId: 'SF', pathItemNum: 3, stale: false } },
  })
})

it('answers NOT_FOUND to anybody else and to nobody, without asking WeChat', async () => {
  const before = await pathCalls()
  await expect(call('getPath', { orderId: sample }, 'oXYZ987654')).resolves.toMatchObject(
    refused('NOT_FOUND'),
  )
  await expect(call('getPath', { orderId: sample })).resolves.toMatchObject(refused('NOT_FOUND'))
  await expect(call('listOrders', {})).resolves.toMatchObject(refused('NOT_FOUND'))
  expect(await pathCalls()).toBe(before)
})

it('never mixes two customers who call at the same time', async () => {
  const askers = [owner, 'oXYZ987654', owner, 'oXYZ987654', owner, 'oXYZ987654']
  const replies = await Promise.all(askers.map((openid) => call('listOrders', {}, openid)))
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

it('answers a fault by its code alone; what WeChat said is in the log', async () => {
  await expect(call('getPath', { orderId: 'rough-48001' }, 'oROUGH000001')).resolves.toEqual({
    ...refused('NOT_AUTHORISED'),
    requestID: expect.any(String) as unknown,
  })
  expect(lines).toEqual([
    expect.stringMatching(/^getPath: \{"where":"getPath".*"errCode":48001.*unauthorized/),
  ])
})

it('counts the calls that reach WeChat', async () => {
  const before = await pathCalls()
  await call('getPath', { orderId: '202611200117' }, owner)
  expect(await pathCalls()).toBe(before + 1)
})

it('is as it was opened once it is told to forget', async () => {
  await call('getPath', { orderId: '202611200117' }, owner)
  await cloud.wechat.report(
    { deliveryId: 'ZTO', waybillId: '73123456789012' },
    { action_time: 1795419000, action_type: 300002, action_msg: 'out for delivery' },
  )
  await cloud.reset()
  const stats = await fetch(`${server.origin}/cloud/stats`)
  expect(await stats.json()).toMatchObject({ calls: { 'logistics.getPath': 0 }, database: {} })
  const reply = await call('getPath', { orderId: '202611200117' }, owner)
  expect(await pathCalls()).toBe(1)
  expect(JSON.stringify(reply)).not.toContain('out for delivery')
})

it('shows a changed orders.json with the next call', async () => {
  const waybills = [{ deliveryId: 'SF', waybillId: '12345678901234567890' }]
  const order = {
    _openid: 'oNEW',
    orderId: 'new',
    addSource: 0,
    waybills,
    createdAt: 1795419660,
    ended: false,
  }
  writeFileSync(path.join(fixtures, 'orders.json'), JSON.stringify([order]))
  await expect(call('getPath', { orderId: 'new' }, 'oNEW')).resolves.toMatchObject({ result: { ok: true } })
  expect(cloud.firstOwner()).toBe('oNEW')
  cpSync(path.resolve(__dirname, '../fixtures/orders.json'), path.join(fixtures, 'orders.json'))
  expect(cloud.firstOwner()).toBe(owner)
})

it('refuses a cloud call that config.json does not ask for', async () => {
  const config = path.join(functions, 'getPath', 'config.json')
  writeFileSync(config, '{"permissions":{"openapi":[]}}')
  const reply = await call('getPath', { orderId: '202611190008' }, owner)
  expect(reply).toMatchObject(refused('NOT_AUTHORISED'))
  await buildFunctions(functions)
})

it('does not open on fixtures that are wrong, and names the line', async () => {
  const broken = path.join(directory, 'broken')
  cpSync(fixtures, broken, { recursive: true })
  writeFileSync(path.join(broken, 'orders.json'), '[\n  {},\n]')
  await expect(startLocalCloud({ functions, fixtures: broken, log: () => undefined })).rejects.toThrow(
    'orders.json:3: ',
  )
})
