import { timeUpstream } from './callRecord'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { Failure } from './failure'

/** WeChat's subscribe messages: notifications to customers who agreed to them. */
export interface SubscribeMessages {
  /** Sends one; 'refused' if the customer no longer accepts them. Throws any other Failure. */
  send(message: SubscribeMessage): Promise<'sent' | 'refused'>
}

/** The parameters of WeChat's cloud call `subscribeMessage.send`. */
export interface SubscribeMessage {
  /** The customer's openid. */
  touser: string
  templateId: string
  /** The page that a tap opens, without a leading slash. */
  page: string
  data: Record<string, { value: string }>
}

/** The part of the SDK used here; the SDK types `openapi` as a record of `any`. */
interface OpenApi {
  subscribeMessage: { send(message: SubscribeMessage): Promise<unknown> }
}

/**
 * 43101: the customer refused, or every consent is used up. 40003: not a customer of this mini-program.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const REFUSALS: readonly (number | undefined)[] = [43101, 40003]

/** Makes a call that sends a message; 'refused' if WeChat says that the customer refused. Throws any other failure. */
export async function sendOnce(call: () => Promise<unknown>): Promise<'sent' | 'refused'> {
  try {
    await call()
    return 'sent'
  } catch (error) {
    if (error instanceof Failure && REFUSALS.includes(error.errCode)) return 'refused'
    throw error
  }
}

/** WeChat through the SDK's cloud call. */
export function createSubscribeMessages(cloud: Cloud, deadline: Deadline = EACH_REQUEST): SubscribeMessages {
  // See OpenApi.
  const openApi = cloud.openapi as unknown as OpenApi
  return {
    send: (message) =>
      sendOnce(() => timeUpstream(() => cloudCall(deadline, () => openApi.subscribeMessage.send(message)))),
  }
}
