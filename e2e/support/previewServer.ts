import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { servePreview } from '../../preview/server'

const ROOT = path.resolve(__dirname, '../..')

/** A preview that runs, its copy of the fixtures, and how it is stopped and started again at the same address. */
export interface Served {
  url: string
  fixtures: string
  /** Brings the fixtures back, and has the cloud forget all that has happened. */
  renew: () => Promise<void>
  stop: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

/** Serves the built mini-program. */
export async function openServed(): Promise<Served> {
  const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-e2e-'))
  copyFixtures(fixtures)
  let server = await serve(fixtures, 0)
  const { url } = server
  return {
    url,
    fixtures,
    renew: async () => {
      copyFixtures(fixtures)
      await server.forget()
    },
    stop: () => server.close(),
    start: async () => {
      server = await serve(fixtures, Number(new URL(url).port))
    },
    close: async () => {
      await server.close()
      rmSync(fixtures, { recursive: true })
    },
  }
}

/** Puts the fixtures into a folder, in the place of what is there. */
function copyFixtures(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(ROOT, 'preview/fixtures'), folder, { recursive: true })
}

function serve(fixtures: string, port: number) {
  return servePreview({
    artifact: path.join(ROOT, 'dist/weapp'),
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    fixtures,
    port,
    log: () => undefined,
  })
}
