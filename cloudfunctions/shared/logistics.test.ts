import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { createWechatApi, type WechatApi } from '../../preview/wechat/wechatApi'
import { errorReply, type WechatReply } from '../../preview/wechat/wechatReply'
import { FIXTURES, setUpGateway } from '../../testing/gateway'
import { setUpWechatServer } from '../../testing/wechatServer'
import { fetchCarriers } from './carrierList'
import { createCloud } from './cloud'
import { createCloudApi } from './cloudApi'
import { failureCodeOf } from './errorCodes'
import type { ExpressApi, GetPathParameters } from './expressApi'
import { createHttpsApi } from './httpsApi'
import { createLogistics } from './logistics'

// Both ways to WeChat against the preview's: the real wx-server-sdk through the gateway, and real HTTP with a token.

const deadlineMs = 1000
const deadline = { remainingMs: () => deadlineMs }
const cloud = createCloud(deadlineMs)
const sample = { orderId: '01234567890123456789', deliveryId: 'SF', waybillId: '12345678901234567890' }
const fromFixtures = createWechatApi(FIXTURES, () => undefined)

let sent: unknown[] = []
let scripted: WechatReply | undefined

const post: WechatApi['post'] = (apiPath, body) => {
  sent.push(body)
  return scripted ? Promise.resolve(scripted) : fromFixtures.post(apiPath, body)
}
setUpGateway({ post })
const server = setUpWechatServer(post)
const now = (): number => Math.floor(Date.now() / 1000)

const WAYS: Record<string, () => ExpressApi> = {
  'by a cloud call': () => createCloudApi(cloud, deadline),
  'over HTTPS': () => createHttpsApi(server.settings(), now)(deadline),
}
/** The SDK reports its own failures with a number, HTTP has none. */
const FAILED_ON_THE_WAY: Record<string, number | undefined> = { 'by a cloud call': -501001 }

beforeEach(() => {
  sent = []
  scripted = undefined
})

afterAll(() => {
  fromFixtures.close()
})

/** Makes WeChat answer every call with this body. */
function wechatAnswers(body: unknown, contentType = 'application/json'): void {
  scripted = { kind: 'body', contentType, text: JSON.stringify(body) }
}

describe.each(Object.entries(WAYS))('%s', (way, createApi) => {
  const getPath = (parameters: GetPathParameters) => createLogistics(createApi()).getPath(parameters)

  it("sends the documented parameters in WeChat's case", async () => {
    await getPath({ openid: 'oABC123456', ...sample })
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
    await getPath(sample)
    expect(sent[0]).not.toHaveProperty('openid')
  })

  it('reads the track of the documented sample', async () => {
    await expect(getPath(sample)).resolves.toEqual({
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
    await expect(getPath(sample)).resolves.toEqual({
      pathItemList: [{ actionTime: 1, actionType: 100001, actionMsg: 'a' }, null, null, { actionMsg: 5 }],
    })
  })

  it('warns the developer if WeChat announces another number of rows than it sends', async () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue()
    const row = { action_time: 1533052800, action_type: 100001, action_msg: '已揽收' }
    wechatAnswers({ waybill_id: '1', path_item_num: 2, path_item_list: [row] })
    await getPath(sample)
    expect(warn.mock.calls).toEqual([['{"where":"logistics.getPath","announced":2,"sent":1}']])
  })

  it('does not warn if the number is right', async () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue()
    await getPath(sample)
    expect(warn).not.toHaveBeenCalled()
  })

  it.each([
    ['an empty list', { waybill_id: '1', openid: '', path_item_num: 0, path_item_list: [] }],
    ['null as the list', { waybill_id: '1', path_item_num: 0, path_item_list: null }],
    ['no list', { waybill_id: '1', path_item_num: 0 }],
    ['a count that is not a number', { waybill_id: '1', path_item_num: '3', path_item_list: [] }],
  ])('reads %s as a parcel that has not been picked up', async (_what, body) => {
    wechatAnswers(body)
    await expect(getPath(sample)).resolves.toEqual({ pathItemList: [] })
  })

  it.each([
    ['a list that is text', { waybill_id: '1', path_item_list: 'soon' }],
    ['an object of another kind', { hello: 'world' }],
    ['a bare list', [1, 2]],
    ['a bare text', 'hello'],
  ])('throws BAD_REPLY for %s', async (_what, body) => {
    wechatAnswers(body)
    await expect(getPath(sample)).rejects.toMatchObject({ code: 'BAD_REPLY' })
  })

  it.each([
    ['STO', '773300112233445', 'NOT_TRACKED', 40199],
    ['TEST', 'ROUGH-BUSY', 'BUSY', -1],
    ['TEST', 'ROUGH-45009', 'BUSY', 45009],
    ['TEST', 'ROUGH-40003', 'NOT_AUTHORISED', 40003],
    ['TEST', 'ROUGH-48001', 'NOT_AUTHORISED', 48001],
    ['TEST', 'ROUGH-HTTP500', 'BUSY', FAILED_ON_THE_WAY[way]],
    ['TEST', 'ROUGH-RESET', 'BUSY', FAILED_ON_THE_WAY[way]],
    ['TEST', 'ROUGH-TIMEOUT', 'TIMEOUT', undefined],
    ['TEST', 'ROUGH-NOT-JSON', 'BAD_REPLY', undefined],
  ])('throws for the fixture %s-%s: %s', async (deliveryId, waybillId, code, errCode) => {
    const asked = getPath({ orderId: '1', deliveryId, waybillId })
    await expect(asked).rejects.toMatchObject({ code, errCode })
  })

  // The SDK reads JSON under these two types only.
  const types = ['text/plain', 'application/json; encoding=utf-8']
  const otherTypes = way === 'over HTTPS' ? ['text/html; charset=gbk', 'image/png', ''] : []
  it.each([...types, ...otherTypes])(
    'reads Chinese text as UTF-8 under the content type "%s"',
    async (contentType) => {
      const row = { action_time: 1533052800, action_type: 100001, action_msg: '已揽收，𠮷' }
      wechatAnswers({ waybill_id: '1', path_item_num: 1, path_item_list: [row] }, contentType)
      await expect(getPath(sample)).resolves.toMatchObject({ pathItemList: [{ actionMsg: '已揽收，𠮷' }] })
    },
  )

  it.each([40001, 40013, 40125, 40164, 41001, 45009, -1, 99999])(
    "throws WeChat's number %s with the code that stands for it, and the id of the request",
    async (errcode) => {
      scripted = errorReply(errcode, 'invalid secret words')
      const failure = await getPath(sample).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: failureCodeOf(errcode), errCode: errcode })
      expect(String(failure)).toContain('rid: 00000000-00000000-00000000')
    },
  )

  it('finds the carriers with their names', async () => {
    const carriers = await fetchCarriers(createApi())
    expect(carriers).toHaveLength(8)
    expect(carriers).toContainEqual({ deliveryId: 'OTP', deliveryName: '承诺达特快' })
  })

  it.each([[{}], [{ data: 'none' }], [[]], ['text']])('throws BAD_REPLY for %j as carriers', async (body) => {
    wechatAnswers(body)
    await expect(fetchCarriers(createApi())).rejects.toMatchObject({ code: 'BAD_REPLY' })
  })
})

it('throws BUSY if the gateway cannot be reached', async () => {
  jest.replaceProperty(process, 'env', { ...process.env, ...cloudEnvironment('http://127.0.0.1:9/admin') })
  const asked = createLogistics(createCloudApi(cloud, deadline)).getPath(sample)
  await expect(asked).rejects.toMatchObject({ code: 'BUSY', errCode: -501001 })
})

it('throws BUSY if the HTTPS API cannot be reached', async () => {
  const settings = { ...server.settings(), origin: 'http://127.0.0.1:9' }
  const asked = createLogistics(createHttpsApi(settings, now)(deadline)).getPath(sample)
  await expect(asked).rejects.toMatchObject({ code: 'BUSY', errCode: undefined })
})
