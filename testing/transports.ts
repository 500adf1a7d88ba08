import Taro from '@tarojs/taro'

/** Their types are narrower than what WeChat does. */
const wx = Taro as unknown as {
  request: jest.Mock
  cloud: { callFunction: jest.Mock; callContainer: jest.Mock }
}

/** The three ways to the back end, as tests answer them in WeChat's place. */
export interface TestTransport {
  /** The value of TARO_APP_TRANSPORT. */
  name: string
  /** Answers every call with this reply of a function. */
  answer: (reply: unknown) => void
  /** Rejects every call, as WeChat does if nothing answers. */
  reject: (error: unknown) => void
  /** Never answers. */
  hang: () => void
  /** Answers once the returned function is called with the reply. */
  answerLater: () => (reply: unknown) => void
  /** WeChat's errors and their reasons. */
  errors: readonly (readonly [unknown, string])[]
}

export const SERVER_URL = 'https://parcels.example.com'
export const SESSION_URL = 'https://shop.example.com/session'

/** Answers the shop's login, and every other request with what `respond` returns. */
export function answerRequests(respond: () => Promise<unknown>): void {
  wx.request.mockImplementation(({ url }: { url: string }) =>
    url === SESSION_URL ? Promise.resolve(response({ token: 'session-1' })) : respond(),
  )
}

/** A response of wx.request. */
export function response(data: unknown, statusCode = 200): object {
  return { data, statusCode, header: {}, errMsg: 'request:ok' }
}

const CLOUD_ERRORS = [
  [{ errCode: -504003, errMsg: 'cloud.callFunction:fail' }, 'timeout'],
  [{ errCode: -501004, errMsg: 'cloud.callFunction:fail' }, 'busy'],
  [{ errCode: -604101, errMsg: 'cloud.callFunction:fail' }, 'forbidden'],
  [{ errCode: -404011, errMsg: 'cloud.callFunction:fail' }, 'unavailable'],
  [
    { errMsg: 'cloud.callFunction:fail Error: errCode: -504003 | errMsg: Invoking task timed out' },
    'timeout',
  ],
  [{ errCode: -1, errMsg: 'errCode: -501003 | quota' }, 'busy'],
  [new Error('no code at all'), 'unavailable'],
  [undefined, 'unavailable'],
] as const

const CONTAINER_ERRORS = [
  [{ errCode: 102002, errMsg: 'cloud.callContainer:fail' }, 'timeout'],
  [{ errMsg: 'cloud.callContainer:fail Error: errCode: 102002 | errMsg: 请求超时' }, 'timeout'],
  [{ errCode: -606001, errMsg: 'cloud.callContainer:fail' }, 'bad-request'],
  [{ errMsg: 'cloud.callContainer:fail' }, 'unavailable'],
  [new TypeError('Taro.cloud.callContainer is not a function'), 'unavailable'],
  [undefined, 'unavailable'],
] as const

const HTTP_ERRORS = [
  [{ errMsg: 'request:fail timeout', errno: 5 }, 'timeout'],
  [{ errMsg: 'request:fail connect ECONNREFUSED' }, 'unavailable'],
  [{ errMsg: 'request:fail url not in domain list' }, 'unavailable'],
  [new Error('no message of WeChat'), 'unavailable'],
  [undefined, 'unavailable'],
] as const

const createTransport = (
  name: string,
  errors: TestTransport['errors'],
  toAnswer: (reply: unknown) => object,
  set: (respond: () => Promise<unknown>) => void,
): TestTransport => ({
  name,
  errors,
  answer: (reply) => {
    set(() => Promise.resolve(toAnswer(reply)))
  },
  reject: (error) => {
    set(async () => {
      await Promise.resolve()
      throw error
    })
  },
  hang: () => {
    set(() => new Promise(() => undefined))
  },
  answerLater: () => {
    let answer: (reply: unknown) => void = () => undefined
    const reply = new Promise((resolve) => {
      answer = resolve
    })
    set(async () => toAnswer(await reply))
    return answer
  },
})

export const TRANSPORTS: readonly TestTransport[] = [
  createTransport(
    'cloud',
    CLOUD_ERRORS,
    (result) => ({ result, errMsg: 'cloud.callFunction:ok' }),
    (respond) => wx.cloud.callFunction.mockImplementation(respond),
  ),
  createTransport('container', CONTAINER_ERRORS, response, (respond) =>
    wx.cloud.callContainer.mockImplementation(respond),
  ),
  createTransport('http', HTTP_ERRORS, response, answerRequests),
]

/** Chooses the transport of the next calls, with its settings. */
export function chooseForTest(name: string): void {
  process.env.TARO_APP_TRANSPORT = name
  process.env.TARO_APP_SERVER_URL = SERVER_URL
  process.env.TARO_APP_SESSION_URL = SESSION_URL
  process.env.TARO_APP_CONTAINER_SERVICE = 'parcel-path'
}
