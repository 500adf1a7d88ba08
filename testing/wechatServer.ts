import { AccessTokens, PREVIEW_APPID, PREVIEW_APPSECRET } from '../preview/wechat/accessTokens'
import { createWechatApi, type WechatApi } from '../preview/wechat/wechatApi'
import { startWechatServer, type WechatServer } from '../preview/wechat/wechatServer'
import type { HttpsSettings } from '../cloudfunctions/shared/wechatSettings'
import { FIXTURES } from './gateway'

/** WeChat's HTTPS API for the tests of one file. */
export interface TestWechatServer {
  /** The keys and the address of the server. */
  settings: () => HttpsSettings
  /** The tokens of the running test. */
  tokens: () => AccessTokens
  /** How often each path was asked for since the file's first test. */
  requests: () => Record<string, number>
}

/** Runs the preview's WeChat for the tests of one file; `post` answers its API in place of the fixtures. */
export function setUpWechatServer(post?: WechatApi['post']): TestWechatServer {
  const wechat = createWechatApi(FIXTURES, () => undefined)
  let tokens = new AccessTokens()
  let server: WechatServer

  beforeAll(async () => {
    server = await startWechatServer({
      wechat: post ? { post } : wechat,
      tokens: () => tokens,
      log: () => undefined,
    })
  })

  beforeEach(() => {
    tokens = new AccessTokens()
  })

  afterAll(async () => {
    wechat.close()
    await server.close()
  })

  return {
    settings: () => ({
      api: 'https',
      origin: server.origin,
      appid: PREVIEW_APPID,
      secret: PREVIEW_APPSECRET,
    }),
    tokens: () => tokens,
    requests: () => server.requests(),
  }
}
