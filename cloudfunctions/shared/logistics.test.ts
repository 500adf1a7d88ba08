import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { createWechatApi } from '../../preview/wechat/wechatApi'
import type { WechatReply } from '../../preview/wechat/wechatReply'
import { FIXTURES, setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createLogistics } from './logistics'

// The adapter through the real wx-server-sdk, against the preview's gateway and WeChat.

const deadlineMs = 1000
const logistics = createLogistics(createCloud(deadlineMs), { remainingMs: () => deadlineMs })
const sample = { orderId: '01234567890123456789', deliveryId: 'SF', waybillId: '12345678901234567890' }
const fromFixtures = createWechatApi(FIXTURES, () => undefined)

let sent: unknown[] = []
let scripted: WechatReply | undefined

setUpGateway({
  post: (apiPath, body) => {
    sent.push(body)
    return scripted ? Promise.resolve(scripted) : fromFixtures.post(apiPath, body)
  },
})

beforeEach(() => {
  sent = []
  scripted = undefined
})

afterAll(() => {
  fromFixtures.close()
})

/** Makes WeChat answer every call with this body. */
function wechatAnswers(body: unknown): void {
  scripted = { kind: 'body', contentType: 'application/json', text: JSON.stringify(body) }
}

it("sends the documented parameters in WeChat's case", async () => {
  await logistics.getPath({ openid: 'oABC123456', ...sample })
  expect(sent).toEqual([
    {
      openid: 'oABC123456',
      order_id: '01234567890123456789',
      delivery_id: 'SF',
      waybill_id: '12345678901234567890',
    },
  ])
})

it('sends no openid if it is given none', async () => {
  await logistics.getPath(sample)
  expect(sent[0]).not.toHaveProperty('openid')
})

it('reads the track of the documented sample', async () => {
  await expect(logistics.getPath(sample)).resolves.toEqual({
    pathItemList: [
      { actionTime: 1533052800, actionType: 100001, actionMsg: '快递员已成功取件' },
      { actionTime: 1533062800, actionType: 200001, actionMsg: '快件已到达xxx集散中心,准备发往xxx' },
      { actionTime: 1533072800, actionType: 300001, actionMsg: '快递员已出发,联系电话xxxxxx' },
    ],
  })
})

it('keeps broken rows in their places and drops fields that the contract does not name', async () => {
  jest.spyOn(console, 'warn').mockReturnValue()
  const whole = { action_time: 1, action_type: 100001, action_msg: 'a', lat: 0 }
  wechatAnswers({
    waybill_id: '1',
    path_item_num: 9,
    path_item_list: [whole, null, 'text', { action_msg: 5 }],
  })
  await expect(logistics.getPath(sample)).resolves.toEqual({
    pathItemList: [{ actionTime: 1, actionType: 100001, actionMsg: 'a' }, null, null, { actionMsg: 5 }],
  })
})

it('warns the developer if WeChat announces another number of rows than it sends', async () => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue()
  const row = { action_time: 1533052800, action_type: 100001, action_msg: '已揽收' }
  wechatAnswers({ waybill_id: '1', path_item_num: 2, path_item_list: [row] })
  await logistics.getPath(sample)
  expect(warn.mock.calls).toEqual([['{"where":"logistics.getPath","announced":2,"sent":1}']])
})

it('does not warn if the number is right', async () => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue()
  await logistics.getPath(sample)
  expect(warn).not.toHaveBeenCalled()
})

it.each([
  ['an empty list', { waybill_id: '1', openid: '', path_item_num: 0, path_item_list: [] }],
  ['null as the list', { waybill_id: '1', path_item_num: 0, path_item_list: null }],
  ['no list', { waybill_id: '1', path_item_num: 0 }],
  ['a count that is not a number', { waybill_id: '1', path_item_num: '3', path_item_list: [] }],
])('reads %s as a parcel that has not been picked up', async (_what, body) => {
  wechatAnswers(body)
  await expect(logistics.getPath(sample)).resolves.toEqual({ pathItemList: [] })
})

it.each([
  ['a list that is text', { waybill_id: '1', path_item_list: 'soon' }],
  ['an object of another kind', { hello: 'world' }],
  ['a bare list', [1, 2]],
  ['a bare text', 'hello'],
])('throws BAD_REPLY for %s', async (_what, body) => {
  wechatAnswers(body)
  await expect(logistics.getPath(sample)).rejects.toMatchObject({ code: 'BAD_REPLY' })
})

it.each([
  ['STO', '773300112233445', 'NOT_TRACKED', 40199],
  ['TEST', 'ROUGH-BUSY', 'BUSY', -1],
  ['TEST', 'ROUGH-45009', 'BUSY', 45009],
  ['TEST', 'ROUGH-40003', 'NOT_AUTHORISED', 40003],
  ['TEST', 'ROUGH-48001', 'NOT_AUTHORISED', 48001],
  ['TEST', 'ROUGH-HTTP500', 'BUSY', -501001],
  ['TEST', 'ROUGH-RESET', 'BUSY', -501001],
  ['TEST', 'ROUGH-TIMEOUT', 'TIMEOUT', undefined],
  ['TEST', 'ROUGH-NOT-JSON', 'BAD_REPLY', undefined],
])('throws for the fixture %s-%s: %s', async (deliveryId, waybillId, code, errCode) => {
  const asked = logistics.getPath({ orderId: '1', deliveryId, waybillId })
  await expect(asked).rejects.toMatchObject({ code, errCode })
})

it('throws BUSY if the gateway cannot be reached', async () => {
  Object.assign(process.env, cloudEnvironment('http://127.0.0.1:9/admin'))
  const asked = logistics.getPath(sample)
  await expect(asked).rejects.toMatchObject({ code: 'BUSY', errCode: -501001 })
})
