import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createPrivateMessages } from './privateMessages'

// The adapter through the real wx-server-sdk, against the preview's gateway.

let reply = ''
setUpGateway({ post: () => Promise.resolve({ kind: 'body', text: reply, contentType: 'application/json' }) })
const privateMessages = createPrivateMessages(createCloud())

it("answers WeChat's activity id", async () => {
  reply = '{"activity_id":"966_abc","expiration_time":1795500000,"errcode":0}'
  await expect(privateMessages.createActivityId()).resolves.toBe('966_abc')
})

it.each(['{"errcode":48001,"errmsg":"api unauthorized"}', '{"errcode":0}', 'not JSON'])(
  'answers none, so that the link can still be sent, if WeChat says %s',
  async (text) => {
    jest.spyOn(console, 'error').mockReturnValue()
    reply = text
    await expect(privateMessages.createActivityId()).resolves.toBeUndefined()
  },
)

it('notes why WeChat gives none', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  reply = '{"errcode":48001,"errmsg":"api unauthorized"}'
  await privateMessages.createActivityId()
  const note = { where: 'createActivityId', code: 'NOT_AUTHORISED', errCode: 48001 }
  expect(error.mock.calls).toEqual([[JSON.stringify(note)]])
})

it('throws a bug', async () => {
  const createActivityId = (): never => {
    throw new TypeError('a bug')
  }
  const cloud = { openapi: { updatableMessage: { createActivityId } } } as never
  await expect(createPrivateMessages(cloud).createActivityId()).rejects.toThrow(TypeError)
})
