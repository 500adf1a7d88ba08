import type { PutResults } from '../../contract/putOrders'
import { createCloud } from '../shared/cloud'
import { createShopFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { createBelongingStore } from './belongingStore'
import { putOrders } from './core'
import { createShopOrderStore } from './shopOrderStore'

/**
 * WeChat waits 5 s for a function that is called through its HTTP API, and then answers an error that says nothing about any
 * order: https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-http-api/functions/invokeCloudFunction.html
 */
const BUDGET_MS = 4000

const cloud = createCloud()

/** The cloud function `putOrders`: only the shop's own server may call it. PutOrdersRequest to PutResults, see contract/. */
export const main = createShopFunction<PutResults>(
  { name: 'putOrders', cloud, budgetMs: BUDGET_MS },
  (event, deadline) =>
    putOrders(event, {
      orders: createShopOrderStore(cloud, deadline),
      belongings: createBelongingStore(cloud, deadline),
      tracks: createTrackStore(cloud, deadline),
      deadline,
      now: () => Math.floor(Date.now() / 1000),
    }),
)
