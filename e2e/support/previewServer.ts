import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { WechatWay } from '../../preview/cloud/cloudServers'
import { servePreview } from '../../preview/server'

const ROOT = path.resolve(__dirname, '../..')

/** A preview of the built mini-program that reads a copy of the fixtures. */
export interface PreviewServer {
  url: string
  /** The folder with the copy. */
  fixtures: string
  /** Restores the fixtures, and empties the cloud's collections and counters. */
  reset: () => Promise<void>
  /** Stops the server; `start` starts it again at the same address. */
  stop: () => Promise<void>
  start: () => Promise<void>
  /** Stops the server for good and removes the copy. */
  close: () => Promise<void>
}

/** Starts it; `api` is how its functions ask WeChat. */
export async function startPreviewServer(api?: WechatWay): Promise<PreviewServer> {
  const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-e2e-'))
  copyFixtures(fixtures)
  let server = await serve(fixtures, 0, api)
  const { url } = server
  return {
    url,
    fixtures,
    reset: async () => {
      copyFixtures(fixtures)
      await server.reset()
    },
    stop: () => server.close(),
    start: async () => {
      server = await serve(fixtures, Number(new URL(url).port), api)
    },
    close: async () => {
      await server.close()
      rmSync(fixtures, { recursive: true })
    },
  }
}

/** Replaces the contents of a folder with the fixtures. */
function copyFixtures(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(ROOT, 'preview/fixtures'), folder, { recursive: true })
}

function serve(fixtures: string, port: number, api: WechatWay = 'cloud') {
  return servePreview({
    artifact: path.join(ROOT, 'dist/weapp'),
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    fixtures,
    port,
    api,
    log: () => undefined,
  })
}
