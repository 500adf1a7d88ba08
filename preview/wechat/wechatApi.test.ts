import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DELIVERY_GETALL, PATH_GET, SUBSCRIBE_SEND, createWechatApi, type WechatApi } from './wechatApi'

let directory: string
let wechat: WechatApi

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  mkdirSync(path.join(directory, 'paths'))
  wechat = createWechatApi(directory, () => undefined)
})

afterEach(() => {
  wechat.close()
  rmSync(directory, { recursive: true })
})

function write(name: string, text: string): void {
  writeFileSync(path.join(directory, 'paths', name), text)
}

const ask = (waybillId: unknown) => wechat.post(PATH_GET, { delivery_id: 'SF', waybill_id: waybillId })
const errcode = (code: number) => expect.stringContaining(`"errcode":${code}`) as unknown

it('answers with the exact text of the fixture', async () => {
  write('SF-1.json', '{ "path_item_list": [] }\n')
  await expect(ask('1')).resolves.toMatchObject({ kind: 'body', text: '{ "path_item_list": [] }\n' })
})

it('reads a fixture again on every call', async () => {
  write('SF-1.json', '{"path_item_num":1}')
  await ask('1')
  write('SF-1.json', '{"path_item_num":2}')
  await expect(ask('1')).resolves.toMatchObject({ text: '{"path_item_num":2}' })
})

it('answers 40199 for a waybill without a fixture', async () => {
  await expect(ask('1')).resolves.toMatchObject({ text: errcode(40199) })
})

it.each(['../orders', '/../../orders', '..\\orders', 'a\u0000b', 'x'.repeat(5000)])(
  'answers 40199 to the waybill %j, which must not lead out of the directory',
  async (waybillId) => {
    writeFileSync(path.join(directory, 'orders.json'), '{"secret":true}')
    mkdirSync(path.join(directory, 'paths', 'SF-'))
    await expect(ask(waybillId)).resolves.toMatchObject({ text: errcode(40199) })
  },
)

it.each([[undefined], [''], [5], [{ $ne: '' }]])('refuses %j as a waybill id', async (waybillId) => {
  await expect(ask(waybillId)).resolves.toMatchObject({ text: errcode(47001) })
})

it('refuses a call without a carrier', async () => {
  await expect(wechat.post(PATH_GET, { waybill_id: '1' })).resolves.toMatchObject({ text: errcode(47001) })
})

it('counts the calls of each API, refused ones included', async () => {
  const none = { 'logistics.getPath': 0, 'logistics.getAllDelivery': 0, 'subscribeMessage.send': 0 }
  expect(wechat.calls()).toEqual(none)
  await ask('1')
  await ask('')
  await wechat.post(SUBSCRIBE_SEND, {})
  await wechat.post(DELIVERY_GETALL, {})
  expect(wechat.calls()).toEqual({
    'logistics.getPath': 2,
    'logistics.getAllDelivery': 1,
    'subscribeMessage.send': 1,
  })
})

it('answers 40066 for any other API', async () => {
  await expect(wechat.post('/cgi-bin/menu/get', {})).resolves.toMatchObject({ text: errcode(40066) })
})
