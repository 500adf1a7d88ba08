import { jsonReply } from '../../preview/wechat/wechatReply'
import { createMessagesWechat, describeSubscribeMessages } from '../../testing/subscribeMessages'
import { setUpWechatServer } from '../../testing/wechatServer'
import { createHttpsCalls } from './httpsApi'
import { createHttpsSubscribeMessages } from './httpsSubscribeMessages'

// The adapter over real HTTP, with access tokens.

const wechat = createMessagesWechat()
const server = setUpWechatServer(wechat.post)
const create = (deadlineMs: number) => {
  const call = createHttpsCalls(server.settings(), () => Math.floor(Date.now() / 1000))
  return createHttpsSubscribeMessages(call)({ remainingMs: () => deadlineMs })
}

describeSubscribeMessages(wechat, create)

const message = { touser: 'oABC123456', templateId: 'T1', page: 'pages/track/index', data: {} }

it('sends once more with a new token if WeChat does not accept the old one', async () => {
  wechat.answers = [jsonReply('{"errcode":42001,"errmsg":"access_token expired"}')]
  await expect(create(1000).send(message)).resolves.toBe('sent')
  expect(wechat.sent).toHaveLength(2)
})

it('throws BAD_REPLY if WeChat does not answer with JSON', async () => {
  wechat.answers = [{ kind: 'body', contentType: 'text/html', text: '<html>' }]
  await expect(create(1000).send(message)).rejects.toMatchObject({ code: 'BAD_REPLY' })
})
