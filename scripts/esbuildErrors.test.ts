import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { collectErrors } from './esbuildErrors'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function bundle(entries: string[]): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: entries,
    outdir: 'out',
    bundle: true,
    logLevel: 'silent',
  })
}

it('returns an error in a file that several functions share once, with its place', async () => {
  writeFileSync(path.join(folder, 'shared.ts'), 'export const order = 1\nconst broken = (\n')
  for (const name of ['getPath.ts', 'listOrders.ts']) {
    writeFileSync(path.join(folder, name), "import { order } from './shared'\nconsole.log(order)\n")
  }
  expect(await collectErrors(bundle(['getPath.ts', 'listOrders.ts']))).toMatchObject([
    { file: 'shared.ts', line: 3, message: expect.stringContaining('Unexpected end of file') as string },
  ])
})

it('returns no errors for a build that succeeds', async () => {
  writeFileSync(path.join(folder, 'getPath.ts'), 'export const order = 1\n')
  expect(await collectErrors(bundle(['getPath.ts']))).toEqual([])
})

it('returns the message of any other failure', async () => {
  expect(await collectErrors(Promise.reject(new Error('no such folder')))).toEqual([
    { message: 'Error: no such folder' },
  ])
})
