import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect as impatient, test as base } from './preview'

const ROOT = path.resolve(__dirname, '../..')
const SOURCES = [
  ...['src', 'contract', 'types', 'testing', 'scripts', 'config', 'cloudfunctions', 'preview'],
  ...['package.json', 'tsconfig.json', 'babel.config.js', 'project.config.json', 'cloudbaserc.json'],
  ...['.env', '.env.development'],
]

/** Each expectation may wait for a build, on a machine that may be busy with others. */
export const expect = impatient.configure({ timeout: 60_000 })

/** `npm run dev` in a copy of the project. */
export interface DevCommand {
  project: string
  /** Everything the command has printed. */
  output: () => string
  /** Waits for the first build and returns the address of the preview. */
  url: () => Promise<string>
  /** Saves a file of the copy with a change. The returned function saves the file as it was. */
  change: (file: string, change: (source: string) => string) => () => void
  /** Ends the command with a signal. Resolves to its exit code and signal. */
  stop: (signal: NodeJS.Signals) => Promise<unknown[]>
}

/**
 * Playwright's test with `dev`, which runs `npm run dev` in a copy of the project. The first build takes as long as that of
 * the product, so the tests of a worker share it: each one must undo those of its changes that another would meet.
 */
export const test = base.extend<object, { dev: DevCommand }>({
  dev: [startDevCommand, { scope: 'worker', timeout: 180_000 }],
})

async function startDevCommand({}, use: (dev: DevCommand) => Promise<void>): Promise<void> {
  const project = copyProject()
  const command = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev.ts', '--port', '0'], {
    cwd: project,
  })
  let output = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const stop = async (signal: NodeJS.Signals) => {
    const { exitCode, signalCode } = command
    if (exitCode !== null || signalCode !== null) return [exitCode, signalCode]
    const ended = once(command, 'exit')
    command.kill(signal)
    return ended
  }
  await use({
    project,
    output: () => output,
    url: async () => {
      await expect.poll(() => output, { timeout: 120_000 }).toContain('Preview: ')
      return /http:\S+/.exec(output)?.[0] ?? ''
    },
    change: (file, change) => changeFile(path.join(project, file), change),
    stop,
  })
  await stop('SIGTERM')
  rmSync(project, { recursive: true })
}

function copyProject(): string {
  const project = mkdtempSync(path.join(tmpdir(), 'parcel-path-dev-'))
  for (const source of SOURCES) {
    cpSync(path.join(ROOT, source), path.join(project, source), { recursive: true })
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'))
  return project
}

function changeFile(file: string, change: (source: string) => string): () => void {
  const source = readFileSync(file, 'utf8')
  const changed = change(source)
  if (changed === source) throw new Error(`The change of ${file} changes nothing.`)
  writeFileSync(file, changed)
  return () => {
    writeFileSync(file, source)
  }
}
