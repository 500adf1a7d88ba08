import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AccessTokens, PREVIEW_APPID, PREVIEW_APPSECRET } from './accessTokens'
import {
  ACCOUNT_GETALL,
  createWechatApi,
  DELIVERY_GETALL,
  PATH_GET,
  TEST_UPDATE_ORDER,
  type WechatApi,
} from './wechatApi'
import { STABLE_TOKEN, startWechatServer, type WechatServer } from './wechatServer'

let directory: string
let nowSeconds: number
let tokens: AccessTokens
let wechat: WechatApi
let server: WechatServer
let pushed: unknown[]

const order = {
  _openid: 'oMe',
  orderId: 'A',
  addSource: 0,
  waybills: [{ deliveryId: 'TEST', waybillId: '1', wxOrderId: 'A-1' }],
  createdAt: 1795419660,
  ended: false,
}
const credentials = {
  grant_type: 'client_credential',
  appid: PREVIEW_APPID,
  secret: PREVIEW_APPSECRET,
  force_refresh: false,
}

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  mkdirSync(path.join(directory, 'paths'))
  writeFileSync(path.join(directory, 'orders.json'), JSON.stringify([order]))
  nowSeconds = 1000
  pushed = []
  tokens = new AccessTokens(() => nowSeconds)
  wechat = createWechatApi(
    directory,
    () => undefined,
    (packet) => pushed.push(packet),
  )
  server = await startWechatServer({ wechat, tokens: () => tokens, log: () => undefined })
})

afterEach(async () => {
  wechat.close()
  await server.close()
  rmSync(directory, { recursive: true })
})

async function ask(url: string, body?: object | string, method = 'POST'): Promise<Record<string, unknown>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(`${server.origin}${url}`, { method, ...(method === 'POST' && { body: text }) })
  return (await response.json()) as Record<string, unknown>
}

async function getToken(more: object = {}): Promise<string> {
  return String((await ask(STABLE_TOKEN, { ...credentials, ...more }))['access_token'])
}

it('issues the same token to every caller until its last five minutes', async () => {
  const first = await getToken()
  nowSeconds += 6899
  expect(await ask(STABLE_TOKEN, credentials)).toEqual({ access_token: first, expires_in: 301 })
  nowSeconds += 1
  const second = await getToken()
  expect(second).not.toBe(first)
  expect(tokens.check(first)).toBeUndefined()
  expect(tokens.check(second)).toBeUndefined()
})

it('ends the token before with force_refresh', async () => {
  const first = await getToken()
  const second = await getToken({ force_refresh: true })
  expect(await ask(`${DELIVERY_GETALL}?access_token=${first}`)).toMatchObject({ errcode: 40001 })
  expect(await ask(`${DELIVERY_GETALL}?access_token=${second}`)).toMatchObject({ count: 8 })
})

it.each([
  ['a body that is not JSON', 'appid=1', 47001],
  ['another grant type', { ...credentials, grant_type: 'code' }, 40002],
  ['no AppID', { ...credentials, appid: undefined }, 41002],
  ['another AppID', { ...credentials, appid: 'wxffffffffffffffff' }, 40013],
  ['no AppSecret', { ...credentials, secret: '' }, 41004],
  ['another AppSecret', { ...credentials, secret: 'f'.repeat(32) }, 40125],
])('issues no token for %s', async (_what, body, errcode) => {
  const reply = await ask(STABLE_TOKEN, body)
  expect(reply).toEqual({ errcode, errmsg: expect.stringMatching(/ rid: [\d-]+$/) as unknown })
})

it('takes requests for a token and for a track only with POST', async () => {
  expect(await ask(STABLE_TOKEN, undefined, 'GET')).toMatchObject({ errcode: 43002 })
  const token = await getToken()
  expect(await ask(`${PATH_GET}?access_token=${token}`, undefined, 'GET')).toMatchObject({ errcode: 43002 })
})

it.each([
  ['no token', '', 41001],
  ['an empty token', '?access_token=', 41001],
  ['a token with a space in it', '?access_token=a%20b', 40014],
  ['an invented token', '?access_token=90_abc', 40001],
])('refuses a call with %s', async (_what, query, errcode) => {
  expect(await ask(`${PATH_GET}${query}`, {})).toMatchObject({ errcode })
})

it('answers 42001 to a token after its time', async () => {
  const token = await getToken()
  nowSeconds += 7200
  expect(await ask(`${PATH_GET}?access_token=${token}`, {})).toMatchObject({ errcode: 42001 })
})

it('answers a track as the cloud call does, and 47001 to a body that is not JSON', async () => {
  writeFileSync(path.join(directory, 'paths', 'TEST-1.json'), '{"waybill_id":"1","path_item_list":[]}')
  const url = `${PATH_GET}?access_token=${await getToken()}`
  expect(await ask(url, { delivery_id: 'TEST', waybill_id: '1' })).toEqual({
    waybill_id: '1',
    path_item_list: [],
  })
  expect(await ask(url, 'delivery_id=TEST')).toMatchObject({ errcode: 47001 })
})

it('lists carriers and bound accounts to GET', async () => {
  const query = `?access_token=${await getToken()}`
  expect(await ask(`${DELIVERY_GETALL}${query}`, undefined, 'GET')).toMatchObject({
    data: expect.arrayContaining([{ delivery_id: 'OTP', delivery_name: '承诺达特快' }]) as unknown,
  })
  expect(await ask(`${ACCOUNT_GETALL}${query}`, undefined, 'GET')).toMatchObject({
    count: 1,
    list: [{ biz_id: '123456789', delivery_id: 'YUNDA', status_code: 0, quota_num: 55 }],
  })
})

const report = {
  biz_id: 'test_biz_id',
  order_id: 'A-1',
  delivery_id: 'TEST',
  waybill_id: '1',
  action_time: 1795420000,
  action_type: 100001,
  action_msg: '已揽收',
}

it('lets the test carrier report a node, which is pushed and then part of the track', async () => {
  const query = `?access_token=${await getToken()}`
  expect(await ask(`${TEST_UPDATE_ORDER}${query}`, report)).toEqual({ errcode: 0, errmsg: 'ok' })
  expect(pushed).toMatchObject([{ OrderId: 'A-1', Actions: [{ ActionMsg: '已揽收' }] }])
  expect(await ask(`${PATH_GET}${query}`, { delivery_id: 'TEST', waybill_id: '1' })).toMatchObject({
    path_item_list: [{ action_type: 100001, action_msg: '已揽收' }],
  })
})

it.each([
  ['another carrier', { ...report, delivery_id: 'SF' }, 930561],
  ['another account', { ...report, biz_id: '1' }, 930561],
  ['a type that is text', { ...report, action_type: '100001' }, 930561],
  ['a waybill of no order', { ...report, waybill_id: '2' }, 9300528],
])('refuses a report with %s, and pushes nothing', async (_what, body, errcode) => {
  const url = `${TEST_UPDATE_ORDER}?access_token=${await getToken()}`
  expect(await ask(url, body)).toMatchObject({ errcode })
  expect(pushed).toEqual([])
})
