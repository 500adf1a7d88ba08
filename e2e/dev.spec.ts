import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect as impatient, test } from './support/preview'

/** The command behind `npm run dev`, in a copy of the project that may be broken. */

/** Two builds at least, on a machine that may be busy with more. */
const expect = impatient.configure({ timeout: 60_000 })

const ROOT = path.resolve(__dirname, '..')
const SOURCES = [
  ...[
    'src',
    'contract',
    'types',
    'testing',
    'scripts',
    'config',
    'cloudfunctions',
    'preview',
    'package.json',
    'tsconfig.json',
  ],
  ...['babel.config.js', 'project.config.json', 'cloudbaserc.json', '.env', '.env.development'],
]
const PAGE = '/pages/track/index?orderId=stage-in-transit'

let project: string
let command: ChildProcess

test.beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'parcel-path-dev-'))
  for (const source of SOURCES)
    cpSync(path.join(ROOT, source), path.join(project, source), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'))
})

test.afterEach(async () => {
  // The command has children of its own, which it ends itself.
  if (command.exitCode === null) {
    command.kill()
    await once(command, 'exit')
  }
  rmSync(project, { recursive: true })
})

test('a save is built and shown on the same page, and an error until it is mended', async ({ page }) => {
  test.setTimeout(300_000)
  const output = develop()
  await expect.poll(output, { timeout: 120_000 }).toContain('Preview: ')
  const url = `${/http:\S+/.exec(output())?.[0] ?? ''}?openid=oSTAGES00001&now=1795419660#${PAGE}`
  await page.goto(url)
  await expect(page.locator('wx-page')).toContainText('物流轨迹')

  const mend = change('src/components/timeline/Timeline.tsx', (source) => `${source}\nconst broken = (\n`)
  await expect(page.getByRole('alert')).toContainText(/src\/components\/timeline\/Timeline\.tsx:\d+/)

  change('src/locales/zh-CN.ts', (source) => source.replaceAll('物流轨迹', '一路走来'))
  mend()
  await expect(page.locator('wx-page')).toContainText('一路走来')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(page.url()).toBe(url)

  const ended = once(command, 'exit')
  command.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})

/** Saves a file of the copy with something changed; what is returned saves it as it was. */
function change(file: string, changed: (source: string) => string): () => void {
  const source = readFileSync(path.join(project, file), 'utf8')
  const save = (text: string) => {
    writeFileSync(path.join(project, file), text)
  }
  save(changed(source))
  return () => {
    save(source)
  }
}

function develop(): () => string {
  command = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev.ts', '--port', '0'], { cwd: project })
  let output = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  return () => output
}
