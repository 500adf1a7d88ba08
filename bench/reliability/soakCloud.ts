import path from 'node:path'
import { callerEnvironment, cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { Collections } from '../../preview/cloud/collections'
import { readDatabaseFiles } from '../../preview/cloud/databaseFiles'
import { startGateway } from '../../preview/cloud/gateway'
import { errorReply, type WechatReply } from '../../preview/wechat/wechatReply'
import { startFaultyGateway } from '../../testing/faultyGateway'
import type { FaultSource } from './soakFaults'

type Main = (event: unknown, context: unknown) => Promise<unknown>

export interface SoakCaller {
  openid?: string
  push?: boolean
}

/** The built functions in this process, so that its heap is theirs, over a gateway that fails. */
export interface SoakCloud {
  /** Calls a function; rejects if it throws. Any number of calls may run at the same time. */
  call: (name: string, event: object, caller: SoakCaller) => Promise<unknown>
  database: Collections
  requests: () => number
  close: () => Promise<void>
}

const FUNCTIONS = ['getPath', 'listOrders', 'onPathUpdate', 'subscribe', 'shares']

/** Starts the functions of a folder. `findTrack` answers for WeChat what it knows of a waybill. */
export async function startSoakCloud(
  functions: string,
  faults: FaultSource,
  findTrack: (deliveryId: string, waybillId: string) => WechatReply,
): Promise<SoakCloud> {
  const database = new Collections([...readDatabaseFiles().keys()])
  const post = (api: string, body: unknown): Promise<WechatReply> => {
    if (!api.endsWith('/path/get')) return Promise.resolve(errorReply(0, 'ok'))
    const { delivery_id, waybill_id } = body as { delivery_id: string; waybill_id: string }
    return Promise.resolve(faults.wechat() ?? findTrack(delivery_id, waybill_id))
  }
  const gateway = await startGateway({
    wechat: { post },
    mayCall: () => true,
    collections: () => database,
    // A lost answer ends the connection of a request that is being carried out.
    log: () => undefined,
  })
  let requests = 0
  const faulty = await startFaultyGateway(gateway.url, () => {
    requests += 1
    return faults.gateway()
  })
  Object.assign(process.env, cloudEnvironment(faulty.url))
  const mains = new Map(FUNCTIONS.map((name) => [name, loadFunction(functions, name)]))
  return {
    call: (name, event, caller) => {
      // A function reads who calls before it waits for anything.
      delete process.env.WX_OPENID
      Object.assign(process.env, callerEnvironment(name, caller))
      const main = mains.get(name)
      return main ? main(event, {}) : Promise.reject(new Error(`There is no function ${name}.`))
    },
    database,
    requests: () => requests,
    close: async () => {
      await faulty.close()
      await gateway.close()
    },
  }
}

function loadFunction(functions: string, name: string): Main {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundles are CommonJS, as CloudBase loads them
  return (require(path.join(functions, name, 'index.js')) as { main: Main }).main
}
