import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { Failure } from './failure'

/** WeChat's notices to customers who asked for them. */
export interface SubscribeMessages {
  /** Sends one; 'refused' where the customer wants none any more. */
  send(notice: SubscribeMessage): Promise<'sent' | 'refused'>
}

/** The parameters of WeChat's cloud call `subscribeMessage.send`. */
export interface SubscribeMessage {
  /** The reader's openid. */
  touser: string
  templateId: string
  /** What a tap opens. */
  page: string
  data: Record<string, { value: string }>
}

/** The part of the SDK used here: it types `openapi` as a record of `any`. */
interface OpenApi {
  subscribeMessage: { send(notice: SubscribeMessage): Promise<unknown> }
}

/**
 * 43101: the customer has said no, or every yes is used up. 40003: not a customer of this mini-program.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const NOT_WANTED: readonly (number | undefined)[] = [43101, 40003]

/** WeChat through the SDK's cloud call. Throws a Failure for everything but a customer's no. */
export function createSubscribeMessages(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): SubscribeMessages {
  // See OpenApi.
  const openApi = cloud.openapi as unknown as OpenApi
  return {
    async send(notice) {
      try {
        await cloudCall(deadlineMs, () => openApi.subscribeMessage.send(notice))
        return 'sent'
      } catch (error) {
        if (error instanceof Failure && NOT_WANTED.includes(error.errCode)) return 'refused'
        throw error
      }
    },
  }
}
