import * as v from 'valibot'
import { FAILURE_CODES } from '../../../contract/failure'
import { resetDevice, setNetwork } from '../../../testing/taro'
import { chooseForTest, TRANSPORTS } from '../../../testing/transports'
import Taro from '@tarojs/taro'
import { isOnline, onNetworkChange } from '../../platform/network'
import { ServiceError } from '../errors'
import { callFunction } from './callFunction'

/** What every transport does alike. */

const network = jest.mocked(Taro.getNetworkType)
const Greeting = v.object({ hello: v.string() })
const settings = { ...process.env }

async function failure(): Promise<unknown> {
  return callFunction('greet', {}, Greeting).then(
    () => 'it answered',
    (error: unknown) => (error instanceof ServiceError ? error.reason : error),
  )
}

beforeEach(resetDevice)
afterEach(() => {
  process.env = { ...settings }
})

describe.each(TRANSPORTS)('over $name', ({ name, answer, reject, hang, answerLater, errors }) => {
  beforeEach(() => {
    chooseForTest(name)
    // Taro's types ask for fields that no caller reads, here and below.
    network.mockResolvedValue({ networkType: 'wifi' } as never)
  })

  it('returns the data of the function as the schema reads it', async () => {
    answer({ ok: true, data: { hello: 'you', more: 1 } })
    await expect(callFunction('greet', { name: 'you' }, Greeting)).resolves.toEqual({ hello: 'you' })
  })

  it.each([
    ['BAD_REQUEST', 'bad-request'],
    ['NOT_FOUND', 'not-found'],
    ['NOT_TRACKED', 'not-tracked'],
    ['BUSY', 'busy'],
    ['TIMEOUT', 'timeout'],
    ['NOT_AUTHORISED', 'forbidden'],
    ['BAD_REPLY', 'bad-reply'],
    ['INTERNAL', 'unavailable'],
  ])('reports the code %s as the reason %s', async (code, reason) => {
    answer({ ok: false, code })
    await expect(failure()).resolves.toBe(reason)
  })

  it.each(FAILURE_CODES)('has a reason for the code %s other than a bad reply', async (code) => {
    answer({ ok: false, code })
    await expect(failure()).resolves.toEqual(
      code === 'BAD_REPLY' ? 'bad-reply' : expect.not.stringMatching('bad-reply'),
    )
  })

  it.each([
    ['no result at all', undefined],
    ['text', 'hello'],
    ['an unknown code', { ok: false, code: 'EXPLODED' }],
    ['a reply without ok', { data: { hello: 'you' } }],
    ['the wrong data', { ok: true, data: { hello: 7 } }],
    ['no data', { ok: true }],
  ])('reports %s as a bad reply', async (_, result) => {
    answer(result)
    await expect(failure()).resolves.toBe('bad-reply')
  })

  describe('a rejected call', () => {
    it.each(errors)('that fails with %j has the reason %s', async (error, reason) => {
      reject(error)
      await expect(failure()).resolves.toBe(reason)
    })

    it('is offline without a network', async () => {
      reject({ errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' })
      network.mockResolvedValue({ networkType: 'none' } as never)
      await expect(failure()).resolves.toBe('offline')
    })

    it('keeps the error as the cause', async () => {
      const thrown = { errCode: -504002, errMsg: 'cloud.callFunction:fail' }
      reject(thrown)
      await expect(callFunction('greet', {}, Greeting)).rejects.toMatchObject({ cause: thrown })
    })
  })

  describe('a call that never answers', () => {
    beforeEach(() => {
      jest.useFakeTimers()
      hang()
    })

    afterEach(() => {
      jest.useRealTimers()
    })

    it('times out after 12 seconds and not earlier', async () => {
      const settled = jest.fn()
      const outcome = failure().then((reason) => {
        settled()
        return reason
      })
      await jest.advanceTimersByTimeAsync(11_999)
      expect(settled).not.toHaveBeenCalled()
      await jest.advanceTimersByTimeAsync(1)
      await expect(outcome).resolves.toBe('timeout')
    })

    it('is offline if there is no network by then', async () => {
      network.mockResolvedValue({ networkType: 'none' } as never)
      const outcome = failure()
      await jest.advanceTimersByTimeAsync(12_000)
      await expect(outcome).resolves.toBe('offline')
    })
  })

  it('clears its timer once the call has answered', async () => {
    jest.useFakeTimers()
    answer({ ok: true, data: { hello: 'you' } })
    await callFunction('greet', {}, Greeting)
    expect(jest.getTimerCount()).toBe(0)
    jest.useRealTimers()
  })

  describe('a call without a network', () => {
    let stop: () => void

    beforeEach(() => {
      jest.useFakeTimers()
      network.mockImplementation((() => new Promise(() => undefined)) as never)
      stop = onNetworkChange(() => undefined)
      network.mockResolvedValue({ networkType: 'none' } as never)
      hang()
    })

    afterEach(() => {
      stop()
      setNetwork('wifi')
      jest.useRealTimers()
    })

    it('is offline as soon as the network is lost, without waiting for the deadline', async () => {
      const outcome = failure()
      setNetwork('none')
      await expect(outcome).resolves.toBe('offline')
      expect(jest.getTimerCount()).toBe(0)
    })

    it('is offline after a second if the network was lost before', async () => {
      setNetwork('none')
      const outcome = failure()
      await jest.advanceTimersByTimeAsync(1_000)
      await expect(outcome).resolves.toBe('offline')
    })

    it('proves with its answer that there is a network', async () => {
      setNetwork('none')
      answer({ ok: true, data: { hello: 'you' } })
      await expect(callFunction('greet', {}, Greeting)).resolves.toEqual({ hello: 'you' })
      jest.advanceTimersByTime(300)
      expect(isOnline()).toBe(true)
    })

    it('proves nothing with an answer that was asked for before the network was lost', async () => {
      const release = answerLater()
      const outcome = failure()
      setNetwork('none')
      release({ ok: true, data: { hello: 'you' } })
      await expect(outcome).resolves.toBe('offline')
      expect(isOnline()).toBe(false)
    })
  })
})
