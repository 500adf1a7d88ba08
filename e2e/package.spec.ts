import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { buildMiniProgram } from '../scripts/buildMiniProgram'
import { BUDGETS, judge } from './support/budgets'
import { BUILD, test } from './support/builds'
import { packageBytes } from './support/gate/packageSize'
import { simulatorProblems, TOO_DEEP } from './support/preview'

/** What a customer downloads before the first screen, and the limits of the templates that keep it small. */

const ROOT = path.resolve(__dirname, '..')
const SOURCE = path.join(ROOT, 'src')

/** Where the config of the bare program puts it. */
const BARE = 'dist/bare'

const read = (file: string) => readFileSync(path.join(BUILD, file), 'utf8')

test.describe('the main package', () => {
  // In one worker, so that the bare program is built once.
  test.describe.configure({ mode: 'serial' })
  let bareBytes: number

  test.beforeAll(() => {
    test.setTimeout(120_000)
    buildMiniProgram({ project: 'e2e/support/bare', output: BARE, stdio: 'ignore' })
    bareBytes = packageBytes(path.join(ROOT, BARE)).main
    console.log(`  a bare program, as Taro builds it by default: ${bareBytes} bytes`)
  })

  const figuresOf = (folder: string) => {
    const bytes = packageBytes(folder).main
    return { bytes, ofBare: Math.round((bytes / bareBytes) * 100) / 100 }
  }

  test('is compared with a bare program that works', async ({ openBuild }) => {
    const page = await openBuild({ folder: path.join(ROOT, BARE) })
    await expect(page.locator('wx-page').getByText('运单轨迹')).toBeVisible()
    expect(await simulatorProblems(page)).toEqual([])
  })

  test('stays within its budget', () => {
    expect(judge('main package', figuresOf(BUILD), BUDGETS.package)).toEqual([])
  })

  test('is all that a customer downloads before the first screen; pages that few open and scripts on demand come later', () => {
    const { subPackages } = packageBytes(BUILD)
    expect(subPackages).toBeGreaterThan(0)
    expect(judge('subpackages', { bytes: subPackages }, BUDGETS.subPackages)).toEqual([])
  })

  test('exceeds its budget with one more dependency', ({ spoil }) => {
    const { folder } = spoil(({ write }) => {
      write('vendors-2.js', 'x'.repeat(40_000))
    })
    expect(judge('a fat main package', figuresOf(folder), BUDGETS.package)).toHaveLength(2)
  })
})

test('WeChat loads only the code that a page needs', () => {
  expect(JSON.parse(read('app.json'))).toMatchObject({ lazyCodeLoading: 'requiredComponents' })
})

test('no part of a page uses compileMode, with which Taro loses text', () => {
  expect(read('base.wxml')).not.toMatch(/<template name="tmpl_\d+_f/)
  const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const using = sources.filter((file) =>
    readFileSync(path.join(SOURCE, file), 'utf8').includes('compileMode'),
  )
  expect(using).toEqual([])
})

test('the preview reports a page that nests deeper than the templates', async ({ spoil, openBuild }) => {
  const build = spoil(({ edit }) => {
    edit('utils.wxs', (text) => text.replace(/l >= \d+/, 'l >= 4'))
  })
  const page = await openBuild(build)
  await expect.poll(() => simulatorProblems(page)).toContainEqual(TOO_DEEP)
})
