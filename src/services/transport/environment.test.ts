import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { callFunction, connectCloud } from './callFunction'
import { watchDocument } from './cloudWatch'

/** A shop's own mini-program may have initialised the cloud with another environment. */
const settings = { ...process.env }
afterEach(() => {
  process.env = { ...settings }
})

describe('with an environment in the settings', () => {
  beforeEach(() => {
    process.env.TARO_APP_CLOUD_ENV = 'parcels-1a2b'
  })

  it('each call of a function names it', async () => {
    jest.mocked(Taro.cloud.callFunction).mockResolvedValue({ result: { ok: true, data: 1 } } as never)
    await callFunction('greet', { a: 1 }, v.number())
    const call = { name: 'greet', data: { a: 1 }, config: { env: 'parcels-1a2b' } }
    expect(Taro.cloud.callFunction).toHaveBeenCalledWith(call)
  })

  it('each watch names it', () => {
    const database = jest.spyOn(Taro.cloud, 'database')
    watchDocument('tracks', { orderId: 'A' }, { onDocument: jest.fn(), onEnd: jest.fn() })()
    expect(database).toHaveBeenCalledWith({ env: 'parcels-1a2b' })
  })

  it('the cloud is initialised with it', () => {
    connectCloud()
    expect(Taro.cloud.init).toHaveBeenCalledWith({ env: 'parcels-1a2b' })
  })
})

it("leaves the environment to WeChat's default without one in the settings", async () => {
  jest.mocked(Taro.cloud.callFunction).mockResolvedValue({ result: { ok: true, data: 1 } } as never)
  connectCloud()
  await callFunction('greet', {}, v.number())
  expect(Taro.cloud.init).toHaveBeenCalledWith({})
  expect(Taro.cloud.callFunction).toHaveBeenCalledWith({ name: 'greet', data: {}, config: {} })
})
