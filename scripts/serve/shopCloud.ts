import { randomUUID } from 'node:crypto'
import type { CallReply, Caller } from '../../preview/cloud/functionHost'
import type { LocalCloud } from '../../preview/cloud/localCloud'
import { answerCloudRequest, PUSH_FUNCTION } from '../../preview/cloud/routes'
import type { StartWatch } from '../../preview/cloud/watchStream'
import type { Shop } from './startShop'

/** WeChat's code for a call that fails without a reason of its own. */
const FAILED = -501000

/**
 * The shop's server in the place of the preview's cloud, so that the panel, the tests and curl push, call and count over
 * the same addresses. There is no watch: the pages have the server's own sockets.
 */
export function createShopCloud(shop: Shop): LocalCloud {
  const routes = {
    host: { call: (name: string, event: unknown, caller: Caller) => callShop(shop, name, event, caller) },
    watch: refuseWatch,
    stats: () => ({ calls: shop.wechat().calls(), database: {}, https: shop.requests() }),
  }
  return {
    answer: (request, response) => answerCloudRequest(request, response, routes),
    firstOwner: shop.firstOwner,
    get wechat() {
      return shop.wechat()
    },
    wechatOrigin: shop.wechatOrigin,
    forgetLimits: () => void shop.forgetLimits(),
    reset: shop.reset,
    close: shop.close,
  }
}

const refuseWatch: StartWatch = (_request, _openid, send) => {
  send({ error: { errCode: FAILED, errMsg: 'the pages watch over /live' } })
  return () => undefined
}

async function callShop(shop: Shop, name: string, event: unknown, caller: Caller): Promise<CallReply> {
  await shop.followFixtures()
  if (caller.timer) {
    await shop.cleanUp.run()
    return toReply(name, {})
  }
  if (name === PUSH_FUNCTION && caller.push) {
    const { status, text } = await shop.push(event, caller.nowSeconds)
    return status === 200 ? toReply(name, text) : { errCode: FAILED, errMsg: `HTTP ${status} ${text}` }
  }
  const response = await fetch(`${shop.origin}/functions/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(caller.openid && { authorization: `Bearer ${await shop.login.issue(caller.openid)}` }),
      ...(caller.nowSeconds && { 'x-now': String(caller.nowSeconds) }),
    },
    body: JSON.stringify(event),
  })
  return toReply(name, await response.json())
}

function toReply(name: string, result: unknown): CallReply {
  return { errMsg: `${name}:ok`, result, requestID: randomUUID() }
}
