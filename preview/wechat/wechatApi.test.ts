import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PATH_GET, SUBSCRIBE_SEND, createWechatApi } from './wechatApi'
import type { WechatApi } from './wechatApi'

let directory: string
let lines: string[]
let wechat: WechatApi

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  mkdirSync(path.join(directory, 'paths'))
  lines = []
  wechat = createWechatApi(directory, (line) => lines.push(line))
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

it('answers with the body of the fixture, letter by letter', async () => {
  write('SF-1.json', '{ "path_item_list": [] }\n')
  await expect(ask('1')).resolves.toMatchObject({ kind: 'body', text: '{ "path_item_list": [] }\n' })
})

it('reads a fixture again on every call', async () => {
  write('SF-1.json', '{"path_item_num":1}')
  await ask('1')
  write('SF-1.json', '{"path_item_num":2}')
  await expect(ask('1')).resolves.toMatchObject({ text: '{"path_item_num":2}' })
})

it('does not know a waybill without a fixture', async () => {
  await expect(ask('1')).resolves.toMatchObject({ text: errcode(40199) })
})

it.each(['../orders', '/../../orders', '..\\orders', 'a\u0000b', 'x'.repeat(5000)])(
  'does not leave its directory for the waybill %j',
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

it.each([
  ['not JSON', '{"path_item_num":'],
  ['a fault that does not exist', '{"$fault":"explode"}'],
])('answers with no JSON, and a line in the log that names the file, where it is %s', async (_what, text) => {
  write('SF-1.json', text)
  await expect(ask('1')).resolves.toMatchObject({ kind: 'body', contentType: 'text/plain' })
  expect(lines).toEqual([expect.stringContaining('SF-1.json')])
})

it.each([
  ['timeout', { kind: 'silence' }],
  ['http500', { kind: 'http500' }],
  ['reset', { kind: 'reset' }],
  ['not-json', { kind: 'body', contentType: 'text/plain' }],
  ['slow:1', { kind: 'body', text: expect.stringContaining('"path_item_list":[]') as unknown }],
])('does %s when a fixture says so', async (fault, reply) => {
  write('SF-1.json', JSON.stringify({ $fault: fault }))
  await expect(ask('1')).resolves.toMatchObject(reply)
})

it('lets go of a slow reply when it closes', async () => {
  write('SF-1.json', '{"$fault":"slow:600000"}')
  const asked = ask('1')
  wechat.close()
  await expect(asked).resolves.toEqual({ kind: 'silence' })
})

it('counts the calls that reached it, refused ones too', async () => {
  expect(wechat.calls()).toEqual({ 'logistics.getPath': 0, 'subscribeMessage.send': 0 })
  await ask('1')
  await ask('')
  await wechat.post(SUBSCRIBE_SEND, {})
  expect(wechat.calls()).toEqual({ 'logistics.getPath': 2, 'subscribeMessage.send': 1 })
})

describe('a notice', () => {
  const notice = { touser: 'oABC', template_id: 'T', page: 'pages/x', data: { thing1: { value: '已签收' } } }

  it('is taken, and what a customer would read is in the log', async () => {
    await expect(wechat.post(SUBSCRIBE_SEND, notice)).resolves.toMatchObject({ text: errcode(0) })
    expect(lines).toEqual(['notice to oABC: 已签收 (pages/x)'])
  })

  it.each([
    ['a reader', { touser: '' }, 40003],
    ['a template', { template_id: undefined }, 40037],
    ['text in a field', { data: { thing1: { value: '' } } }, 47003],
  ])('is refused without %s', async (_what, broken, code) => {
    const sent = wechat.post(SUBSCRIBE_SEND, { ...notice, ...broken })
    await expect(sent).resolves.toMatchObject({ text: errcode(code) })
  })
})

it('knows no other API', async () => {
  await expect(wechat.post('/cgi-bin/menu/get', {})).resolves.toMatchObject({ text: errcode(40066) })
})
