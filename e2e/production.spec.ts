import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const ARTIFACT = path.resolve(__dirname, '..', 'dist/weapp')

test('the production build has no trace of the local cloud and no unset setting', () => {
  const scripts = readdirSync(ARTIFACT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  const text = scripts.map((name) => readFileSync(path.join(ARTIFACT, name), 'utf8')).join('\n')
  expect(text).toContain('callFunction')
  for (const trace of ['x-openid', 'cloud/functions', '127.0.0.1', 'oABC123456', 'TARO_APP_']) {
    expect(text).not.toContain(trace)
  }
})
