import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'

const ROOT = path.resolve(__dirname, '../..')

/** A running `npm start`. */
export interface StartCommand {
  command: ChildProcess
  /** The folder of its temporary files. */
  temporary: string
  /** Everything the command has printed. */
  output: () => string
  /** Resolves to its exit code and signal. */
  ended: Promise<unknown[]>
}

/**
 * Playwright's test with `start`, which runs the command behind `npm start`, `fixtures`, a copy that the test may change,
 * and `spoiltProject`, a copy of the preview and the build whose mini-program the test breaks.
 */
export const test = base.extend<{
  folder: string
  fixtures: string
  start: (args: string[], cwd?: string) => StartCommand
  spoiltProject: (spoil: (weapp: string) => void) => string
}>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-start-'))
    await use(folder)
    rmSync(folder, { recursive: true })
  },
  fixtures: async ({ folder }, use) => {
    const fixtures = path.join(folder, 'fixtures')
    cpSync(path.join(ROOT, 'preview/fixtures'), fixtures, { recursive: true })
    await use(fixtures)
  },
  start: async ({ folder }, use) => {
    const running: ChildProcess[] = []
    await use((args, cwd = ROOT) => {
      const started = startCommand(args, cwd, path.join(folder, 'tmp'))
      running.push(started.command)
      return started
    })
    for (const command of running) if (groupLives(command)) signalGroup(command, 'SIGKILL')
  },
  spoiltProject: async ({ folder }, use) => {
    await use((spoil) => {
      const project = path.join(folder, 'project')
      for (const part of [
        'preview',
        'scripts',
        'dist',
        'cloudfunctions/database',
        'cloudbaserc.json',
        'package.json',
      ]) {
        cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true })
      }
      symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'))
      spoil(path.join(project, 'dist/weapp'))
      return project
    })
  },
})

/** Runs the command in a process group of its own, as a terminal does, and with its own folder for temporary files. */
function startCommand(args: string[], cwd: string, temporary: string): StartCommand {
  mkdirSync(temporary, { recursive: true })
  const command = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
    cwd,
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
  })
  let output = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  return { command, temporary, output: () => output, ended: once(command, 'exit') }
}

/** Sends a signal to the command and everything that it started. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): void {
  if (pid !== undefined) process.kill(-pid, signal)
}

/** True while the command, or anything that it started, runs. */
export function groupLives(command: ChildProcess): boolean {
  try {
    signalGroup(command, 0)
    return true
  } catch {
    return false
  }
}
