import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Settings } from '../settings/readSettings'
import { checkMachine } from './checkMachine'
import type { Finding } from './finding'

const NODE = '20.6.0'
const APPID = 'wx0123456789abcdef'
let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'parcel-path-doctor-'))
  mkdirSync(path.join(root, 'node_modules'))
  writeFileSync(path.join(root, 'package-lock.json'), '{"packages":{}}')
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), '{"packages":{}}')
  writeAppid(APPID)
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function writeAppid(appid: string): void {
  writeFileSync(path.join(root, 'project.config.json'), JSON.stringify({ appid }))
}

function find(about: string, settings: Settings = {}, node = NODE): Finding | undefined {
  return checkMachine(root, settings, node).find((finding) => finding.about === about)
}

it.each(['20.6.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s is new enough', (version) => {
  expect(find('Node', {}, version)?.state).toBe('fine')
})

it.each(['20.5.9', '18.20.0', '16.13.1'])('Node %s is too old', (version) => {
  expect(find('Node', {}, version)).toMatchObject({
    state: 'missing',
    text: expect.stringContaining('20.6') as string,
  })
})

it('packages that were never installed are missing', () => {
  rmSync(path.join(root, 'node_modules'), { recursive: true })
  expect(find('packages')).toMatchObject({
    state: 'missing',
    text: expect.stringContaining('npm ci') as string,
  })
})

it.each([
  ['another version', { a: '2.0.0' }, 'missing'],
  ['no version', {}, 'missing'],
  ['the same versions, and without what is optional', { a: '1.0.0' }, 'fine'],
])('packages are compared with package-lock.json: %s', (_what, versions, state) => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  }
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }))
  const entries = Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }])
  const installed = { packages: Object.fromEntries(entries) as object }
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify(installed))
  expect(find('packages')?.state).toBe(state)
})

it('a wrong setting is missing, with its sentence', () => {
  writeFileSync(path.join(root, '.env.local'), 'TARO_APP_CLUOD_ENV=shop-1\n')
  expect(find('settings', { TARO_APP_CLUOD_ENV: 'shop-1' })).toMatchObject({
    state: 'missing',
    text: expect.stringContaining('TARO_APP_CLUOD_ENV (.env.local:1)') as string,
  })
})

it.each([
  ['', 'no appid of yours'],
  ['touristappid', 'no appid of yours'],
  ['wx12', 'another shape'],
  ['wxffffffffffffffff', 'differ'],
])('the appid "%s" is missing: %s', (appid, text) => {
  writeAppid(appid)
  expect(find('appid', { WECHAT_APPID: APPID })).toMatchObject({
    state: 'missing',
    text: expect.stringContaining(text) as string,
  })
})

it('an appid of the shop is fine, with or without keys', () => {
  expect(find('appid')?.state).toBe('fine')
  expect(find('appid', { WECHAT_APPID: APPID })?.state).toBe('fine')
})

it('without keys the account is not looked at, which is not an error', () => {
  expect(find('keys')?.state).toBe('unchecked')
  expect(find('keys', { WECHAT_APPID: APPID, WECHAT_APPSECRET: '0'.repeat(32) })?.state).toBe('fine')
})

it('the upload key is read: absent, no key, and a key', () => {
  expect(find('upload key')?.state).toBe('unchecked')
  expect(find('upload key', { WECHAT_UPLOAD_KEY: 'nowhere.key' })?.text).toContain('does not exist')
  writeFileSync(path.join(root, 'a.key'), 'not a key')
  expect(find('upload key', { WECHAT_UPLOAD_KEY: 'a.key' })?.text).toContain('no private key')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(path.join(root, 'a.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }))
  expect(find('upload key', { WECHAT_UPLOAD_KEY: 'a.key' })?.state).toBe('fine')
})

it('no finding repeats a secret', () => {
  const secret = 'feedfacefeedfacefeedfacefeedface'
  const settings = { WECHAT_APPID: 'wx', WECHAT_APPSECRET: `${secret}!`, WECHAT_UPLOAD_KEY: `${secret}.key` }
  expect(JSON.stringify(checkMachine(root, settings, NODE))).not.toContain(secret)
})
