import path from 'node:path'
import { startCloudServers } from '../preview/cloud/cloudServers'
import { Collections } from '../preview/cloud/collections'
import { readDatabaseFiles } from '../preview/cloud/databaseFiles'
import { createFunctionHost, type FunctionHost } from '../preview/cloud/functionHost'
import { readFunctionTimeouts } from '../preview/cloud/functionTimeouts'
import { AccessTokens } from '../preview/wechat/accessTokens'
import { errorReply } from '../preview/wechat/wechatReply'
import { findFunctions } from './builtFunctions'

const cloudbaserc = path.resolve(__dirname, '../cloudbaserc.json')

/** What a shop's server reaches: WeChat's HTTP API over HTTP, and behind it the built functions and their database. */
export function setUpShopCloud() {
  const tokens = new AccessTokens()
  const collections = new Collections([...readDatabaseFiles().keys()])
  let servers: Awaited<ReturnType<typeof startCloudServers>>
  let host: FunctionHost
  beforeAll(async () => {
    const log = (): void => undefined
    const state = {
      wechat: { post: () => Promise.resolve(errorReply(40066, 'invalid url')) },
      collections: () => collections,
      tokens,
    }
    const invoke = async (name: string, event: unknown): Promise<unknown> => {
      const reply = await host.call(name, event, { shop: true })
      return 'result' in reply ? reply.result : null
    }
    servers = await startCloudServers(() => state, { mayCall: () => true, invoke, log })
    const timeoutSeconds = readFunctionTimeouts(cloudbaserc)
    const environment = servers.environment('cloud')
    host = createFunctionHost({ functions: findFunctions(), timeoutSeconds, environment, log })
  })
  beforeEach(() => {
    collections.replaceAll('orders', [])
    servers.resetRequests()
  })
  afterAll(async () => {
    await host.close()
    await servers.close()
  })
  return {
    tokens,
    orders: () => collections.find('orders', {}),
    requests: () => servers.requests().https,
    /** The address that stands in for https://api.weixin.qq.com. */
    get origin() {
      return servers.wechatOrigin
    },
  }
}
