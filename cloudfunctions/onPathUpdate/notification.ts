import { trackPageLink } from '../../src/domain/trackPageLink'
import type { ConsentStore } from '../shared/consentStore'
import { Failure, logFailure } from '../shared/failure'
import { fillFields, type NotificationTemplates } from '../shared/notificationTemplates'
import type { OwnedOrder } from '../shared/order'
import type { SubscribeMessages } from '../shared/subscribeMessages'
import type { Track } from '../shared/track'
import { latestUpdate } from '../shared/trackState'

export interface NotificationPorts {
  consents: Pick<ConsentStore, 'consume' | 'revoke'>
  messages: SubscribeMessages
  templates: NotificationTemplates
  /** Unix seconds. */
  now: () => number
}

/** An older update is not worth a notification. */
const MAX_AGE_SECONDS = 24 * 3600

/**
 * Notifies the customer of the parcel's newest update, once, if they agreed to it. The consent is used up first, so a
 * notification that fails to go out is lost, and none goes out twice.
 */
export async function sendNotification(
  track: Track,
  order: OwnedOrder,
  ports: NotificationPorts,
): Promise<void> {
  const { consents, messages, templates, now } = ports
  const update = latestUpdate(track.pathItemList)
  const template = update && templates[update.kind]
  if (!template || Math.abs(now() - update.beganAt) > MAX_AGE_SECONDS) return
  const { orderId, openid } = order
  const { deliveryId, waybillId } = track
  const key = { openid, orderId, deliveryId, waybillId }
  if (!(await consents.consume(key, update.kind, update.beganAt))) return

  const facts = { orderId, waybillId, message: update.message, atSeconds: update.beganAt }
  const message = {
    touser: openid,
    templateId: template.templateId,
    page: trackPageLink(orderId, { deliveryId, waybillId }),
    data: fillFields(template, facts),
  }
  try {
    if ((await messages.send(message)) === 'refused') await consents.revoke(key, update.kind, update.beganAt)
  } catch (error) {
    // Not rethrown: the consent is used up, so a second push could not send the notification either.
    if (!(error instanceof Failure)) throw error
    logFailure('onPathUpdate', error)
  }
}
