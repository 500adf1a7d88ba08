import { cloudEnvironment, httpsEnvironment } from '../preview/cloud/cloudEnvironment'
import { Collections } from '../preview/cloud/collections'
import { readDatabaseFiles } from '../preview/cloud/databaseFiles'
import { createFunctionHost, type Caller } from '../preview/cloud/functionHost'
import { startGateway } from '../preview/cloud/gateway'
import type { WechatWay } from '../preview/cloud/cloudServers'
import { AccessTokens } from '../preview/wechat/accessTokens'
import type { WechatApi } from '../preview/wechat/wechatApi'
import type { WechatReply } from '../preview/wechat/wechatReply'
import { startWechatServer } from '../preview/wechat/wechatServer'
import { startFaultyGateway, type FindFault } from './faultyGateway'
import { createTrackAnswers } from './trackAnswers'

const COLLECTIONS = [...readDatabaseFiles().keys()]

/** What goes wrong; nothing does without a field. */
export interface Faults {
  /** WeChat's answer to every request for a track, in place of the true one. */
  wechat?: WechatReply
  /** WeChat's answer to every request for an access token. */
  token?: WechatReply
  /** True if config.json does not ask for the cloud calls. */
  unauthorised?: boolean
  gateway?: FindFault
}

/** The built functions with a database, WeChat and a network in which a test makes things go wrong. */
export type FaultCloud = Awaited<ReturnType<typeof startFaultCloud>>

/** What a test changes; `reset` of the cloud renews it. */
const createState = () => ({
  collections: new Collections(COLLECTIONS),
  faults: {} as Faults,
  tokens: new AccessTokens(),
})

/** Starts the built functions of a folder, which ask WeChat by cloud calls or over HTTPS. */
export async function startFaultCloud(functions: string, api: WechatWay = 'cloud') {
  let state = createState()
  const wechat = createTrackAnswers(() => state.faults.wechat)
  const network = await startNetwork(wechat, () => state)
  const lines: string[] = []
  const environment = network.environment(api)
  const log = (line: string): void => void lines.push(line)
  const createHost = () => createFunctionHost({ functions, timeoutSeconds: () => 10, environment, log })
  let host = createHost()
  return {
    wechat,
    /** What the functions have logged. */
    lines,
    call: (name: string, event: unknown, caller: Caller) => host.call(name, event, caller),
    /** Ends the running calls, as if their instances had died. */
    endCalls: () => host.endCalls(),
    refuse: network.refuse,
    refuseWechat: network.refuseWechat,
    setFaults: (faults: Faults) => {
      state.faults = faults
      state.tokens.refuseWith(faults.token)
      // The instances know a token, so the fault would not be met.
      if (faults.token) state.tokens.revoke()
    },
    database: () => state.collections,
    reset: async () => {
      if (api === 'https') {
        // An instance remembers for a minute that a token was refused.
        await host.close()
        host = createHost()
      }
      state = createState()
      lines.length = 0
    },
    close: async () => {
      await host.close()
      await network.close()
    },
  }
}

/** The gateway and WeChat's HTTPS API, each behind a server that lets requests go wrong. */
async function startNetwork(wechat: Pick<WechatApi, 'post'>, state: () => ReturnType<typeof createState>) {
  const log = (): void => undefined
  const gateway = await startGateway({
    wechat,
    mayCall: () => !state().faults.unauthorised,
    collections: () => state().collections,
    log,
  })
  const server = await startWechatServer({ wechat, tokens: () => state().tokens, log })
  const findFault: FindFault = (request) => state().faults.gateway?.(request)
  const faultyGateway = await startFaultyGateway(gateway.url, findFault)
  const faultyWechat = await startFaultyGateway(server.origin, findFault)
  return {
    environment: (api: WechatWay) => ({
      ...cloudEnvironment(faultyGateway.url),
      ...(api === 'https' && httpsEnvironment(faultyWechat.url)),
    }),
    /** Refuses connections to the gateway until the returned function is called. */
    refuse: () => faultyGateway.refuse(),
    /** Refuses connections to WeChat's HTTPS API until the returned function is called. */
    refuseWechat: () => faultyWechat.refuse(),
    close: async () => {
      for (const each of [faultyGateway, faultyWechat, server, gateway]) await each.close()
    },
  }
}
