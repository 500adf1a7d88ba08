import type { Reply } from '../../contract/reply'
import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import type { Deadline } from '../shared/deadline'
import { failureReply } from '../shared/failure'
import { notificationTemplates } from '../shared/notificationTemplates'
import { createOrderStore } from '../shared/orderStore'
import { anonymousSource, isPushSource, logRefusedPush } from '../shared/pushCaller'
import { createPlatformFunction } from '../shared/runFunction'
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
export const main = createPlatformFunction<'success' | Reply<never>>(
  { name: 'onPathUpdate', cloud },
  async (event, caller, deadline) => {
    if (isPushSource(anonymousSource(caller))) return onPathUpdate(event, createPorts(deadline))
    logRefusedPush(caller)
    return failureReply('NOT_AUTHORISED')
  },
)
