import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PATH_GET, createWechatApi, type WechatApi } from './wechatApi'

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

it.each([
  ['timeout', { kind: 'silence' }],
  ['http500', { kind: 'http500' }],
  ['reset', { kind: 'reset' }],
  ['not-json', { kind: 'body', contentType: 'text/plain' }],
  ['slow:1', { kind: 'body', text: expect.stringContaining('"path_item_list":[]') as unknown }],
])('plays %s when a fixture asks for it', async (fault, reply) => {
  write('SF-1.json', JSON.stringify({ $fault: fault }))
  await expect(ask('1')).resolves.toMatchObject(reply)
})

it('ends a slow reply when it closes', async () => {
  write('SF-1.json', '{"$fault":"slow:600000"}')
  const asked = ask('1')
  wechat.close()
  await expect(asked).resolves.toEqual({ kind: 'silence' })
})

describe('a fixture that is wrong', () => {
  it.each([
    ['is not JSON', '{"path_item_num":', 'SF-1.json:1: value expected'],
    ['asks for an unknown fault', '{"$fault":"explode"}', 'SF-1.json:1: $fault is "explode"'],
    ['misspells a field', '{\n"path_items":[]}', 'SF-1.json:2: path_items is not a field'],
  ])('is answered with no JSON and logged once if it %s', async (_what, text, sentence) => {
    write('SF-1.json', text)
    await expect(ask('1')).resolves.toMatchObject({ kind: 'body', contentType: 'text/plain' })
    await ask('1')
    expect(lines).toEqual([expect.stringContaining(sentence)])
  })

  it('leaves the last good one in place when it has been edited', async () => {
    write('SF-1.json', '{"path_item_list":[]}')
    await ask('1')
    write('SF-1.json', '{"path_items":[]}')
    await expect(ask('1')).resolves.toMatchObject({ text: '{"path_item_list":[]}' })
    expect(lines).toEqual([expect.stringContaining('SF-1.json:1: path_items is not a field')])
    write('SF-1.json', '{"path_item_list":[],"path_item_num":0}')
    await expect(ask('1')).resolves.toMatchObject({ text: '{"path_item_list":[],"path_item_num":0}' })
  })

  it('is forgotten when its file is removed', async () => {
    write('SF-1.json', '{"path_item_list":[]}')
    await ask('1')
    rmSync(path.join(directory, 'paths', 'SF-1.json'))
    await expect(ask('1')).resolves.toMatchObject({ text: errcode(40199) })
  })
})

describe('a reply that is not a track', () => {
  it.each([
    ['{"waybill_id":"1",\n"path_item_list":"none"}', 2, 'path_item_list is not a list'],
    ['{\n"path_item_num":3}', 2, 'path_item_num is 3, but path_item_list has no rows'],
    ['{"data":{}}', 1, 'a track has at least one of waybill_id, path_item_num, path_item_list'],
    ['{"waybill_id":"1","result":""}', 1, 'result is not a field of a track'],
    ['"<html>"', 1, 'a track is an object'],
    ['null', 1, 'a track is an object'],
  ])('is sent as it is, and %j is logged with file, line and field', async (text, line, sentence) => {
    write('SF-1.json', text)
    await expect(ask('1')).resolves.toMatchObject({ text })
    const file = path.relative(process.cwd(), path.join(directory, 'paths', 'SF-1.json'))
    expect(lines).toEqual([`${file}:${line}: ${sentence}, so getPath answers BAD_REPLY`])
  })
})

it.each(['{"errcode":40199}', '{"waybill_id":"1"}', '{"path_item_list":null,"path_item_num":0}'])(
  'logs nothing about the reply %s, which is an error or a track without nodes',
  async (text) => {
    write('SF-1.json', text)
    await ask('1')
    expect(lines).toEqual([])
  },
)
