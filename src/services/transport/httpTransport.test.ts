import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { resetDevice } from '../../../testing/taro'
import { answerRequests, chooseForTest, response, SERVER_URL } from '../../../testing/transports'
import { ServiceError } from '../errors'
import { callFunction } from './callFunction'

const request = jest.mocked(Taro.request)
const container = jest.mocked(Taro.cloud.callContainer)
const ok = { ok: true, data: 1 }
const settings = { ...process.env }

const failure = (): Promise<unknown> =>
  callFunction('greet', { a: 1 }, v.number()).catch((error: unknown) =>
    error instanceof ServiceError ? error.reason : error,
  )

const HTML = '<html><body>502 Bad Gateway</body></html>'

/** A status that a gateway or the server may give instead of a function's reply. */
const STATUSES = [
  [400, '', 'bad-request'],
  [403, HTML, 'forbidden'],
  [404, { ok: false, code: 'NOT_FOUND' }, 'unavailable'],
  [404, HTML, 'unavailable'],
  [408, '', 'timeout'],
  [413, { ok: false, code: 'BAD_REQUEST' }, 'bad-request'],
  [429, HTML, 'busy'],
  [500, HTML, 'unavailable'],
  [500, ok, 'unavailable'],
  [502, HTML, 'unavailable'],
  [503, '', 'busy'],
  [504, HTML, 'timeout'],
  [302, '', 'unavailable'],
  [200, '', 'bad-reply'],
  [200, HTML, 'bad-reply'],
  [200, null, 'bad-reply'],
  [200, { hello: 'you' }, 'bad-reply'],
  [204, '', 'bad-reply'],
] as const

beforeEach(resetDevice)
afterEach(() => {
  process.env = { ...settings }
})

describe('over http', () => {
  beforeEach(() => {
    chooseForTest('http')
  })

  it.each(STATUSES)('the status %i with the body %j has the reason %3$s', async (status, body, reason) => {
    answerRequests(() => Promise.resolve(response(body, status)))
    await expect(failure()).resolves.toBe(reason)
  })

  it.each([undefined, null, 'text', {}, { statusCode: '200', data: ok }])(
    'something that is no response (%j) is a bad reply',
    async (answer) => {
      answerRequests(() => Promise.resolve(answer))
      await expect(failure()).resolves.toBe('bad-reply')
    },
  )

  it("posts the request with the shop's session to the function's address", async () => {
    answerRequests(() => Promise.resolve(response(ok)))
    await callFunction('greet', { a: 1 }, v.number())
    expect(request).toHaveBeenLastCalledWith({
      url: `${SERVER_URL}/functions/greet`,
      method: 'POST',
      header: { 'content-type': 'application/json', authorization: 'Bearer session-1' },
      data: { a: 1 },
      timeout: 12_000,
    })
    expect(Taro.cloud.init).not.toHaveBeenCalled()
  })
})

describe('over a container', () => {
  beforeEach(() => {
    chooseForTest('container')
    process.env.TARO_APP_CLOUD_ENV = 'parcels-1a2b'
  })

  it.each(STATUSES)('the status %i with the body %j has the reason %3$s', async (status, body, reason) => {
    // Typed more narrowly than WeChat behaves, here and below.
    container.mockResolvedValue(response(body, status) as never)
    await expect(failure()).resolves.toBe(reason)
  })

  it('a refused identity is not asked for again: WeChat says who the customer is', async () => {
    container.mockResolvedValue(response({ ok: false, code: 'NOT_AUTHORISED' }, 401) as never)
    await expect(failure()).resolves.toBe('forbidden')
    expect(container).toHaveBeenCalledTimes(1)
    expect(Taro.login).not.toHaveBeenCalled()
  })

  it('names the service, the environment and the function', async () => {
    container.mockResolvedValue(response(ok) as never)
    await callFunction('greet', { a: 1 }, v.number())
    expect(container).toHaveBeenCalledWith({
      path: '/functions/greet',
      method: 'POST',
      header: { 'content-type': 'application/json', 'X-WX-SERVICE': 'parcel-path' },
      data: { a: 1 },
      timeout: 12_000,
      config: { env: 'parcels-1a2b' },
    })
  })
})
