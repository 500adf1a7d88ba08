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

/** What is older is history, and no news. */
const MAX_AGE_SECONDS = 24 * 3600

/**
 * Tells the customer what the newest push says, once, where they have asked for it. The consent is used up first: a
 * notice that fails to go out is lost, and none goes out twice.
 */
export async function sendNotification(
  track: Track,
  order: OwnedOrder,
  ports: NotificationPorts,
): Promise<void> {
  const { consents, messages, templates, now } = ports
  const news = latestUpdate(track.pathItemList)
  const template = news && templates[news.kind]
  if (!template || Math.abs(now() - news.beganAt) > MAX_AGE_SECONDS) return
  const { orderId, openid } = order
  const { deliveryId, waybillId } = track
  const of = { deliveryId, waybillId, openid }
  if (!(await consents.consume(of, news.kind, news.beganAt))) return

  const facts = { orderId, waybillId, message: news.message, atSeconds: news.beganAt }
  const notice = {
    touser: openid,
    templateId: template.templateId,
    page: trackPageLink(orderId, waybillId),
    data: fillFields(template, facts),
  }
  try {
    if ((await messages.send(notice)) === 'refused') await consents.revoke(of, news.kind)
  } catch (error) {
    // The track is stored, and pushed again it would bring this notice no second chance.
    if (!(error instanceof Failure)) throw error
    logFailure('onPathUpdate', error)
  }
}
