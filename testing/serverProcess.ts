import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenOnLoopback } from '../preview/loopback'

/** One instance of the server, a process of its own. */
export interface ServerProcess {
  /** http://127.0.0.1:<port> */
  origin: string
  child: ChildProcess
  /** What it has written to its log and to its errors so far. */
  output: () => string
  /** Its memory, bytes. */
  residentBytes: () => number
  /** Ends it at once, as a crash does. */
  kill: () => Promise<void>
  /** Ends it as Kubernetes and Docker do. Resolves with its exit code. */
  stop: () => Promise<number | null>
}

/** Longest wait for a process to be ready. */
const READY_MS = 30_000

/** Starts a server with these arguments of Node and these settings, and waits until it is ready. Throws with its output. */
export async function startServerProcess(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await findFreePort()
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...settings }
  const child = spawn(process.execPath, [...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-100_000)
    })
  const exited = once(child, 'exit')
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await exited
    }
    return child.exitCode
  }
  const started: ServerProcess = {
    origin: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    residentBytes: () => residentBytes(child.pid ?? 0),
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
  await waitUntilReady(started)
  return started
}

async function waitUntilReady({ origin, child, output, kill }: ServerProcess): Promise<void> {
  const until = performance.now() + READY_MS
  while (performance.now() < until && child.exitCode === null) {
    const ready = await fetch(`${origin}/readyz`).catch(() => null)
    if (ready?.ok) return
    await sleep(50)
  }
  await kill()
  throw new Error(`The server did not become ready:\n${output()}`)
}

/** Two calls may get the same port, so processes are started one after the other. */
async function findFreePort(): Promise<number> {
  const listening = await listenOnLoopback(createServer())
  await listening.close()
  return Number(new URL(listening.origin).port)
}

/** Linux only. */
function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
