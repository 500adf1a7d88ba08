import { createHttpsPrivateMessages } from './httpsPrivateMessages'
import { EACH_REQUEST } from './deadline'
import { Failure } from './failure'
import type { CallWechat } from './httpsApi'

const create = (call: CallWechat) => createHttpsPrivateMessages(call, EACH_REQUEST).createActivityId()

it("asks WeChat's HTTPS API with GET and answers its activity id", async () => {
  const call = jest.fn(() => Promise.resolve({ activity_id: '966_abc', errcode: 0 }))
  await expect(create(call)).resolves.toBe('966_abc')
  expect(call).toHaveBeenCalledWith('/cgi-bin/message/wxopen/activityid/create', undefined, EACH_REQUEST)
})

it.each([
  ['fails', () => Promise.reject(new Failure('NOT_AUTHORISED', 'WeChat answered 48001', { errCode: 48001 }))],
  ['answers no id', () => Promise.resolve({ errcode: 0 })],
])('answers no activity id, so that the link can still be sent, if WeChat %s', async (_what, call) => {
  jest.spyOn(console, 'error').mockReturnValue()
  await expect(create(call)).resolves.toBeUndefined()
})
