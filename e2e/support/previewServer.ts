import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { WechatWay } from '../../preview/cloud/cloudServers'
import { servePreview } from '../../preview/server'
import { serveShop } from './shopPreview'

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

/** What is behind the mini-program: the cloud functions, or the server edition in a process of its own. */
export type BackEnd = 'cloud' | 'server'

type Serve = (fixtures: string, port: number) => Promise<Pick<PreviewServer, 'url' | 'reset' | 'close'>>

/** Starts it; `api` is how the functions ask WeChat. */
export async function startPreviewServer(
  api: WechatWay = 'cloud',
  backEnd: BackEnd = 'cloud',
): Promise<PreviewServer> {
  const serve: Serve =
    backEnd === 'server' ? serveShop : (fixtures, port) => serveFunctions(fixtures, port, api)
  const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-e2e-'))
  copyFixtures(fixtures)
  let server = await serve(fixtures, 0)
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
      server = await serve(fixtures, Number(new URL(url).port))
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

function serveFunctions(fixtures: string, port: number, api: WechatWay) {
  return servePreview({
    artifact: path.join(ROOT, 'dist/weapp'),
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    fixtures,
    port,
    api,
    log: () => undefined,
  })
}
