import { setUpGateway } from '../../testing/gateway'
import { setUpWechatServer } from '../../testing/wechatServer'
import { chooseExpressApi } from './chooseExpressApi'
import { createCloud } from './cloud'

const sent: string[] = []
const post = (way: string) => () => {
  sent.push(way)
  return Promise.resolve({ kind: 'body' as const, contentType: 'application/json', text: '{"data":[]}' })
}
setUpGateway({ post: post('cloud call') })
const server = setUpWechatServer(post('HTTPS'))
const cloud = createCloud(1000)
const deadline = { remainingMs: () => 1000 }

const keys = () => ({
  WECHAT_APPID: server.settings().appid,
  WECHAT_APPSECRET: server.settings().secret,
  WECHAT_API_ORIGIN: server.settings().origin,
})
const choose = (environment: Record<string, string>) =>
  chooseExpressApi(cloud, environment, () => 1_795_419_660)

beforeEach(() => {
  sent.length = 0
})

it.each([
  ['cloud call', ''],
  ['cloud call', 'cloud'],
  ['HTTPS', 'https'],
])('asks by %s if WECHAT_API is "%s"', async (way, api) => {
  await choose({ WECHAT_API: api, ...keys() })(deadline).getAllDelivery()
  expect(sent).toEqual([way])
})

it('says once at the start which setting is wrong, and refuses every call with that sentence', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  const secret = 'wrong-secret-0123456789'
  const createApi = choose({ WECHAT_API: 'https', ...keys(), WECHAT_APPSECRET: secret })
  expect(error.mock.calls).toEqual([[expect.stringContaining('WECHAT_APPSECRET has another shape: ')]])
  const asked = createApi(deadline).getPath({ orderId: '1', deliveryId: 'SF', waybillId: '1' })
  await expect(asked).rejects.toMatchObject({
    code: 'NOT_AUTHORISED',
    message: expect.stringContaining('WECHAT_APPSECRET has another shape: ') as string,
  })
  expect(JSON.stringify(error.mock.calls)).not.toContain(secret)
  expect(sent).toEqual([])
})
