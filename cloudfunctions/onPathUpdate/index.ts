import { openCloud } from '../shared/cloud'
import { openConsents } from '../shared/consents'
import { Failure, logFailure } from '../shared/failure'
import { noticeTemplates } from '../shared/noticeTemplates'
import { openOrderBook } from '../shared/orderBook'
import { openSubscribeMessages } from '../shared/subscribeMessages'
import { openTrackStore } from '../shared/trackStore'
import { onPathUpdate } from './core'

const cloud = openCloud()
const ports = {
  orders: openOrderBook(cloud),
  tracks: openTrackStore(cloud),
  consents: openConsents(cloud),
  messages: openSubscribeMessages(cloud),
  templates: noticeTemplates,
  now: () => Math.floor(Date.now() / 1000),
}

/** The cloud function `onPathUpdate`: WeChat's message push calls it for <event, add_express_path>, and nobody else may. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the caller in process.env, where the next call may overwrite it: read before any await.
  const { SOURCE } = cloud.getWXContext()
  try {
    return await onPathUpdate(event, SOURCE, ports)
  } catch (error) {
    // Thrown on, as WeChat pushes again what has not arrived.
    if (error instanceof Failure) logFailure('onPathUpdate', error)
    throw error
  }
}
