import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProblems, readBuildSettings, readSettings } from './readSettings'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'parcel-path-settings-'))
  writeFileSync(path.join(root, '.env'), '# empty\nTARO_APP_CLOUD_ENV=\nTARO_APP_KEEP_DAYS=\n')
})

afterEach(() => {
  rmSync(root, { recursive: true })
  Reflect.deleteProperty(process.env, 'TARO_APP_KEEP_DAYS')
})

const writeLocal = (text: string): void => {
  writeFileSync(path.join(root, '.env.local'), text)
}

it('.env.local wins over .env, and a variable of the shell over both', () => {
  writeLocal('TARO_APP_CLOUD_ENV=shop-1\nTARO_APP_KEEP_DAYS=60\n')
  process.env.TARO_APP_KEEP_DAYS = '90'
  expect(readSettings(root)).toMatchObject({ TARO_APP_CLOUD_ENV: 'shop-1', TARO_APP_KEEP_DAYS: '90' })
})

it('reading the files leaves the variables of the shell as they are', () => {
  writeLocal('TARO_APP_CLOUD_ENV=shop-1\n')
  readSettings(root)
  expect(process.env.TARO_APP_CLOUD_ENV).toBeUndefined()
})

it('a build gets every setting, and an empty one for what no file names', () => {
  expect(readBuildSettings(root)).toMatchObject({ TARO_APP_CLOUD_ENV: '', TARO_APP_NOTICE_SIGNED: '' })
})

it('a value that cannot be used stops the build with its name, file, line and the way to mend it', () => {
  writeLocal('\nTARO_APP_CLOUD_ENV=shop-1\nTARO_APP_KEEP_DAYS=soon\n')
  expect(() => readBuildSettings(root)).toThrow(
    'TARO_APP_KEEP_DAYS (.env.local:3) is no whole number of days from 1 to 9999: write one, or leave it empty for 30.',
  )
})

it('each wrong setting has a sentence of its own', () => {
  writeLocal('TARO_APP_CLOUD_ENV=A B\nTARO_APP_KEEP_DAYS=soon\n')
  expect(findProblems(root, readSettings(root))).toHaveLength(2)
})

it('a wrong variable of the shell is said to be in the shell', () => {
  process.env.TARO_APP_KEEP_DAYS = 'soon'
  expect(findProblems(root, readSettings(root))).toEqual([expect.stringContaining('(the shell)')])
})

it('a misspelt name is told the right one', () => {
  writeLocal('TARO_APP_CLUOD_ENV=shop-1\nTARO_APP_COLOUR=red\n')
  expect(findProblems(root, readSettings(root))).toEqual([
    'TARO_APP_CLUOD_ENV (.env.local:1) is no setting: its name is TARO_APP_CLOUD_ENV.',
    'TARO_APP_COLOUR (.env.local:2) is no setting: remove it, or look for its name in .env.example.',
  ])
})

it('settings of other programs are left alone', () => {
  writeLocal('OTHER=1\n')
  expect(findProblems(root, readSettings(root))).toEqual([])
})
