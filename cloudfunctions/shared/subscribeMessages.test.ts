import { SUBSCRIBE_SEND } from '../../preview/wechat/wechatApi'
import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createSubscribeMessages } from './subscribeMessages'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const deadlineMs = 1000
const messages = createSubscribeMessages(createCloud(deadlineMs), { remainingMs: () => deadlineMs })
const message = {
  touser: 'oABC123456',
  templateId: 'T1',
  page: 'pages/track/index?orderId=1',
  data: { character_string1: { value: 'SF1' }, thing2: { value: '已签收' } },
}

let sent: unknown[] = []
let errcode = 0

setUpGateway({
  post: (apiPath, body) => {
    sent.push([apiPath, body])
    const text = JSON.stringify({ errcode, errmsg: 'as scripted' })
    return Promise.resolve({ kind: 'body', contentType: 'application/json', text })
  },
})

beforeEach(() => {
  sent = []
  errcode = 0
})

it("sends the documented parameters in WeChat's case, and the field names unchanged", async () => {
  await expect(messages.send(message)).resolves.toBe('sent')
  const { touser, page, data } = message
  expect(sent).toEqual([[SUBSCRIBE_SEND, { touser, page, data, template_id: 'T1' }]])
})

it.each([43101, 40003])('reports %d as a refusal by the customer', async (code) => {
  errcode = code
  await expect(messages.send(message)).resolves.toBe('refused')
})

it.each([
  [-1, 'BUSY'],
  [40037, 'INTERNAL'],
  [47003, 'INTERNAL'],
  [43107, 'INTERNAL'],
])('throws for %d with the code %s', async (code, failureCode) => {
  errcode = code
  await expect(messages.send(message)).rejects.toMatchObject({ code: failureCode, errCode: code })
})
