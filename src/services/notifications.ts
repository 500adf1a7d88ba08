import type { NotificationKind } from '../../contract/notification'
import { Subscription } from '../../contract/replies'
import type { SubscribeRequest } from '../../contract/requests'
import type { Waybill } from '../domain/order'
import { requestSubscribeMessages } from '../platform/subscribeMessages'
import { callFunction } from './transport/callFunction'

/** True if the shop has set up any notification. */
export function offersNotifications(): boolean {
  return offeredTemplates().length > 0
}

/**
 * Asks the customer in WeChat's dialog which notifications they want about a waybill, and reports the accepted ones to
 * the back end. WeChat shows the dialog only on a tap, so call this before anything else in the tap's handler. False if
 * nothing was accepted. Throws ServiceError, or what WeChat rejects with; source: the cloud function subscribe.
 */
export async function requestNotifications(
  orderId: string,
  { deliveryId, waybillId }: Waybill,
): Promise<boolean> {
  const templates = offeredTemplates()
  const acceptedIds = await requestSubscribeMessages(templates.map(([, templateId]) => templateId))
  const accepted = templates
    .filter(([, templateId]) => acceptedIds.includes(templateId))
    .map(([kind]) => kind)
  if (accepted.length === 0) return false
  const request: SubscribeRequest = { orderId, deliveryId, waybillId, accepted }
  await callFunction('subscribe', request, Subscription)
  return true
}

/** The template id of each kind that the shop has set up: the first word of its setting, see .env.example. */
function offeredTemplates(): readonly (readonly [NotificationKind, string])[] {
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
