import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const ROOT = path.resolve(__dirname, '..')

export interface CommandResult {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a program in the project's folder and waits for its end; this process goes on serving meanwhile. */
export async function runProgram(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, stdout, stderr }
}

/** Runs a script of the project. */
export function runScript(script: string, args: readonly string[], environment?: Record<string, string>) {
  return runProgram(process.execPath, ['--import', 'tsx', script, ...args], environment)
}
