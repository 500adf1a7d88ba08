import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listenOnLoopback, type Listening } from '../loopback'
import { answerWechatRequest } from './routes'
import { createWechatApi, PATH_GET, type WechatApi } from './wechatApi'

let fixtures: string
let wechat: WechatApi
let server: Listening

const order = (orderId: string, waybillId: string, more = {}) => ({
  _openid: 'oMe',
  orderId,
  addSource: 0,
  waybills: [{ deliveryId: 'SF', waybillId, ...more }],
  createdAt: 1795419660,
  ended: false,
})
const row = (action_time: number, action_msg: string) => ({ action_time, action_type: 200001, action_msg })

beforeEach(async () => {
  fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  mkdirSync(path.join(fixtures, 'paths'))
  const orders = [order('A', '1'), order('B', '2', { wxOrderId: 'B-1' }), order('C', '3')]
  writeFileSync(path.join(fixtures, 'orders.json'), JSON.stringify(orders))
  write('SF-1', { path_item_num: 2, path_item_list: [row(100, 'first'), null] })
  write('SF-3', { errcode: 45009, errmsg: 'reach max api daily quota limit' })
  wechat = createWechatApi(fixtures, () => undefined)
  server = await listenOnLoopback(
    createServer((request, response) => void answerWechatRequest(request, response, wechat)),
  )
})

afterEach(async () => {
  wechat.close()
  await server.close()
  rmSync(fixtures, { recursive: true })
})

function write(waybill: string, reply: unknown): void {
  writeFileSync(path.join(fixtures, 'paths', `${waybill}.json`), JSON.stringify(reply))
}

async function report(node: unknown): Promise<{ status: number; body: unknown }> {
  const body = typeof node === 'string' ? node : JSON.stringify(node)
  const response = await fetch(`${server.origin}/wechat/changes`, { method: 'POST', body })
  return { status: response.status, body: await response.json() }
}

async function track(waybillId: string): Promise<unknown> {
  const reply = await wechat.post(PATH_GET, { delivery_id: 'SF', waybill_id: waybillId })
  return reply.kind === 'body' ? JSON.parse(reply.text) : reply.kind
}

const node = { deliveryId: 'SF', waybillId: '1', actionType: 300002, actionMsg: 'second', nowSeconds: 200 }

it('returns the whole track in the field names of a push packet', async () => {
  await expect(report(node)).resolves.toEqual({
    status: 200,
    body: {
      ToUserName: 'gh_preview',
      FromUserName: 'oMe',
      CreateTime: 200,
      MsgType: 'event',
      Event: 'add_express_path',
      DeliveryID: 'SF',
      WayBillId: '1',
      OrderId: 'A',
      Version: 1,
      Count: 2,
      Actions: [
        { ActionTime: 100, ActionType: 200001, ActionMsg: 'first' },
        { ActionTime: 200, ActionType: 300002, ActionMsg: 'second' },
      ],
    },
  })
})

it('raises the version with every push of a waybill', async () => {
  await report(node)
  await expect(report({ ...node, actionMsg: 'third' })).resolves.toMatchObject({
    body: { Version: 2, Count: 3 },
  })
})

it('adds the node to the end of later getPath replies', async () => {
  await report(node)
  await expect(track('1')).resolves.toEqual({
    path_item_num: 3,
    path_item_list: [
      row(100, 'first'),
      null,
      { action_time: 200, action_type: 300002, action_msg: 'second' },
    ],
  })
})

it('creates a track for a waybill without a fixture, and pushes its wxOrderId', async () => {
  await expect(report({ ...node, waybillId: '2' })).resolves.toMatchObject({
    body: { OrderId: 'B-1', Count: 1 },
  })
  await expect(track('2')).resolves.toMatchObject({ path_item_num: 1 })
})

it('leaves an error of WeChat an error', async () => {
  await report({ ...node, waybillId: '3' })
  await expect(track('3')).resolves.toMatchObject({ errcode: 45009 })
})

it('uses the present for a node without a time', async () => {
  const before = Math.floor(Date.now() / 1000)
  const { body } = await report({ ...node, nowSeconds: undefined })
  expect((body as { CreateTime: number }).CreateTime).toBeGreaterThanOrEqual(before)
})

it.each([
  ['a body that is not JSON', '{', 400],
  ['an empty body', '', 400],
  ['a type that is not a number', { ...node, actionType: '300002' }, 400],
  ['a negative time', { ...node, nowSeconds: -1 }, 400],
  ['a message of 30,000 characters', { ...node, actionMsg: 'x'.repeat(30_000) }, 400],
  ['a waybill of no order', { ...node, waybillId: '../orders' }, 404],
])('refuses %s and leaves the track as it is', async (_, body, status) => {
  await expect(report(body)).resolves.toMatchObject({ status })
  await expect(track('1')).resolves.toMatchObject({ path_item_num: 2 })
})
