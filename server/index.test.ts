import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildServer } from '../scripts/buildServer'
import { SERVER_ENVIRONMENT } from '../testing/serverSettings'
import type { Environment } from './settings'

// The bundle, run by plain Node from a folder that has nothing else in it.

const run = promisify(execFile)
const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-server-'))
const bundle = path.join(folder, 'index.js')

beforeAll(() => buildServer(bundle), 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function startWith(env: Environment): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [bundle], {
      cwd: folder,
      env: env as NodeJS.ProcessEnv,
    })
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

it('has neither the SDK of CloudBase nor the embedded database in it', () => {
  expect(readdirSync(folder).sort()).toEqual(['index.js', 'index.js.map'])
  const sources = (JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as { sources: string[] }).sources
  expect(sources.filter((source) => /wx-server-sdk|@cloudbase|pglite\/dist/.test(source))).toEqual([])
})

it.each<[string, Environment, string]>([
  [
    'no settings',
    {},
    "WECHAT_APPID is missing: copy the AppID (wx and 16 characters) from WeChat's console.",
  ],
  [
    'no DATABASE_URL',
    SERVER_ENVIRONMENT,
    'DATABASE_URL is missing: write postgresql://user:password@host:5432/name, or try the server with npm run serve.',
  ],
  [
    'a database that is away',
    { ...SERVER_ENVIRONMENT, DATABASE_URL: 'postgresql://shop:hidden@127.0.0.1:9/shop' },
    'The database of DATABASE_URL cannot be reached: check its address, and that it is running.',
  ],
])('ends with code 1 and one sentence, without a value, for %s', async (_what, environment, sentence) => {
  await expect(startWith(environment)).resolves.toMatchObject({
    code: 1,
    stdout: '',
    stderr: `${sentence}\n`,
  })
})
