import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSendSettings } from './sendSettings'

let root: string

const KEYS = `WECHAT_APPID=wx${'a'.repeat(16)}\nWECHAT_APPSECRET=${'b'.repeat(32)}\n`

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'parcel-path-send-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
  Reflect.deleteProperty(process.env, 'TARO_APP_CLOUD_ENV')
})

const writeLocal = (text: string): void => {
  writeFileSync(path.join(root, '.env.local'), text)
}

it('reads keys and environment from .env.local, and lets a variable of the shell win', () => {
  writeLocal(`TARO_APP_CLOUD_ENV=shop-1\n${KEYS}`)
  expect(readSendSettings(root)).toEqual({
    way: 'function',
    api: 'https',
    origin: 'https://api.weixin.qq.com',
    appid: `wx${'a'.repeat(16)}`,
    secret: 'b'.repeat(32),
    env: 'shop-1',
  })
  process.env.TARO_APP_CLOUD_ENV = 'shop-2'
  expect(readSendSettings(root)).toMatchObject({ env: 'shop-2' })
})

it('does not care about settings that sending does not need', () => {
  writeLocal(`TARO_APP_CLOUD_ENV=shop-1\nTARO_APP_KEEP_DAYS=soon\nWECHAT_API=telegraph\n${KEYS}`)
  expect(readSendSettings(root)).toMatchObject({ env: 'shop-1' })
})

it('names the file and the line of a wrong setting', () => {
  writeLocal(`${KEYS}TARO_APP_CLOUD_ENV=My Shop\n`)
  expect(() => readSendSettings(root)).toThrow(
    /^TARO_APP_CLOUD_ENV \(\.env\.local:3\) is no environment id: /,
  )
})

it.each([
  ['TARO_APP_CLOUD_ENV', KEYS, 'TARO_APP_CLOUD_ENV is empty'],
  ['WECHAT_APPID', 'TARO_APP_CLOUD_ENV=shop-1\n', 'WECHAT_APPID is missing'],
])('names %s if no file has it', (_name, text, sentence) => {
  writeLocal(text)
  expect(() => readSendSettings(root)).toThrow(sentence)
})

const SECRET = 's'.repeat(32)

it('sends to a server of the shop as soon as ORDERS_URL names it', () => {
  writeLocal(
    `TARO_APP_CLOUD_ENV=shop-1\n${KEYS}ORDERS_URL=https://parcels.example.com/orders\nORDERS_SECRET=${SECRET}\n`,
  )
  const server = { way: 'server', url: 'https://parcels.example.com/orders', secret: SECRET }
  expect(readSendSettings(root)).toEqual(server)
})

it.each([
  ['http://parcels.example.com/orders', SECRET, /^ORDERS_URL \(\.env\.local:1\) is no https address/],
  ['https://parcels.example.com', SECRET, /^ORDERS_URL \(\.env\.local:1\) is no https address/],
  [
    'https://user:secret@parcels.example.com/orders',
    SECRET,
    /^ORDERS_URL \(\.env\.local:1\) is no https address/,
  ],
  ['https://parcels.example.com/orders', '', /^ORDERS_SECRET is empty beside ORDERS_URL/],
  ['https://parcels.example.com/orders', 'short', /^ORDERS_SECRET \(\.env\.local:2\) is too short/],
])('refuses the address %s with the secret "%s"', (url, secret, sentence) => {
  writeLocal(`ORDERS_URL=${url}\nORDERS_SECRET=${secret}\n`)
  expect(() => readSendSettings(root)).toThrow(sentence)
})
