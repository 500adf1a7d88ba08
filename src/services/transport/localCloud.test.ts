import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { callFunction } from './callFunction'

const request = jest.mocked(Taro.request)
const cloud = jest.mocked(Taro.cloud.callFunction)
const Greeting = v.object({ hello: v.string() })
const answer = { result: { ok: true, data: { hello: 'you' } }, errMsg: 'cloud.callFunction:ok' }
const settings = { ...process.env }

function runOn(platform: string): void {
  jest.mocked(Taro.getDeviceInfo).mockReturnValue({ platform } as never)
}

beforeEach(() => {
  process.env.TARO_APP_LOCAL_CLOUD = 'http://127.0.0.1:5173'
  process.env.TARO_APP_LOCAL_OPENID = 'oABC123456'
  process.env.TARO_APP_CLOUD_ENV = ''
  request.mockResolvedValue({ data: answer } as never)
  cloud.mockResolvedValue(answer)
  runOn('devtools')
})

afterEach(() => {
  process.env = { ...settings }
})

it('calls the preview from a development build in DevTools, as a customer of the fixtures', async () => {
  await expect(callFunction('greet', { name: 'you' }, Greeting)).resolves.toEqual({ hello: 'you' })
  expect(request).toHaveBeenCalledWith({
    url: 'http://127.0.0.1:5173/cloud/functions/greet',
    method: 'POST',
    header: { 'content-type': 'application/json', 'x-openid': 'oABC123456' },
    data: { name: 'you' },
  })
  expect(cloud).not.toHaveBeenCalled()
})

it.each([
  [
    'on a phone',
    () => {
      runOn('ios')
    },
  ],
  [
    'with a cloud environment configured',
    () => {
      process.env.TARO_APP_CLOUD_ENV = 'parcel-1a2b3c'
    },
  ],
  [
    'in a production build',
    () => {
      process.env.TARO_APP_LOCAL_CLOUD = ''
    },
  ],
])('does not call the preview %s', async (_, set) => {
  set()
  await expect(callFunction('greet', {}, Greeting)).resolves.toEqual({ hello: 'you' })
  expect(request).not.toHaveBeenCalled()
})

it('rejects as wx.cloud does', async () => {
  request.mockResolvedValue({ data: { errCode: -504003, errMsg: 'cloud.callFunction:fail' } } as never)
  await expect(callFunction('greet', {}, Greeting)).rejects.toMatchObject({ reason: 'timeout' })
})

it('rejects as unavailable while the preview is not running', async () => {
  jest.mocked(Taro.getNetworkType).mockResolvedValue({ networkType: 'wifi' } as never)
  request.mockRejectedValue({ errMsg: 'request:fail connect ECONNREFUSED 127.0.0.1:5173' })
  await expect(callFunction('greet', {}, Greeting)).rejects.toMatchObject({ reason: 'unavailable' })
})
