import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { Failure, logFailure } from '../shared/failure'
import { notificationTemplates } from '../shared/notificationTemplates'
import { createOrderStore } from '../shared/orderStore'
import { anonymousSource, isPushSource, logRefusedPush } from '../shared/pushCaller'
import { createSubscribeMessages } from '../shared/subscribeMessages'
import { createTrackStore } from '../shared/trackStore'
import { onPathUpdate } from './core'

const cloud = createCloud()
const ports = {
  orders: createOrderStore(cloud),
  tracks: createTrackStore(cloud),
  consents: createConsentStore(cloud),
  messages: createSubscribeMessages(cloud),
  templates: notificationTemplates,
  now: () => Math.floor(Date.now() / 1000),
}

/** The cloud function `onPathUpdate`: only WeChat's message push may call it, for <event, add_express_path>. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the caller in process.env, where the next call may overwrite it: it is read before any await.
  const context = cloud.getWXContext()
  const source = anonymousSource(context)
  if (!isPushSource(source)) logRefusedPush(context)
  try {
    return await onPathUpdate(event, source, ports)
  } catch (error) {
    // Rethrown so that WeChat pushes again.
    if (error instanceof Failure) logFailure('onPathUpdate', error)
    throw error
  }
}
