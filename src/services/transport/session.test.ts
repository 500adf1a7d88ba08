import * as v from 'valibot'
import type TaroApi from '@tarojs/taro'
import { chooseForTest, response, SESSION_URL } from '../../../testing/transports'

/** The session of the shop. Each test is a start of the mini-program. */

let Taro: typeof TaroApi
let storage: Map<string, unknown>
let call: () => Promise<unknown>
const settings = { ...process.env }

/** The sessions that the server accepts. */
let accepted: Set<string>
let logins: () => Promise<unknown>
let issued: number

async function start(): Promise<void> {
  jest.resetModules()
  const saved = storage
  Taro = (await import('@tarojs/taro')).default
  const device = await import('../../../testing/taro')
  for (const [key, value] of saved) device.storage.set(key, value)
  storage = device.storage
  const { callFunction } = await import('./callFunction')
  call = () =>
    callFunction('greet', {}, v.number()).catch((error: unknown) => (error as { reason?: unknown }).reason)
  jest.mocked(Taro.request).mockImplementation((({ url, header }: { url: string; header: object }) => {
    if (url === SESSION_URL) return logins()
    const session = String((header as { authorization?: string }).authorization).replace('Bearer ', '')
    const answer = accepted.has(session)
      ? response({ ok: true, data: 1 })
      : response({ ok: false, code: 'NOT_AUTHORISED' }, 401)
    return Promise.resolve(answer)
  }) as never)
}

const countLogins = (): number =>
  jest.mocked(Taro.request).mock.calls.filter(([{ url }]) => url === SESSION_URL).length

beforeEach(async () => {
  chooseForTest('http')
  storage = new Map()
  accepted = new Set(['session-1'])
  issued = 0
  logins = () => {
    issued += 1
    return Promise.resolve(response({ token: `session-${issued}` }))
  }
  await start()
})

afterEach(() => {
  process.env = { ...settings }
})

it('is asked for once by calls that start together, with the code of wx.login', async () => {
  await expect(Promise.all([call(), call(), call()])).resolves.toEqual([1, 1, 1])
  expect(countLogins()).toBe(1)
  expect(Taro.request).toHaveBeenCalledWith({
    url: SESSION_URL,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: { code: 'code-1' },
    timeout: 12_000,
  })
})

it('is kept in memory and on the phone', async () => {
  await call()
  await call()
  expect(countLogins()).toBe(1)
  await start()
  await expect(call()).resolves.toBe(1)
  expect(countLogins()).toBe(0)
})

it('is renewed once by all calls that the server refuses together', async () => {
  await call()
  accepted = new Set(['session-2'])
  await expect(Promise.all([call(), call(), call()])).resolves.toEqual([1, 1, 1])
  expect(countLogins()).toBe(2)
})

it('that is refused when it is new is forbidden, and not asked for a third time', async () => {
  accepted = new Set()
  await expect(call()).resolves.toBe('forbidden')
  expect(countLogins()).toBe(2)
})

it('of the phone is forgotten once it is refused, even if there is no new one', async () => {
  await call()
  accepted = new Set()
  logins = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail ' }))
  await expect(call()).resolves.toBe('unavailable')
  expect([...storage.keys()]).toEqual([])
})

it("of another customer of the phone is not used: WeChat keeps each customer's storage apart", async () => {
  await call()
  storage = new Map()
  accepted = new Set(['session-2'])
  await start()
  await expect(call()).resolves.toBe(1)
  expect(countLogins()).toBe(1)
})

it('is asked for again after a login that failed', async () => {
  const working = logins
  logins = () => Promise.resolve(response('', 503))
  await expect(call()).resolves.toBe('busy')
  logins = working
  await expect(call()).resolves.toBe(1)
})

it.each([
  ['a refusal', response({}, 401), 'forbidden'],
  ['a bad request', response({}, 400), 'forbidden'],
  ['a missing address', response('<html>', 404), 'forbidden'],
  ['too many requests', response('', 429), 'busy'],
  ['a broken server', response('<html>', 502), 'unavailable'],
  ['no token', response({}), 'bad-reply'],
  ['an empty token', response({ token: '' }), 'bad-reply'],
  ['a token with a line break', response({ token: 'a\r\nx-openid: b' }), 'bad-reply'],
  ['a token that is no text', response({ token: { a: 1 } }), 'bad-reply'],
  ['a huge token', response({ token: 'x'.repeat(4097) }), 'bad-reply'],
  ['HTML', response('<html>'), 'bad-reply'],
])('of a login that answers %s fails as %3$s, and nothing is kept', async (_, answer, reason) => {
  logins = () => Promise.resolve(answer)
  await expect(call()).resolves.toBe(reason)
  expect([...storage.keys()]).toEqual([])
})

it('that the phone has saved in another shape is ignored', async () => {
  storage.set('session', { token: 7 })
  await start()
  await expect(call()).resolves.toBe(1)
})

it('fails as unavailable if wx.login fails', async () => {
  jest.mocked(Taro.login).mockRejectedValueOnce({ errMsg: 'login:fail' })
  await expect(call()).resolves.toBe('unavailable')
})

it('does not wait for a login that never answers: later calls have one of their own', async () => {
  jest.useFakeTimers()
  const working = logins
  logins = () => new Promise(() => undefined)
  const first = call()
  await jest.advanceTimersByTimeAsync(12_000)
  await expect(first).resolves.toBe('timeout')
  logins = working
  await expect(call()).resolves.toBe(1)
  jest.useRealTimers()
})
