import type { SubscribeMessages } from '../cloudfunctions/shared/subscribeMessages'
import { SUBSCRIBE_SEND, type WechatApi } from '../preview/wechat/wechatApi'
import { jsonReply, type WechatReply } from '../preview/wechat/wechatReply'

/** WeChat that takes messages, and answers as a test says. */
export interface MessagesWechat {
  post: WechatApi['post']
  /** The next answers, before successes. */
  answers: WechatReply[]
  /** What was sent, oldest first: the path and the body. */
  sent: unknown[]
}

export function createMessagesWechat(): MessagesWechat {
  const wechat: MessagesWechat = {
    answers: [],
    sent: [],
    post: (path, body) => {
      wechat.sent.push([path, body])
      return Promise.resolve(wechat.answers.shift() ?? jsonReply('{"errcode":0,"errmsg":"ok"}'))
    },
  }
  return wechat
}

const message = {
  touser: 'oABC123456',
  templateId: 'T1',
  page: 'pages/track/index?orderId=1',
  data: { character_string1: { value: 'SF1' }, thing2: { value: '已签收' } },
}

const errcode = (code: number): WechatReply =>
  jsonReply(JSON.stringify({ errcode: code, errmsg: 'as scripted' }))

/** WeChat's number, the contract's code, and what has happened. */
const FAILURES: [number, string, string][] = [
  [-1, 'BUSY', 'WeChat is busy'],
  [45009, 'BUSY', 'the quota is used up'],
  [40037, 'INTERNAL', 'the template is gone'],
  [47003, 'INTERNAL', 'a field has another shape'],
  [43107, 'INTERNAL', 'the mini-program may not send messages'],
  [48001, 'NOT_AUTHORISED', 'the account may not call this'],
]

/** What every adapter of SubscribeMessages does. `create` makes one whose calls may take this long. */
export function describeSubscribeMessages(
  wechat: MessagesWechat,
  create: (deadlineMs: number) => SubscribeMessages,
): void {
  const send = (): Promise<unknown> => create(1000).send(message)
  beforeEach(() => {
    wechat.answers = []
    wechat.sent = []
  })

  it("sends the documented parameters in WeChat's case, and the field names unchanged", async () => {
    await expect(send()).resolves.toBe('sent')
    const { touser, page, data } = message
    expect(wechat.sent).toEqual([[SUBSCRIBE_SEND, { touser, page, data, template_id: 'T1' }]])
  })

  it.each([43101, 40003])('reports %d as a refusal by the customer', async (code) => {
    wechat.answers = [errcode(code)]
    await expect(send()).resolves.toBe('refused')
    expect(wechat.sent).toHaveLength(1)
  })

  it.each(FAILURES)('throws for %d with the code %s: %s', async (code, failureCode) => {
    wechat.answers = [errcode(code)]
    await expect(send()).rejects.toMatchObject({ code: failureCode, errCode: code })
    expect(wechat.sent).toHaveLength(1)
  })

  it('throws BUSY if WeChat fails', async () => {
    wechat.answers = [{ kind: 'http500' }]
    await expect(send()).rejects.toMatchObject({ code: 'BUSY' })
  })

  it('throws TIMEOUT if WeChat does not answer in time, without sending the message again', async () => {
    wechat.answers = [{ kind: 'silence' }]
    await expect(create(200).send(message)).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(wechat.sent).toHaveLength(1)
  })
}
