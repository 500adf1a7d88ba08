import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { notificationTemplates } from '../shared/notificationTemplates'
import { createOrderStore } from '../shared/orderStore'
import { anonymousSource, isPushSource, logRefusedPush } from '../shared/pushCaller'
import { createPlatformFunction } from '../shared/runFunction'
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
export const main = createPlatformFunction({ name: 'onPathUpdate', cloud }, (event, caller) => {
  const source = anonymousSource(caller)
  if (!isPushSource(source)) logRefusedPush(caller)
  return onPathUpdate(event, source, ports)
})
