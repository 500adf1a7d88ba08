import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

/** Runs `npm run serve -- --preview` on a folder of fixtures; port 0 takes a free one. Throws if it does not start. */
export async function serveShop(fixtures: string, port: number) {
  const options = ['--preview', '--no-build', '--port', String(port), '--fixtures', fixtures]
  const command = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve/index.ts', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await readAddress(command)
  return {
    url,
    reset: async () => {
      const { ok } = await fetch(new URL('/panel/reset', url), { method: 'POST' })
      if (!ok) throw new Error('the preview of the server could not be reset')
    },
    close: async () => {
      if (command.exitCode !== null || command.signalCode !== null) return
      command.kill('SIGTERM')
      await once(command, 'exit')
    },
  }
}

/** The address that the command prints when it is ready. */
function readAddress(command: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const [, url] = /^Preview: (\S+)/m.exec(output) ?? []
      if (url !== undefined) resolve(url)
    }
    command.stdout?.on('data', read)
    command.stderr?.on('data', read)
    command.once('exit', () => {
      reject(new Error(`npm run serve -- --preview has ended:\n${output}`))
    })
  })
}
