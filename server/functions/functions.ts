import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from '../../contract/reply'
import { confirmReceipt } from '../../cloudfunctions/confirmReceipt/core'
import { readTradeOrder } from '../../cloudfunctions/confirmReceipt/tradeOrder'
import { answerPath } from '../../cloudfunctions/getPath/answerPath'
import { isSharedPathRequest } from '../../cloudfunctions/getPath/sharedPath'
import { addCarrierNames } from '../../cloudfunctions/listOrders/addCarrierNames'
import { listOrders } from '../../cloudfunctions/listOrders/core'
import { listCost } from '../../cloudfunctions/listOrders/cost'
import { createCarrierNames, type CarrierMemory } from '../../cloudfunctions/shared/carrierNames'
import type { Deadline } from '../../cloudfunctions/shared/deadline'
import { createHttpsExpressApi, type CallWechat } from '../../cloudfunctions/shared/httpsApi'
import { createHttpsPrivateMessages } from '../../cloudfunctions/shared/httpsPrivateMessages'
import { createLogistics } from '../../cloudfunctions/shared/logistics'
import { createPausingLogistics } from '../../cloudfunctions/shared/pausingLogistics'
import { manageShares } from '../../cloudfunctions/shares/core'
import { subscribe } from '../../cloudfunctions/subscribe/core'
import type { CreateStores } from '../database/stores'

export interface ServerFunction {
  /** As how many calls a call counts; 1 without this. */
  cost?: (event: unknown) => number
  /** Answers a customer's call. Throws what the stores and WeChat throw. */
  run: (event: unknown, openid: string, deadline: Deadline) => Promise<Reply<unknown>>
}

export interface FunctionParts {
  createStores: CreateStores
  /** WeChat's HTTPS API, with one access token for all calls. */
  wechat: CallWechat
  /** TARO_APP_CONFIRM_RECEIPT. */
  confirmReceipt: string
  /** Unix seconds. */
  now: () => number
}

/** The functions that customers call, by name: the cores of the cloud functions over the server's stores. */
export function createFunctions(parts: FunctionParts): ReadonlyMap<string, ServerFunction> {
  const { createStores, wechat, now } = parts
  return new Map<string, ServerFunction>([
    ['getPath', createGetPath(parts)],
    ['listOrders', createListOrders(parts)],
    [
      'subscribe',
      { run: (event, openid, deadline) => subscribe(event, openid, createStores(deadline, [openid])) },
    ],
    [
      'shares',
      {
        run: (event, openid, deadline) => {
          const privateMessages = createHttpsPrivateMessages(wechat, deadline)
          return manageShares(event, openid, { ...createStores(deadline, [openid]), privateMessages, now })
        },
      },
    ],
    [
      'confirmReceipt',
      {
        run: (event, openid, deadline) =>
          confirmReceipt(event, openid, {
            payments: createStores(deadline, [openid]).payments,
            readTradeOrder: (payment) => readTradeOrder(wechat, payment, deadline),
            setting: parts.confirmReceipt,
          }),
      },
    ],
  ])
}

function createGetPath({ createStores, wechat, now }: FunctionParts): ServerFunction {
  const createExpressApi = createHttpsExpressApi(wechat)
  const memory: CarrierMemory = {}
  return {
    run: (event, openid, deadline) => {
      // A guest's parcel is its owner's.
      const stores = createStores(deadline, isSharedPathRequest(event) ? undefined : [openid])
      const api = createExpressApi(deadline)
      const logistics = createPausingLogistics(createLogistics(api), { pauses: stores.pauses, now })
      const findNames = createCarrierNames({ memory, store: stores.carriers, api, now })
      return answerPath(event, openid, { ...stores, logistics, deadline, now, sleep }, findNames)
    },
  }
}

function createListOrders({ createStores, now }: FunctionParts): ServerFunction {
  const memory: CarrierMemory = {}
  return {
    cost: listCost,
    run: async (event, openid, deadline) => {
      const { orders, tracks, carriers } = createStores(deadline, [openid])
      const reply = await listOrders(event, openid, { orders, tracks })
      return addCarrierNames(reply, createCarrierNames({ memory, store: carriers, now }))
    },
  }
}
