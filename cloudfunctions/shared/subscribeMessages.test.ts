import { setUpGateway } from '../../testing/gateway'
import { createMessagesWechat, describeSubscribeMessages } from '../../testing/subscribeMessages'
import { createCloud } from './cloud'
import { createSubscribeMessages } from './subscribeMessages'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const wechat = createMessagesWechat()
setUpGateway({ post: wechat.post })

describeSubscribeMessages(wechat, (deadlineMs) =>
  createSubscribeMessages(createCloud(1000), { remainingMs: () => deadlineMs }),
)
