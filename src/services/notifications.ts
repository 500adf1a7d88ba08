import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { NotificationKind, SubscribeRequest } from '../../contract/replies'
import type { Waybill } from '../domain/order'
import { callFunction } from './transport/cloud'

const Answers = v.record(v.string(), v.unknown())
const Subscription = v.object({ accepted: v.array(v.string()) })

/** Whether the shop has any notice to offer. */
export function offersNotifications(): boolean {
  return offered().length > 0
}

/**
 * Asks the customer, in WeChat's own dialog, whether to be told of the next news of a waybill, and has what they agree
 * to counted. WeChat shows the dialog only on a tap: call it first thing there. False where they agree to nothing.
 * Throws ServiceError, or what WeChat rejects with; source: the cloud function subscribe.
 */
export async function requestNotifications(orderId: string, { waybillId }: Waybill): Promise<boolean> {
  const templates = offered()
  const tmplIds = templates.map(([, templateId]) => templateId)
  // Taro's type asks for Alipay's entityIds as well.
  const answers = v.parse(Answers, await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }))
  const accepted = templates.flatMap(([kind, templateId]) => (answers[templateId] === 'accept' ? [kind] : []))
  if (accepted.length === 0) return false
  const request: SubscribeRequest = { orderId, waybillId, accepted }
  await callFunction('subscribe', request, Subscription)
  return true
}

/** The template of each kind of news: the first word of its setting (see .env), empty where the shop has none. */
function offered(): readonly (readonly [NotificationKind, string])[] {
  const templates = [
    ['outForDelivery', firstWord(process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY)],
    ['signed', firstWord(process.env.TARO_APP_NOTICE_SIGNED)],
    ['exception', firstWord(process.env.TARO_APP_NOTICE_EXCEPTION)],
  ] as const
  return templates.filter(([, templateId]) => templateId !== '')
}

function firstWord(setting: string): string {
  return setting.trim().split(/\s+/)[0] ?? ''
}
