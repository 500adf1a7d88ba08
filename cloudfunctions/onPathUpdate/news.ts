import type { Consents } from '../shared/consents'
import { Failure, logFailure } from '../shared/failure'
import { noticeFields } from '../shared/noticeTemplates'
import type { NoticeTemplates } from '../shared/noticeTemplates'
import type { OwnedOrder } from '../shared/order'
import type { SubscribeMessages } from '../shared/subscribeMessages'
import type { Track } from '../shared/track'
import { newsOf } from '../shared/trackState'

export interface NewsPorts {
  consents: Pick<Consents, 'take' | 'end'>
  messages: SubscribeMessages
  templates: NoticeTemplates
  /** Unix seconds. */
  now: () => number
}

/** What is older is history, and no news. */
const NEWS_SECONDS = 24 * 3600

/**
 * Tells the customer what the newest push says, once, where they have asked for it. The consent is used up first: a
 * notice that fails to go out is lost, and none goes out twice.
 */
export async function sendNews(track: Track, order: OwnedOrder, ports: NewsPorts): Promise<void> {
  const { consents, messages, templates, now } = ports
  const news = newsOf(track.pathItemList)
  const template = news && templates[news.kind]
  if (!template || Math.abs(now() - news.beganAt) > NEWS_SECONDS) return
  const { orderId, openid } = order
  const { deliveryId, waybillId } = track
  const of = { deliveryId, waybillId, openid }
  if (!(await consents.take(of, news.kind, news.beganAt))) return

  const facts = { orderId, waybillId, message: news.message, atSeconds: news.beganAt }
  const page = `pages/track/index?orderId=${encodeURIComponent(orderId)}&waybillId=${encodeURIComponent(waybillId)}`
  const notice = {
    touser: openid,
    templateId: template.templateId,
    page,
    data: noticeFields(template, facts),
  }
  try {
    if ((await messages.send(notice)) === 'refused') await consents.end(of, news.kind)
  } catch (error) {
    // The track is stored, and pushed again it would bring this notice no second chance.
    if (!(error instanceof Failure)) throw error
    logFailure('onPathUpdate', error)
  }
}
