import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Builds } from './builds'
import { clearBundles } from './bundle'
import type { WechatWay } from './cloud/cloudServers'
import { startLocalCloud, type LocalCloud } from './cloud/localCloud'
import { createFileSender } from './files'
import { buildPages, generatedFiles, type Pages } from './generatedFiles'
import { sendJson, sendText } from './http'
import { listenOnLoopback } from './loopback'
import { answerShop, followSockets, type ShopServer } from './shop/gate'
import { createArtifactCompiler } from './simulator/simulator'
import { answerWechatRequest } from './wechat/routes'

export interface PreviewOptions {
  /** The folder of the built mini-program. */
  artifact: string
  /** The folder of the built cloud functions. */
  functions: string
  fixtures: string
  /** How the functions ask WeChat. Without it by a cloud call. */
  api?: WechatWay
  /** The folder of the source maps, `pages/track/index.js.map`. Without it errors show the place in the built script. */
  sourceMaps?: string
  /** The shop's server under /shop, for a build that talks to one. Without it there is none. */
  shop?: ShopServer
  /** Starts what is behind /cloud; without it the functions' own cloud. */
  startCloud?: (options: PreviewOptions) => Promise<LocalCloud>
  /** 0 stands for any free port. */
  port: number
  /** The builds of `npm run dev`; left out if nothing is built while the preview runs. */
  builds?: Builds
  log: (line: string) => void
}

export interface Preview {
  url: string
  /** The address that stands in for https://api.weixin.qq.com. */
  wechatOrigin: () => string
  /** Starts the local cloud again with the current build of the functions. Its collections start from the fixtures. */
  restartCloud: () => Promise<void>
  /** Bundles the preview's own pages again. Throws esbuild's BuildFailure if they do not compile. */
  rebuildPages: () => Promise<void>
  /** Ends running calls and restores the local cloud's first state. Tests that share a preview use it. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Serves the built mini-program in the simulator, with the local cloud behind it, on this machine only. Throws an Error of
 * one sentence if the build or the fixtures are broken, or if the port is in use.
 */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const artifact = createArtifactCompiler(options.artifact)
  if (!options.builds) artifact()
  const { startCloud = startLocalCloud } = options
  let pages = await buildPages()
  let cloud = await startCloud(options)
  const answer = answerWith({ artifact, pages: () => pages, cloud: () => cloud, options })
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log(`${request.url ?? ''}: ${String(error)}`)
      sendText(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
    })
  })
  followSockets(server, options.shop)
  try {
    const listening = await listenOnLoopback(server, options.port)
    return {
      url: `${listening.origin}/`,
      wechatOrigin: () => cloud.wechatOrigin,
      restartCloud: async () => {
        const outdated = cloud
        cloud = await startCloud(options)
        await outdated.close()
      },
      rebuildPages: async () => {
        clearBundles()
        pages = await buildPages()
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
  pages: () => Pages
  cloud: () => LocalCloud
  options: PreviewOptions
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function answerWith(parts: Parts): Answer {
  const { cloud, options } = parts
  const files = generatedFiles({ ...parts, firstOwner: () => cloud().firstOwner() })
  const sendFile = createFileSender(options)
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const generate = files[pathname]
    if (options.shop && (await answerShop(request, response, options.shop))) return
    if (pathname === '/') cloud().forgetLimits()
    if (pathname.startsWith('/cloud/')) await cloud().answer(request, response)
    else if (pathname.startsWith('/wechat/')) await answerWechatRequest(request, response, cloud().wechat)
    else if (pathname === '/panel/reset' && request.method === 'POST') await resetCloud(cloud(), response)
    else if (pathname === '/builds' && options.builds) options.builds.follow(response)
    else if (generate) sendText(response, 200, ...generate(searchParams))
    else sendFile(request, response, pathname)
  }
}

async function resetCloud(cloud: LocalCloud, response: ServerResponse): Promise<void> {
  await cloud.reset()
  sendJson(response, 200, {})
}
