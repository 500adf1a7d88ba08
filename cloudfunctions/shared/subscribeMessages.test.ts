import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { Collections } from '../../preview/cloud/collections'
import { startGateway } from '../../preview/cloud/gateway'
import type { Gateway } from '../../preview/cloud/gateway'
import { SUBSCRIBE_SEND, createWechatApi } from '../../preview/wechat/wechatApi'
import { createCloud } from './cloud'
import { createSubscribeMessages } from './subscribeMessages'

/** The adapter through the real wx-server-sdk, against the stand-ins of the gateway and of WeChat. */
const deadlineMs = 1000
const messages = createSubscribeMessages(createCloud(deadlineMs), deadlineMs)
const notice = {
  touser: 'oABC123456',
  templateId: 'T1',
  page: 'pages/track/index?orderId=1',
  data: { character_string1: { value: 'SF1' }, thing2: { value: '已签收' } },
}

let gateway: Gateway
let sent: unknown[] = []
let errcode = 0

beforeAll(async () => {
  const wechat = {
    ...createWechatApi('/nowhere', () => undefined),
    post: (path: string, body: unknown) => {
      sent.push([path, body])
      const text = JSON.stringify({ errcode, errmsg: 'as scripted' })
      return Promise.resolve({ kind: 'body' as const, contentType: 'application/json', text })
    },
  }
  const collections = () => new Collections([])
  gateway = await startGateway({ wechat, mayCall: () => true, collections, log: () => undefined })
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  sent = []
  errcode = 0
})

afterAll(() => gateway.close())

it("sends the documented parameters in WeChat's own case, and the names of the fields as they are", async () => {
  await expect(messages.send(notice)).resolves.toBe('sent')
  const { touser, page, data } = notice
  expect(sent).toEqual([[SUBSCRIBE_SEND, { touser, page, data, template_id: 'T1' }]])
})

it.each([43101, 40003])('takes %d for a no of the customer', async (code) => {
  errcode = code
  await expect(messages.send(notice)).resolves.toBe('refused')
})

it.each([
  [-1, 'BUSY'],
  [40037, 'INTERNAL'],
  [47003, 'INTERNAL'],
  [43107, 'INTERNAL'],
])('throws for %d: %s', async (code, failureCode) => {
  errcode = code
  await expect(messages.send(notice)).rejects.toMatchObject({ code: failureCode, errCode: code })
})
