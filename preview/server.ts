import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { openLocalCloud, type LocalCloud } from './cloud'
import { buildSimulator, followArtifact, type SimulatorFiles } from './simulator/simulator'

export interface PreviewOptions {
  /** The folder of the built mini-program. */
  artifact: string
  /** The folder of the built cloud functions. */
  functions: string
  fixtures: string
  /** 0 takes a free one. */
  port: number
  log: (line: string) => void
}

const FONTS = path.resolve(__dirname, '..', 'node_modules', '@fontsource-variable', 'noto-sans-sc')

/**
 * Serves the built mini-program in the simulator, with the local cloud behind it, on this machine only.
 * Throws an Error of one sentence where the build, the fixtures or the port are not as they should be.
 */
export async function servePreview(
  options: PreviewOptions,
): Promise<{ url: string; close: () => Promise<void> }> {
  const artifact = followArtifact(options.artifact)
  artifact()
  const simulator = await buildSimulator()
  const cloud = await openLocalCloud(options)
  const answer = answerWith({ artifact, simulator, cloud, options })
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log(`${request.url ?? ''}: ${String(error)}`)
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
    })
  })
  try {
    const port = await listen(server, options.port)
    return { url: `http://127.0.0.1:${port}/`, close: () => close(server, cloud) }
  } catch (error) {
    await cloud.close()
    throw error
  }
}

interface Parts {
  artifact: () => string
  simulator: SimulatorFiles
  cloud: LocalCloud
  options: PreviewOptions
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function answerWith({ artifact, simulator, cloud, options }: Parts): Answer {
  const made: Record<string, () => [type: string, body: string]> = {
    '/': () => ['text/html', simulator.page(cloud.firstOwner())],
    '/simulator.css': () => ['text/css', simulator.style],
    '/fonts.css': () => ['text/css', fontStyles()],
    '/simulator.js': () => ['text/javascript', simulator.script],
    '/artifact.json': () => ['application/json', artifact()],
  }
  const sendFile = fileSender(options)
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const make = made[pathname]
    if (pathname.startsWith('/cloud/')) await cloud.answer(request, response)
    else if (make) send(response, 200, ...make())
    else sendFile(request, response, pathname)
  }
}

/** A letter waits for its font: the fallback of a bare machine has no Chinese, and would show boxes meanwhile. */
function fontStyles(): string {
  const styles = readFileSync(path.join(FONTS, 'index.css'), 'utf8')
  return styles.replaceAll('font-display: swap', 'font-display: block').replaceAll('url(./', 'url(/fonts/')
}

/** The fonts, the pictures of the goods, which come with the fixtures, and the mini-program's own pictures. */
function fileSender({ artifact, fixtures }: PreviewOptions) {
  const folders: [prefix: string, serve: ReturnType<typeof sirv>][] = [
    ['/fonts/', sirv(FONTS, { maxAge: 86_400 })],
    ['/fixtures/goods/', sirv(path.join(fixtures, 'goods'), { dev: true })],
    ['/', sirv(artifact, { dev: true })],
  ]
  return (request: IncomingMessage, response: ServerResponse, pathname: string): void => {
    for (const [prefix, serve] of folders) {
      if (!pathname.startsWith(prefix)) continue
      request.url = pathname.slice(prefix.length - 1)
      serve(request, response, () => {
        send(response, 404, 'text/plain', `There is no ${pathname} here.`)
      })
      return
    }
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE'
      reject(
        inUse
          ? new Error(`Port ${port} is in use: choose another one with --port.`, { cause: error })
          : error,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function close(server: Server, cloud: LocalCloud): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A browser keeps its connections open.
  server.closeAllConnections()
  await closed
  await cloud.close()
}
