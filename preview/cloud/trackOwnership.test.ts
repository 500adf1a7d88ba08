import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/buildFunctions'
import { startPreviewCloud, type PreviewCloud } from '../../testing/previewCloud'

/** Whose parcel the built functions show, when orders share a number, move, or are sent together. */
const ALICE = 'oALICE0001'
const BOB = 'oBOB000001'
const now = 1795419660
const day = 24 * 3600
const waybill = { deliveryId: 'ZTO', waybillId: 'W' }
const settings = { TARO_APP_NOTICE_SIGNED: 'T-signed thing1={message}' }

// Bundling takes seconds, more on a busy machine.
jest.setTimeout(60_000)

let directory: string
let functions: string
let preview: PreviewCloud

interface Answer {
  ok: boolean
  data: { deliveryId: string; pathItemList: { actionMsg: string }[]; stale: boolean }
}

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  functions = path.join(directory, 'functions')
  await buildFunctions(functions, settings)
})

beforeEach(async () => {
  preview = await startPreviewCloud(functions, directory)
})

afterEach(() => preview.close())

afterAll(() => {
  rmSync(directory, { recursive: true })
})

function order(openid: string, orderId: string, fields: object = {}): object {
  const document = { _id: orderId, _openid: openid, orderId, addSource: 0, waybills: [waybill] }
  return { ...document, createdAt: now - 3600, ended: false, ...fields }
}

function setOrders(...orders: object[]): void {
  writeFileSync(path.join(preview.fixtures, 'orders.json'), JSON.stringify(orders))
}

type Row = [time: number, type: number, message: string]

/** What WeChat answers for a waybill. */
function setRows(rows: Row[], { deliveryId, waybillId } = waybill): void {
  const list = rows.map(([action_time, action_type, action_msg]) => ({
    action_time,
    action_type,
    action_msg,
  }))
  const reply = { waybill_id: waybillId, path_item_num: list.length, path_item_list: list }
  writeFileSync(
    path.join(preview.fixtures, 'paths', `${deliveryId}-${waybillId}.json`),
    JSON.stringify(reply),
  )
}

async function getPath(openid: string, orderId: string, fields: object = {}, nowSeconds = now) {
  const event = { orderId, ...fields }
  const answer = await preview.post('/cloud/functions/getPath', event, { openid, nowSeconds })
  return (answer as { result: Answer }).result
}

const messages = ({ data }: Answer) => data.pathItemList.map((row) => row.actionMsg)

async function push(version: number, rows: Row[], fields: object = {}): Promise<void> {
  const Actions = rows.map(([ActionTime, ActionType, ActionMsg]) => ({ ActionTime, ActionType, ActionMsg }))
  const ids = { DeliveryID: waybill.deliveryId, WayBillId: waybill.waybillId }
  const packet = { MsgType: 'event', Event: 'add_express_path', ...ids, Version: version, Actions, ...fields }
  await preview.post('/cloud/push', packet, { nowSeconds: now })
}

/** The rows that the page of a customer would see in its watch. */
async function watched(openid: string, orderId: string): Promise<string[]> {
  const body = JSON.stringify({ collection: 'tracks', query: { _openid: '{openid}', orderId, ...waybill } })
  const stop = new AbortController()
  const request = { method: 'POST', headers: { 'x-openid': openid }, body, signal: stop.signal }
  const response = await fetch(`${preview.origin}/cloud/watch`, request)
  const { value } = (await response.body?.getReader().read()) ?? {}
  stop.abort()
  const { snapshot } = JSON.parse(Buffer.from(value ?? []).toString()) as {
    snapshot: { docs: { pathItemList: { actionMsg: string }[] }[] }
  }
  return snapshot.docs.flatMap(({ pathItemList }) => pathItemList.map((row) => row.actionMsg))
}

it("never shows the former parcel of a number, nor the new one to the former parcel's customer", async () => {
  setOrders(order(ALICE, 'OLD', { createdAt: now - 200 * day }))
  setRows([[now - 197 * day, 300003, '已签收，王小明，13800138000']])
  await getPath(ALICE, 'OLD', {}, now - 190 * day)
  setOrders(order(ALICE, 'OLD', { createdAt: now - 200 * day }), order(BOB, 'NEW'))
  setRows([
    [now - 197 * day, 300003, '已签收，王小明，13800138000'],
    [now - 60, 100001, '已揽收'],
  ])
  expect(messages(await getPath(BOB, 'NEW', { refresh: true }))).toEqual(['已揽收'])
  await push(1, [
    [now - 60, 100001, '已揽收'],
    [now, 200001, '已发往深圳'],
  ])
  expect(await watched(BOB, 'NEW')).toEqual(['已揽收', '已发往深圳'])
  expect(await watched(ALICE, 'NEW')).toEqual([])
  expect(await watched(ALICE, 'OLD')).toEqual(['已签收，王小明，13800138000'])
  expect(messages(await getPath(ALICE, 'OLD', { refresh: true }))).toEqual(['已签收，王小明，13800138000'])
  setOrders(order(BOB, 'NEW'))
  await push(2, [[now + 1, 200001, '已到达深圳']])
  expect(await watched(ALICE, 'OLD')).toEqual([])
})

it('moves the track with the order, at the latest at the next read', async () => {
  setOrders(order(ALICE, 'O'))
  setRows([[now - 60, 200001, '已发往深圳']])
  await getPath(ALICE, 'O')
  setOrders(order(BOB, 'O'))
  expect(await getPath(ALICE, 'O')).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(messages(await getPath(BOB, 'O'))).toEqual(['已发往深圳'])
  expect(await watched(ALICE, 'O')).toEqual([])
  await push(1, [[now, 300002, '派送中']])
  expect(await watched(BOB, 'O')).toEqual(['已发往深圳', '派送中'])
})

it('notifies both customers of a parcel that two orders were sent in, and ends both orders', async () => {
  setOrders(order(ALICE, 'M1'), order(BOB, 'M2', { createdAt: now - 1800 }))
  for (const [openid, orderId] of [
    [ALICE, 'M1'],
    [BOB, 'M2'],
  ] as const) {
    await preview.post(
      '/cloud/functions/subscribe',
      { orderId, accepted: ['signed'] },
      { openid, nowSeconds: now },
    )
  }
  await push(1, [[now - 60, 300003, '已签收']], { OrderId: 'M1' })
  expect((await preview.stats()).calls).toMatchObject({ 'subscribeMessage.send': 2 })
  const lists = await Promise.all(
    [ALICE, BOB].map((openid) =>
      preview.post('/cloud/functions/listOrders', {}, { openid, nowSeconds: now }),
    ),
  )
  expect(lists).toMatchObject([ALICE, BOB].map(() => ({ result: { data: { orders: [{ ended: true }] } } })))
})

it('marks an order as moving again when its signing is taken back', async () => {
  setOrders(order(ALICE, 'O'))
  await push(1, [[now, 300003, '已签收']])
  await push(2, [[now, 300002, '派送中']])
  const list = await preview.post('/cloud/functions/listOrders', {}, { openid: ALICE, nowSeconds: now })
  expect(list).toMatchObject({ result: { data: { orders: [{ ended: false }] } } })
})

it('keeps apart the tracks of one number at two carriers, and of ids that are the same when joined', async () => {
  const two = [waybill, { deliveryId: 'YTO', waybillId: 'W' }, { deliveryId: 'JD', waybillId: 'X-1' }]
  setOrders(order(ALICE, 'O', { waybills: [...two, { deliveryId: 'JD-X', waybillId: '1' }] }))
  for (const each of [...two, { deliveryId: 'JD-X', waybillId: '1' }])
    setRows([[now - 60, 200001, `由 ${each.deliveryId} 运输`]], each)
  expect(await getPath(ALICE, 'O', { waybillId: 'W', deliveryId: 'YTO' })).toMatchObject({
    data: { deliveryId: 'YTO', pathItemList: [{ actionMsg: '由 YTO 运输' }] },
  })
  expect(await getPath(ALICE, 'O', { waybillId: 'W', deliveryId: 'ZTO' })).toMatchObject({
    data: { deliveryId: 'ZTO', pathItemList: [{ actionMsg: '由 ZTO 运输' }] },
  })
  await getPath(ALICE, 'O', { waybillId: 'X-1', deliveryId: 'JD' })
  await getPath(ALICE, 'O', { waybillId: '1', deliveryId: 'JD-X' })
  expect((await preview.stats()).calls).toMatchObject({ 'logistics.getPath': 4 })
})

it('writes the order at a push only if its urgency or end changes', async () => {
  setOrders(order(ALICE, 'O'))
  await push(1, [[now - 60, 200001, '已发往深圳']])
  expect((await preview.stats()).database).toEqual({
    'orders.getDocument': 1,
    'orders.modifyDocument': 1,
    'tracks.getDocument': 1,
    'tracks.insertDocument': 1,
  })
  await push(2, [
    [now - 60, 200001, '已发往深圳'],
    [now - 30, 200001, '已到深圳'],
  ])
  expect((await preview.stats()).database).toMatchObject({
    'orders.getDocument': 2,
    'orders.modifyDocument': 1,
  })
})
