import { Failure } from './failure'
import type { Logistics } from './logistics'
import { isPaused, pauseAfter } from './pauseRules'
import type { Pause, PauseStore } from './pauseStore'
import { createPausingLogistics } from './pausingLogistics'

const NOW = 1795413900
const DAY = 24 * 3600
const ids = { shop: 'all', waybill: 'w' }
const parcel = { orderId: '1', deliveryId: 'SF', waybillId: '2' }

it('counts the failures of the waybill, not those of the shop', () => {
  const shop: Pause = { _id: 'all', until: NOW - 9, errCode: 45009, failures: 9 }
  const before: Pause = { _id: 'w', until: NOW - 9, errCode: 40199, failures: 2 }
  expect(pauseAfter(40199, ids, [shop], NOW)).toEqual({
    _id: 'w',
    until: NOW + 120,
    errCode: 40199,
    failures: 1,
  })
  expect(pauseAfter(40199, ids, [shop, before], NOW)).toMatchObject({ until: NOW + 480, failures: 3 })
})

it.each([undefined, 0, -1, 40003])('makes no pause after %p', (errCode) => {
  expect(pauseAfter(errCode, ids, [], NOW)).toBeNull()
})

it.each([
  [NOW, false],
  [NOW + 1, true],
  [NOW + DAY, true],
  [NOW + DAY + 1, false],
])('takes a pause until %d for running: %p', (until, paused) => {
  expect(isPaused({ _id: 'w', until, errCode: 40199, failures: 1 }, NOW)).toBe(paused)
})

describe('while WeChat is asked', () => {
  let calls: string[]
  let error: jest.SpyInstance

  beforeEach(() => {
    calls = []
    error = jest.spyOn(console, 'error').mockReturnValue()
  })

  const record = (name: string) => (): Promise<void> => {
    calls.push(name)
    return Promise.resolve()
  }

  /** Asks with these stored pauses; WeChat answers, or fails with this. */
  function ask(stored: Pause[] | Error, failure?: Error): Promise<unknown> {
    const pauses: PauseStore = {
      find: () => (stored instanceof Error ? Promise.reject(stored) : Promise.resolve(stored)),
      put: record('put'),
      remove: record('remove'),
    }
    const logistics: Logistics = {
      getPath: () => (failure ? Promise.reject(failure) : Promise.resolve({ pathItemList: [] })),
    }
    return createPausingLogistics(logistics, { pauses, now: () => NOW }).getPath(parcel)
  }

  it('says by which number it is paused', async () => {
    const asked = ask([{ _id: 'all', until: NOW + 9, errCode: 45009, failures: 1 }])
    await expect(asked).rejects.toMatchObject({
      code: 'BUSY',
      errCode: 45009,
      message: 'WeChat is not asked during a pause',
    })
  })

  it('leaves a pause of the shop that is over', async () => {
    await ask([{ _id: 'all', until: NOW - 9, errCode: 45009, failures: 1 }])
    expect(calls).toEqual([])
  })

  it.each([
    new Failure('BUSY', 'busy', { errCode: -1 }),
    new Failure('BAD_REPLY', 'x'),
    new TypeError('bug'),
  ])('passes on a failure without a pause as it is: %s', async (failure) => {
    await expect(ask([], failure)).rejects.toBe(failure)
    expect(calls).toEqual([])
  })

  it('notes that the pauses could not be read, and throws a bug of their store', async () => {
    await expect(ask(new Failure('BUSY', 'database'))).resolves.toEqual({ pathItemList: [] })
    expect(error.mock.calls).toEqual([['{"where":"pauses","code":"BUSY","errMsg":"database"}']])
    await expect(ask(new TypeError('a bug'))).rejects.toThrow(TypeError)
  })
})
