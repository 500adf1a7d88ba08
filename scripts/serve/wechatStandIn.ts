import { AccessTokens, PREVIEW_APPID, PREVIEW_APPSECRET } from '../../preview/wechat/accessTokens'
import type { PushPacket } from '../../preview/wechat/pushPacket'
import { createWechatApi, type WechatApi } from '../../preview/wechat/wechatApi'
import { startWechatServer } from '../../preview/wechat/wechatServer'

export interface WechatStandIn {
  /** WeChat as it is since the last reset. */
  api: () => WechatApi
  /** The settings by which the server finds it. */
  environment: Record<string, string>
  requests: () => Record<string, number>
  reset: () => void
  close: () => Promise<void>
}

/** WeChat's HTTPS API over a folder of fixtures. `push` delivers what it pushes by itself. */
export async function startWechatStandIn(
  fixtures: string,
  push: (packet: PushPacket) => void,
  log: (line: string) => void,
): Promise<WechatStandIn> {
  const tokens = new AccessTokens()
  let api = createWechatApi(fixtures, log, push)
  const wechat: Pick<WechatApi, 'post'> = { post: (...call) => api.post(...call) }
  const server = await startWechatServer({ wechat, tokens: () => tokens, log })
  return {
    api: () => api,
    environment: {
      WECHAT_APPID: PREVIEW_APPID,
      WECHAT_APPSECRET: PREVIEW_APPSECRET,
      WECHAT_API_ORIGIN: server.origin,
    },
    requests: () => server.requests(),
    reset: () => {
      api.close()
      api = createWechatApi(fixtures, log, push)
      server.resetRequests()
    },
    close: async () => {
      api.close()
      await server.close()
    },
  }
}
