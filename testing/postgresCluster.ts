import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where Debian keeps the programs of each version. */
const ROOT = '/usr/lib/postgresql'

/** The folder with initdb and pg_ctl of PostgreSQL 15 or later; undefined if it is not installed. */
export function findPostgres(): string | undefined {
  if (!existsSync(ROOT)) return undefined
  const versions = readdirSync(ROOT).filter((name) => Number(name) >= 15)
  const folders = versions.sort().map((version) => path.join(ROOT, version, 'bin'))
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')))
}

export interface PostgresCluster {
  url: string
  /** Ends the server at once and keeps its data, as a crash does. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Ends the server and removes its data. */
  close(): Promise<void>
}

/** Starts a server with an empty database in a temporary folder, on a free port of the loopback. */
export async function startCluster(bin: string): Promise<PostgresCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-postgres-'))
  const user = await findUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const port = await findFreePort()
  const call = (program: string, ...args: string[]) =>
    run(path.join(bin, program), args, { cwd: folder, ...user })
  const data = path.join(folder, 'data')
  const init = ['--pgdata', data, '--encoding', 'UTF8', '--locale', 'C', '--auth', 'trust']
  await call('initdb', ...init, '--username', 'postgres', '--no-sync')
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  const control = (...args: string[]) => call('pg_ctl', '--pgdata', data, '--wait', '--silent', ...args)
  const cluster: PostgresCluster = {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: async () => {
      await control('--log', path.join(folder, 'log'), '--options', options, 'start')
    },
    stop: async () => {
      await control('--mode', 'immediate', 'stop')
    },
    close: async () => {
      await cluster.stop().catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await cluster.start()
  return cluster
}

/** PostgreSQL refuses to run as root: then as the user that its package has made. */
async function findUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const { stdout } = await run('getent', ['passwd', 'postgres'])
  const [, , uid, gid] = stdout.split(':').map(Number)
  return { uid: uid ?? 0, gid: gid ?? 0 }
}

function findFreePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}
