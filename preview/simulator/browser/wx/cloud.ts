import * as v from 'valibot'
import { CONTAINER_PATH } from '../../../shop/address'
import { recordCloudCall, type CloudCallRecord } from '../cloudRecord'
import type { PhoneNetwork } from '../network'
import { describeError } from '../problems'
import type { Settings } from '../settings'
import { createAsyncCalls, WxError } from './asyncCalls'
import { database } from './database'
import { guarded } from './guard'
import { sendHttp, type HttpCall } from './request'
import { clockHeader, toSocketAddress } from './shopServer'
import { SocketTask } from './socket'

const stack = v.optional(v.string())
const Answer = v.union([
  v.object({ errCode: v.number(), errMsg: v.string(), stack }),
  v.object({ errMsg: v.string(), result: v.unknown(), requestID: v.string(), stack }),
])

/** The error code of a call that does not reach the cloud, or that comes before `init`. */
const GENERIC_FAILURE = -1

interface FunctionCall {
  name: string
  data?: unknown
  config?: { env?: string }
}

/** Creates `wx.cloud` with the functions and the database of the preview's cloud. */
export function cloudCalls(settings: Settings, clock: DateConstructor, network: PhoneNetwork) {
  /** The environment of the first `init`; the later ones have no effect. */
  let initialised: { env?: string } | undefined
  const requireInit = () => {
    if (!initialised) throw new WxError("Cloud API isn't enabled, please call init first", GENERIC_FAILURE)
  }
  const callFunction = ({ name, data = {}, config }: FunctionCall) => {
    requireInit()
    const request = { method: 'POST', headers: headersOf(settings, clock), body: JSON.stringify(data) }
    const env = config?.env ?? initialised?.env
    const record: CloudCallRecord = { name, request: data, ...(env !== undefined && { env }) }
    return recordCloudCall(record, post(record, request, network))
  }
  return guarded('wx.cloud', {
    init: (options: { env?: string } = {}) => {
      initialised ??= options
    },
    database: () => {
      requireInit()
      return database(settings.openid, network)
    },
    ...createAsyncCalls({ callFunction, ...containerCalls(settings, clock, network, requireInit) }, 'cloud.'),
  })
}

/** The calls of a service in WeChat Cloud Run; WeChat's gateway adds who the customer is. */
function containerCalls(
  settings: Settings,
  clock: DateConstructor,
  network: PhoneNetwork,
  requireInit: () => void,
) {
  const gateway = () => ({ 'x-openid': settings.openid, ...clockHeader(settings, clock) })
  return {
    callContainer: ({ path, ...call }: HttpCall & { path: string }) => {
      requireInit()
      if (!call.header?.['X-WX-SERVICE']) throw new WxError('errCode: -501000 | errMsg: no service', -501000)
      return sendHttp(CONTAINER_PATH + path, { ...call, header: { ...call.header, ...gateway() } }, network)
    },
    connectContainer: ({ path }: { service: string; path: string }) => {
      requireInit()
      return { socketTask: new SocketTask(toSocketAddress(CONTAINER_PATH + path, gateway()), network) }
    },
  }
}

function headersOf(settings: Settings, clock: DateConstructor): Record<string, string> {
  const { openid } = settings
  return { 'content-type': 'application/json', 'x-openid': openid, ...clockHeader(settings, clock) }
}

async function post(record: CloudCallRecord, request: RequestInit, network: PhoneNetwork): Promise<object> {
  if (!(await network.crossed())) throw new WxError('request:fail ', GENERIC_FAILURE)
  const answer = await fetchAnswer(`/cloud/functions/${encodeURIComponent(record.name)}`, request)
  if (answer.stack !== undefined) record.stack = answer.stack
  if ('errCode' in answer) throw new WxError(answer.errMsg.replace(/^.*?:fail /, ''), answer.errCode)
  return { result: answer.result, requestID: answer.requestID }
}

async function fetchAnswer(url: string, request: RequestInit): Promise<v.InferOutput<typeof Answer>> {
  try {
    const response = await window.fetch(url, request)
    return v.parse(Answer, await response.json())
  } catch (error) {
    throw new WxError(`request:fail ${describeError(error)}`, GENERIC_FAILURE)
  }
}
