import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'esbuild'
import { BUDGETS, judge } from './support/budgets'

/** What a cloud function weighs beside WeChat's SDK, and how long a cold start waits for it. */

const FUNCTIONS = path.resolve(__dirname, '../dist/cloudfunctions')
/** Libraries of our own choice; everything else from npm comes with the SDK. */
const OURS = /^(?:src|cloudfunctions|types)\/|^node_modules\/(?:valibot|dayjs)\//
/** esbuild puts a file's path above what it takes from it. */
const FILE = /^ *\/\/ ((?:src|cloudfunctions|types|node_modules)\/\S+)$/
const TRIES = 5

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

/** How long a new process of Node is busy with reading a file; while others have the processor, it is not. */
function requireMs(file: string): number {
  const program = `const start = process.cpuUsage(); require(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(start); process.stdout.write('\\n' + (user + system) / 1000)`
  // The SDK may have something to say before it.
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).split('\n').pop())
}

/** The quickest of some times for each, taken in turn: what else the machine does disturbs both alike. */
function quickest(one: string, other: string): [number, number] {
  const pairs = Array.from({ length: TRIES }, () => [requireMs(one), requireMs(other)] as const)
  return [Math.min(...pairs.map(([ms]) => ms)), Math.min(...pairs.map(([, ms]) => ms))]
}

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
  test(`${name} is a small bundle, read in hardly more time than the SDK`, () => {
    const [milliseconds, sdkMs] = quickest(bundleOf(name), sdk)
    console.log(`  ${name}: ${Math.round(milliseconds)} ms, the SDK alone ${Math.round(sdkMs)} ms`)
    const figures = {
      bytes: ownBytes(readFileSync(bundleOf(name), 'utf8')),
      ofSdk: Math.round((milliseconds / sdkMs) * 100) / 100,
    }
    expect(figures.bytes).toBeGreaterThan(1000)
    expect(judge(name, figures, BUDGETS.function)).toEqual([])
  })
}

test('the meter is red for a library that is fat', () => {
  const bundle = readFileSync(bundleOf('getPath'), 'utf8')
  const fat = `${bundle}\n// node_modules/valibot/fat.js\n${'x'.repeat(80_000)}`
  expect(judge('a fat function', { bytes: ownBytes(fat), ofSdk: 1 }, BUDGETS.function)).toHaveLength(1)
  // What the SDK brings is not ours to count.
  const sdk = `${bundle}\n// node_modules/wx-server-sdk/fat.js\n${'x'.repeat(80_000)}`
  expect(ownBytes(sdk)).toBe(ownBytes(bundle))
})
