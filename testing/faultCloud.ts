import { cloudEnvironment } from '../preview/cloud/cloudEnvironment'
import { Collections } from '../preview/cloud/collections'
import { readDatabaseFiles } from '../preview/cloud/databaseFiles'
import { createFunctionHost, type Caller } from '../preview/cloud/functionHost'
import { startGateway } from '../preview/cloud/gateway'
import { errorReply, jsonReply, type WechatReply } from '../preview/wechat/wechatReply'
import { startFaultyGateway, type FindFault } from './faultyGateway'

const COLLECTIONS = [...readDatabaseFiles().keys()]

/** What goes wrong; nothing does without a field. */
export interface Faults {
  /** WeChat's answer to every request for a track, in place of the true one. */
  wechat?: WechatReply
  /** True if config.json does not ask for the cloud calls. */
  unauthorised?: boolean
  gateway?: FindFault
}

/** The built functions with a database, WeChat and a network in which a test makes things go wrong. */
export type FaultCloud = Awaited<ReturnType<typeof startFaultCloud>>

/** Starts the built functions of a folder. */
export async function startFaultCloud(functions: string) {
  let collections = new Collections(COLLECTIONS)
  let faults: Faults = {}
  const wechat = createTrackAnswers(() => faults.wechat)
  const gateway = await startGateway({
    wechat,
    mayCall: () => !faults.unauthorised,
    collections: () => collections,
    log: () => undefined,
  })
  const faulty = await startFaultyGateway(gateway.url, (request) => faults.gateway?.(request))
  const lines: string[] = []
  const host = createFunctionHost({
    functions,
    timeoutSeconds: () => 10,
    environment: cloudEnvironment(faulty.url),
    log: (line) => lines.push(line),
  })
  return {
    wechat,
    /** What the functions have logged. */
    lines,
    call: (name: string, event: unknown, caller: Caller) => host.call(name, event, caller),
    /** Ends the running calls, as if their instances had died. */
    endCalls: () => host.endCalls(),
    /** Refuses connections to the gateway until the returned function is called. */
    refuse: () => faulty.refuse(),
    setFaults: (changed: Faults) => {
      faults = changed
    },
    database: () => collections,
    reset: () => {
      collections = new Collections(COLLECTIONS)
      faults = {}
      lines.length = 0
    },
    close: async () => {
      await host.close()
      await faulty.close()
      await gateway.close()
    },
  }
}

/** WeChat, which answers a track with the rows that it knows of the waybill. */
function createTrackAnswers(findFault: () => WechatReply | undefined) {
  const rows = new Map<string, object[]>()
  let asked = 0
  let onAsked: () => void = () => undefined
  return {
    post: (path: string, body: unknown): Promise<WechatReply> => {
      if (!path.endsWith('/path/get')) return Promise.resolve(errorReply(0, 'ok'))
      asked += 1
      onAsked()
      const { waybill_id } = body as { waybill_id: string }
      const list = rows.get(waybill_id) ?? []
      const reply = { waybill_id, path_item_num: list.length, path_item_list: list }
      return Promise.resolve(findFault() ?? jsonReply(JSON.stringify(reply)))
    },
    setRows: (waybillId: string, list: object[]) => rows.set(waybillId, list),
    /** How often a track was asked for. */
    asked: () => asked,
    /** Resolves when a track is asked for the next time. */
    nextAsked: () =>
      new Promise<void>((resolve) => {
        onAsked = resolve
      }),
  }
}
