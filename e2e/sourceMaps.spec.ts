import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { findSource } from '../preview/sourcePlace'

/** The source maps of the production build, with which `npm start` shows the place of an error in src. */

const DIST = path.resolve(__dirname, '../dist')

test('the source maps of the production build lead to the file and line of src', () => {
  const file = 'pages/track/index.js'
  const script = readFileSync(path.join(DIST, 'weapp', file), 'utf8')
  const before = script.slice(0, script.indexOf('radiogroup')).split('\n')
  const source = findSource(path.join(DIST, 'maps'), [
    { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  ])
  expect(source?.file).toBe('src/components/timeline/TimeZoneChoice.tsx')
  expect(source?.code).toContain('radiogroup')
})

test('the package holds no source map and no link to one', () => {
  const weapp = path.join(DIST, 'weapp')
  const files = readdirSync(weapp, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  const scripts = files.filter((file) => file.endsWith('.js'))
  const linked = scripts.filter((file) =>
    readFileSync(path.join(weapp, file), 'utf8').includes('sourceMappingURL'),
  )
  expect(linked).toEqual([])
})
