import type { AccessTokens } from '../wechat/accessTokens'
import type { WechatApi } from '../wechat/wechatApi'
import { startWechatServer } from '../wechat/wechatServer'
import { cloudEnvironment, httpsEnvironment } from './cloudEnvironment'
import type { Collections } from './collections'
import { startGateway } from './gateway'

/** How the functions ask WeChat: by a cloud call, or over HTTPS. */
export type WechatWay = 'cloud' | 'https'

/** What is behind the servers. */
interface CloudState {
  wechat: Pick<WechatApi, 'post'>
  collections: () => Collections
  tokens: AccessTokens
}

interface CloudServerParts {
  /** True if a function may make this cloud call, by the token that it was given. */
  mayCall: (apiToken: string, apiName: string) => boolean
  /** Runs a function for the shop's server; null if there is none of this name. */
  invoke: (name: string, event: unknown) => Promise<unknown>
  log: (line: string) => void
}

/** Starts what the functions ask over the network: the gateway of CloudBase, and WeChat's HTTPS API. */
export async function startCloudServers(state: () => CloudState, { mayCall, invoke, log }: CloudServerParts) {
  const wechat: Pick<WechatApi, 'post'> = { post: (...call) => state().wechat.post(...call) }
  const gateway = await startGateway({ wechat, mayCall, collections: () => state().collections(), log })
  const server = await startWechatServer({ wechat, tokens: () => state().tokens, invoke, log })
  return {
    environment: (api: WechatWay) => ({
      ...cloudEnvironment(gateway.url),
      // confirmReceipt asks over HTTPS either way.
      ...httpsEnvironment(server.origin),
      WECHAT_API: api,
    }),
    wechatOrigin: server.origin,
    requests: () => ({ database: gateway.databaseRequests(), https: server.requests() }),
    resetRequests: () => {
      gateway.resetRequests()
      server.resetRequests()
    },
    close: async () => {
      await server.close()
      await gateway.close()
    },
  }
}
