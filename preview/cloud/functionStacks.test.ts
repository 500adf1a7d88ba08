import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { createFunctionHost, type FunctionHost } from './functionHost'
import { findSourceMap } from './sourceStack'

/** Small functions in TypeScript, bundled as the real ones are, one for each way in which a function can go wrong. */
const sources = {
  throws: `interface Event { orderId: string }

export async function main(event: Event): Promise<void> {
  await Promise.resolve()
  throw new TypeError(\`no \${event.orderId}\`)
}
`,
  loads: `type Settings = { url: string } | undefined
const settings = undefined as Settings

export const url = new URL(settings!.url)
export const main = () => url
`,
  rejects: `export async function main(): Promise<void> {
  void Promise.reject(new Error('not awaited'))
  await new Promise(() => undefined)
}
`,
  logs: `export function main(): object {
  try {
    throw new Error('a bug')
  } catch (error) {
    const errMsg = (error as Error).stack
    console.error(JSON.stringify({ where: 'logs', code: 'INTERNAL', errMsg }))
    return { ok: false, code: 'INTERNAL' }
  }
}
`,
  throwsText: `export function main(): void {
  throw { errCode: -1, errMsg: 'system error' }
}
`,
  fails: `export function main(): object {
  console.error(JSON.stringify({ where: 'fails', code: 'BUSY', errMsg: 'system error' }))
  return { ok: false, code: 'BUSY' }
}
`,
}

let directory: string
let lines: string[]
let onLine: (line: string) => void
let host: FunctionHost

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  const functions = path.join(directory, 'functions')
  mkdirSync(path.join(directory, 'source'))
  for (const [name, source] of Object.entries(sources)) {
    const file = path.join(directory, 'source', `${name}.ts`)
    writeFileSync(file, source)
    const outfile = path.join(functions, name, 'index.js')
    const settings = { bundle: true, platform: 'node', format: 'cjs', sourcemap: 'external' } as const
    await build({ entryPoints: [file], outfile, ...settings })
    mkdirSync(path.dirname(findSourceMap(functions, name)), { recursive: true })
    renameSync(`${outfile}.map`, findSourceMap(functions, name))
  }
})

beforeEach(() => {
  lines = []
  onLine = () => undefined
  const log = (line: string): void => {
    lines.push(line)
    onLine(line)
  }
  const functions = path.join(directory, 'functions')
  host = createFunctionHost({ functions, timeoutSeconds: () => 10, environment: {}, log })
})

afterEach(() => host.close())

afterAll(() => {
  rmSync(directory, { recursive: true })
})

/** The stack of a reply, which must be in the log too. */
async function stackOf(name: string, event: object = {}): Promise<string> {
  const { stack = '' } = await host.call(name, event, {})
  expect(lines).toContain(`${name}: ${stack}`)
  return stack
}

const source = (name: string) => path.relative(process.cwd(), path.join(directory, 'source', `${name}.ts`))

it('shows the message, the line of source and the frames of a throw in main', async () => {
  const stack = await stackOf('throws', { orderId: 'A-1' })
  const code = 'throw new TypeError(`no ${event.orderId}`)'
  expect(stack).toBe(
    [
      'TypeError: no A-1',
      '    4 |   await Promise.resolve()',
      `  > 5 |   ${code}`,
      '      |         ^',
      '    6 | }',
      `    at main (${source('throws')}:5:9)`,
    ].join('\n'),
  )
})

it.each([
  ['a throw while the function is loaded', 'loads', '  > 4 | export const url = new URL(settings!.url)', 4],
  [
    'a rejection that is not handled',
    'rejects',
    "  > 2 |   void Promise.reject(new Error('not awaited'))",
    2,
  ],
  ['an INTERNAL failure that the function logs itself', 'logs', "  > 3 |     throw new Error('a bug')", 3],
])('shows the line of source of %s', async (_what, name, code, line) => {
  const stack = await stackOf(name)
  expect(stack).toContain(code)
  expect(stack).toContain(`${source(name)}:${line}:`)
  expect(stack).not.toContain('index.js')
})

it("cuts the stack out of the function's own line of JSON", async () => {
  const ownLine = new Promise((resolve) => {
    onLine = (line) => {
      if (line.startsWith('logs: {')) resolve(line)
    }
  })
  await host.call('logs', {}, {})
  await expect(ownLine).resolves.toBe('logs: {"where":"logs","code":"INTERNAL","errMsg":"Error: a bug"}')
})

it('logs what was thrown if it is not an Error', async () => {
  await expect(stackOf('throwsText')).resolves.toBe("{ errCode: -1, errMsg: 'system error' }")
})

it('has no stack for a failure that is not a bug, and none of an earlier call', async () => {
  await expect(host.call('fails', {}, {})).resolves.not.toHaveProperty('stack')
  await host.call('logs', {}, {})
  await expect(host.call('fails', {}, {})).resolves.not.toHaveProperty('stack')
})
