import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listenOnLoopback } from '../preview/loopback'

/** A PostgreSQL server of its own, with a database in a temporary folder. */
export interface PostgresCluster {
  url: string
  /** Starts it again after stop(). */
  start: () => void
  /** Stops it at once, as a machine that fails does; it keeps its data. */
  stop: () => void
  /** Stops it and removes its data. */
  remove: () => void
}

/** Where Debian and Ubuntu install the programs of each version. */
const DEBIAN = '/usr/lib/postgresql'

/** The folder with initdb and pg_ctl; null if PostgreSQL 15 or later is not installed here. */
export function findPostgres(): string | null {
  if (!existsSync(DEBIAN)) return null
  const newest = readdirSync(DEBIAN)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)[0]
  const folder = path.join(DEBIAN, String(newest), 'bin')
  return existsSync(path.join(folder, 'initdb')) ? folder : null
}

/** Starts a server on a free port of 127.0.0.1. It does not wait for the disk, so its data would not survive a power cut. */
export async function startPostgres(options: readonly string[] = []): Promise<PostgresCluster> {
  const programs = findPostgres()
  if (!programs) throw new Error('PostgreSQL 15 or later is not installed.')
  const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-postgres-'))
  const user = unprivilegedUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const run = (program: string, args: readonly string[]): void => {
    execFileSync(path.join(programs, program), args, { stdio: 'ignore', cwd: folder, ...user })
  }
  const data = path.join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  const listening = await listenOnLoopback(createServer())
  const { port } = new URL(listening.origin)
  await listening.close()
  const settings = ['-p', port, '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off', ...options].join(' ')
  const start = (): void => {
    run('pg_ctl', ['-D', data, '-o', settings, '-l', path.join(folder, 'log'), '-w', 'start'])
  }
  const stop = (): void => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
  }
  start()
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: () => {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: it then runs as the user that Debian's package makes. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = ['-u', '-g'].map((part) =>
    Number(execFileSync('id', [part, 'postgres'], { encoding: 'utf8' })),
  )
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}
