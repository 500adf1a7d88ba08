import type { FastifyRequest } from 'fastify'
import { OPENID } from './openid'
import type { CloudRunSettings } from './settings'

/**
 * The customer of a call through WeChat Cloud Run (callContainer). The platform sets X-WX-SOURCE, X-WX-ENV and X-WX-APPID
 * together with X-WX-OPENID on calls from inside of WeChat; a call from the internet has none of them. A client could still
 * write them if the container could be reached past the platform, so the shop closes the public access (docs/server.md).
 * https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/weixin/
 */
export function createCloudRunIdentity({ envId, appid }: CloudRunSettings) {
  return ({ headers }: Pick<FastifyRequest, 'headers'>): Promise<string | null> => {
    const isInside =
      Boolean(headers['x-wx-source']) && headers['x-wx-env'] === envId && headers['x-wx-appid'] === appid
    const openid = headers['x-wx-openid']
    return Promise.resolve(isInside && typeof openid === 'string' && OPENID.test(openid) ? openid : null)
  }
}
