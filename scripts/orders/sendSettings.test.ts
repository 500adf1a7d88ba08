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
    api: 'https',
    origin: 'https://api.weixin.qq.com',
    appid: `wx${'a'.repeat(16)}`,
    secret: 'b'.repeat(32),
    env: 'shop-1',
  })
  process.env.TARO_APP_CLOUD_ENV = 'shop-2'
  expect(readSendSettings(root).env).toBe('shop-2')
})

it('does not care about settings that sending does not need', () => {
  writeLocal(`TARO_APP_CLOUD_ENV=shop-1\nTARO_APP_KEEP_DAYS=soon\nWECHAT_API=telegraph\n${KEYS}`)
  expect(readSendSettings(root).env).toBe('shop-1')
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
