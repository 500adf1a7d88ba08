import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'esbuild'
import { BUDGETS, judge } from './support/budgets'

/** The size of the function bundles without WeChat's SDK, and the time that a cold start needs to load them. */

const FUNCTIONS = path.resolve(__dirname, '../dist/cloudfunctions')
/** Our code and the libraries we chose. Every other npm package comes with the SDK. */
const OURS = /^(?:src|cloudfunctions|contract)\/|^node_modules\/(?:valibot|dayjs)\//
/** esbuild writes each file's path in a comment above its code. */
const FILE = /^ *\/\/ ((?:src|cloudfunctions|contract|node_modules)\/\S+)$/
const RUNS = 5

const bundleOf = (name: string) => path.join(FUNCTIONS, name, 'index.js')

/** The bytes of a bundle that are not the SDK's. */
function ownBytes(bundle: string): number {
  let own = false
  let bytes = 0
  for (const line of bundle.split('\n')) {
    const file = FILE.exec(line)?.[1]
    if (file !== undefined) own = OURS.test(file)
    if (own) bytes += Buffer.byteLength(line) + 1
  }
  return bytes
}

/** Processor time that a new Node process needs to load a file, milliseconds. Other processes do not add to it. */
function loadMilliseconds(file: string): number {
  const program = `const start = process.cpuUsage(); require(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(start); process.stdout.write('\\n' + (user + system) / 1000)`
  // The SDK may print lines of its own before it.
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).split('\n').pop())
}

/**
 * The shortest load time of each file, from as many runs as show that the budget is kept, RUNS at most: other work on the
 * machine only adds to it. The runs alternate, so that it disturbs both alike.
 */
function shortestLoads(bundle: string, sdk: string): [number, number] {
  let shortest: [number, number] = [Infinity, Infinity]
  for (let run = 1; run <= RUNS; run += 1) {
    const [ofBundle, ofSdk] = shortest
    shortest = [Math.min(ofBundle, loadMilliseconds(bundle)), Math.min(ofSdk, loadMilliseconds(sdk))]
    if (run > 1 && shortest[0] / shortest[1] <= BUDGETS.function.ofSdk) break
  }
  return shortest
}

// The tests share a bundle of the SDK alone.
test.describe.configure({ mode: 'default' })

let folder: string
let sdk: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-sdk-'))
  sdk = path.join(folder, 'sdk.js')
  const stdin = { contents: "require('wx-server-sdk')", resolveDir: __dirname }
  await build({ stdin, outfile: sdk, bundle: true, platform: 'node', target: 'node16', logLevel: 'error' })
})

test.afterAll(() => {
  rmSync(folder, { recursive: true })
})

for (const name of readdirSync(FUNCTIONS)) {
  test(`the bundle of ${name} is within its budget for size and load time`, () => {
    const [milliseconds, sdkMs] = shortestLoads(bundleOf(name), sdk)
    console.log(`  ${name}: ${Math.round(milliseconds)} ms, the SDK alone ${Math.round(sdkMs)} ms`)
    const figures = {
      bytes: ownBytes(readFileSync(bundleOf(name), 'utf8')),
      ofSdk: Math.round((milliseconds / sdkMs) * 100) / 100,
    }
    expect(figures.bytes).toBeGreaterThan(1000)
    expect(judge(name, figures, BUDGETS.function)).toEqual([])
  })
}

test('a large library of our own is over budget, a large part of the SDK is not', () => {
  const bundle = readFileSync(bundleOf('getPath'), 'utf8')
  const large = `${bundle}\n// node_modules/valibot/large.js\n${'x'.repeat(BUDGETS.function.bytes)}`
  expect(judge('a large function', { bytes: ownBytes(large), ofSdk: 1 }, BUDGETS.function)).toHaveLength(1)
  const sdk = `${bundle}\n// node_modules/wx-server-sdk/large.js\n${'x'.repeat(BUDGETS.function.bytes)}`
  expect(ownBytes(sdk)).toBe(ownBytes(bundle))
})
