import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { startDeadline, type Deadline } from '../shared/deadline'
import { Failure, logFailure } from '../shared/failure'
import { notificationTemplates } from '../shared/notificationTemplates'
import { createOrderStore } from '../shared/orderStore'
import { createSubscribeMessages } from '../shared/subscribeMessages'
import { createTrackStore } from '../shared/trackStore'
import { onPathUpdate, type PathUpdatePorts } from './core'

const cloud = createCloud()
/** Everything that one call uses, within the call's deadline. */
function createPorts(deadline: Deadline): PathUpdatePorts {
  return {
    orders: createOrderStore(cloud, deadline),
    tracks: createTrackStore(cloud, deadline),
    consents: createConsentStore(cloud, deadline),
    messages: createSubscribeMessages(cloud, deadline),
    templates: notificationTemplates,
    now: () => Math.floor(Date.now() / 1000),
  }
}

/** The cloud function `onPathUpdate`: only WeChat's message push may call it, for <event, add_express_path>. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the caller in process.env, where the next call may overwrite it: it is read before any await.
  const { SOURCE } = cloud.getWXContext()
  try {
    return await onPathUpdate(event, SOURCE, createPorts(startDeadline()))
  } catch (error) {
    // Rethrown so that WeChat pushes again.
    if (error instanceof Failure) logFailure('onPathUpdate', error)
    throw error
  }
}
