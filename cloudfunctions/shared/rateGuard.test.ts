import { Failure } from './failure'
import { CALLS_PER_MINUTE, createRateGuard, UNCOUNTED_CALLS, type RateGuard } from './rateGuard'
import type { RateStore } from './rateStore'

const MINUTE = 60
const NOW = 1795413900

let counts: Map<string, number>
let clock: { now: number; elapsed: number }
let add: jest.MockedFunction<RateStore['add']>

beforeEach(() => {
  counts = new Map()
  clock = { now: NOW, elapsed: 0 }
  add = jest.fn((openid, calls, limit, now) => {
    const key = `${openid} ${Math.floor(now / MINUTE)}`
    const count = (counts.get(key) ?? 0) + calls
    if (count > limit) return Promise.resolve(false)
    counts.set(key, count)
    return Promise.resolve(true)
  })
})

const createGuard = (): RateGuard =>
  createRateGuard({ rates: { add }, now: () => clock.now, elapsed: () => clock.elapsed })

async function call(guard: RateGuard, times: number, openid = 'oMe', cost = 1): Promise<number> {
  let admitted = 0
  for (let each = 0; each < times; each += 1) if (await guard(openid, cost)) admitted += 1
  return admitted
}

it('admits 60 calls of a customer in a minute and refuses the others', async () => {
  const guard = createGuard()
  await expect(call(guard, 100)).resolves.toBe(CALLS_PER_MINUTE)
  await expect(call(guard, 1, 'oOther')).resolves.toBe(1)
  clock.now += MINUTE
  clock.elapsed += MINUTE * 1000
  await expect(call(guard, 1)).resolves.toBe(1)
})

it('counts the calls of all instances together', async () => {
  await expect(call(createGuard(), 40)).resolves.toBe(40)
  await expect(call(createGuard(), 40)).resolves.toBe(20)
})

it('asks the database for nothing while a customer makes only the calls of a visit', async () => {
  await call(createGuard(), UNCOUNTED_CALLS)
  expect(add).not.toHaveBeenCalled()
})

it('adds the calls that it admitted by itself to the first count', async () => {
  await call(createGuard(), UNCOUNTED_CALLS + 2)
  expect(add.mock.calls.map(([, calls]) => calls)).toEqual([UNCOUNTED_CALLS + 1, 1])
})

it('asks the database once for many refused calls, and again after five seconds', async () => {
  const guard = createGuard()
  await call(guard, CALLS_PER_MINUTE)
  add.mockClear()
  await call(guard, 100)
  expect(add).toHaveBeenCalledTimes(1)
  clock.elapsed += 5000
  await call(guard, 1)
  expect(add).toHaveBeenCalledTimes(2)
})

it('counts a call by its cost', async () => {
  await expect(call(createGuard(), 100, 'oMe', 2)).resolves.toBe(CALLS_PER_MINUTE / 2)
})

it('refuses a minute that another instance has used up after the calls that it does not count', async () => {
  await call(createGuard(), CALLS_PER_MINUTE)
  await expect(call(createGuard(), 100)).resolves.toBe(UNCOUNTED_CALLS)
})

describe('when the database fails', () => {
  let log: jest.SpyInstance

  beforeEach(() => {
    log = jest.spyOn(console, 'error').mockReturnValue()
  })

  it('admits every call, and does not ask again for ten seconds', async () => {
    add.mockRejectedValue(new Failure('BUSY', 'gateway', { errCode: -501001 }))
    const guard = createGuard()
    await expect(call(guard, 100)).resolves.toBe(100)
    expect(add).toHaveBeenCalledTimes(1)
    clock.elapsed += 10_000
    await call(guard, 1)
    expect(add).toHaveBeenCalledTimes(2)
    expect(log).toHaveBeenCalledWith('{"where":"rates","code":"BUSY","errCode":-501001}')
  })

  it('admits a call after half a second without an answer', async () => {
    jest.useFakeTimers()
    add.mockReturnValue(new Promise(() => undefined))
    const guard = createGuard()
    await call(guard, UNCOUNTED_CALLS)
    const admitted = guard('oMe', 1)
    await jest.advanceTimersByTimeAsync(500)
    await expect(admitted).resolves.toBe(true)
    jest.useRealTimers()
  })
})

describe('the calls that an instance does not count in the database', () => {
  it('are those of one minute, not of one second', async () => {
    const guard = createGuard()
    for (let second = 0; second < UNCOUNTED_CALLS + 1; second += 1) {
      clock.now = NOW + second
      await call(guard, 1)
    }
    expect(add).toHaveBeenCalledTimes(1)
  })

  it('begin again with the next minute', async () => {
    const guard = createGuard()
    await call(guard, UNCOUNTED_CALLS + 1)
    add.mockClear()
    clock.now += MINUTE
    await call(guard, UNCOUNTED_CALLS)
    expect(add).not.toHaveBeenCalled()
  })
})

it('throws a bug of the store', async () => {
  add.mockRejectedValue(new TypeError('a bug'))
  await expect(call(createGuard(), UNCOUNTED_CALLS + 1)).rejects.toThrow(TypeError)
})
