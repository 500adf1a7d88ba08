import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Builds } from './builds'
import { startLocalCloud, type LocalCloud } from './cloud/localCloud'
import { readOrders } from './cloud/fixtures'
import { fileSender, fontStyles } from './files'
import { sendText } from './http'
import { listenOnLoopback } from './loopback'
import { buildPanel, type PanelFiles } from './panel/panel'
import { buildSimulator, followArtifact, type SimulatorFiles } from './simulator/simulator'
import { answerWechatRequest } from './wechat/routes'

export interface PreviewOptions {
  /** The folder of the built mini-program. */
  artifact: string
  /** The folder of the built cloud functions. */
  functions: string
  fixtures: string
  /** 0 takes a free one. */
  port: number
  /** Where everything is built again and again; left out where it is built already. */
  builds?: Builds
  log: (line: string) => void
}

export interface Preview {
  url: string
  /** Runs the functions as they are built now. What the local cloud has stored is gone then. */
  restartCloud: () => Promise<void>
  /** Ends the functions' calls, and lets the cloud be as it was opened: for tests, which share a preview. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Serves the built mini-program in the simulator, with the local cloud behind it, on this machine only.
 * Throws an Error of one sentence where the build, the fixtures or the port are not as they should be.
 */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const artifact = followArtifact(options.artifact)
  if (!options.builds) artifact()
  const [simulator, panel] = await Promise.all([buildSimulator(), buildPanel()])
  let cloud = await startLocalCloud(options)
  const answer = answerWith({ artifact, simulator, panel, cloud: () => cloud, options })
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log(`${request.url ?? ''}: ${String(error)}`)
      sendText(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
    })
  })
  try {
    const listening = await listenOnLoopback(server, options.port)
    return {
      url: `${listening.origin}/`,
      restartCloud: async () => {
        const outdated = cloud
        cloud = await startLocalCloud(options)
        await outdated.close()
      },
      reset: () => cloud.reset(),
      close: async () => {
        await listening.close()
        await cloud.close()
      },
    }
  } catch (error) {
    await cloud.close()
    throw error
  }
}

interface Parts {
  artifact: () => string
  simulator: SimulatorFiles
  panel: PanelFiles
  cloud: () => LocalCloud
  options: PreviewOptions
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function answerWith(parts: Parts): Answer {
  const { cloud, options } = parts
  const made = madeFiles(parts)
  const sendFile = fileSender(options)
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const make = made[pathname]
    if (pathname.startsWith('/cloud/')) await cloud().answer(request, response)
    else if (pathname.startsWith('/wechat/')) await answerWechatRequest(request, response, cloud().wechat)
    else if (pathname === '/builds' && options.builds) options.builds.follow(response)
    else if (make) sendText(response, 200, ...make())
    else sendFile(request, response, pathname)
  }
}

/** What is made on demand, by its path. */
function madeFiles({ artifact, simulator, panel, cloud, options }: Parts) {
  const page = () => simulator.page({ firstOwner: cloud().firstOwner(), build: options.builds?.state.build })
  const made: Record<string, () => [type: string, body: string]> = {
    '/': () => ['text/html', page()],
    '/simulator.css': () => ['text/css', simulator.style],
    '/simulator.js': () => ['text/javascript', simulator.script],
    '/shell.css': () => ['text/css', panel.shellStyle],
    '/shell.js': () => ['text/javascript', panel.shellScript],
    '/fonts.css': () => ['text/css', fontStyles()],
    '/artifact.json': () => ['application/json', artifact()],
    '/panel/': () => ['text/html', panel.page],
    '/panel/panel.css': () => ['text/css', panel.style],
    '/panel/panel.js': () => ['text/javascript', panel.script],
    '/panel/orders.json': () => ['application/json', orderList(options.fixtures)],
  }
  return made
}

/** The orders as far as the panel needs them. Throws where orders.json is broken. */
function orderList(fixtures: string): string {
  const orders = readOrders(fixtures).map(({ _openid, orderId, waybills }) => ({
    openid: _openid,
    orderId,
    waybills: waybills.map(({ deliveryId, waybillId }) => ({ deliveryId, waybillId })),
  }))
  return JSON.stringify(orders)
}
