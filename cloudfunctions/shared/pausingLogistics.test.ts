import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { Failure } from './failure'
import type { GetPathParameters } from './expressApi'
import type { Logistics } from './logistics'
import { createPauseStore, type PauseStore } from './pauseStore'
import { createPausingLogistics } from './pausingLogistics'

/** The pauses through the real SDK; WeChat answers as a test says. */

const database = setUpGateway({ collections: ['pauses'] })
const MINUTE = 60
const HOUR = 60 * MINUTE
/** 2026-11-23 14:05 in China. */
const NOW = 1795413900
const parcel: GetPathParameters = { openid: 'oMe', orderId: '1', deliveryId: 'SF', waybillId: '2' }
const otherParcel = { ...parcel, openid: 'oOther', orderId: '9', waybillId: '3' }

let now: number
let errCode: number | null
let asked: string[]

beforeEach(() => {
  now = NOW
  errCode = null
  asked = []
})

const upstream: Logistics = {
  getPath: ({ waybillId }) => {
    asked.push(waybillId)
    if (errCode === null) return Promise.resolve({ pathItemList: [] })
    const code =
      errCode === 45009 || errCode === 45011 || errCode === -1
        ? 'BUSY'
        : errCode === 40199
          ? 'NOT_TRACKED'
          : 'NOT_AUTHORISED'
    return Promise.reject(new Failure(code, 'text', { errCode }))
  },
}

/** Each is another instance, which waits for the database even on a busy machine. */
const logistics = (pauses: PauseStore = createPauseStore(createCloud())): Logistics =>
  createPausingLogistics(upstream, { pauses, now: () => now, waitMs: 4000 })

async function codeOf(parameters = parcel): Promise<string> {
  try {
    await logistics().getPath(parameters)
    return 'OK'
  } catch (error) {
    return error instanceof Failure ? error.code : String(error)
  }
}

/** Asks in each of these minutes, and returns in which of them WeChat was asked. */
async function minutesAsked(minutes: readonly number[]): Promise<number[]> {
  const reached: number[] = []
  for (const minute of minutes) {
    now = NOW + minute * MINUTE
    const before = asked.length
    await codeOf()
    if (asked.length > before) reached.push(minute)
  }
  return reached
}

it('asks WeChat and stores nothing while WeChat answers', async () => {
  await expect(codeOf()).resolves.toBe('OK')
  expect(database.stored('pauses')).toEqual([])
})

it('asks for a waybill that WeChat does not know after 2, 4, 8 … minutes, at most six hours', async () => {
  errCode = 40199
  const ends = [0, 2, 6, 14, 30, 62, 126, 254, 510, 870, 1230]
  // Also a minute before each pause ends.
  await expect(minutesAsked(ends.flatMap((end) => [end - 1, end]).slice(1))).resolves.toEqual(ends)
})

it('answers NOT_TRACKED during the pause of a waybill, and asks for every other waybill', async () => {
  errCode = 40199
  await codeOf()
  errCode = null
  await expect(codeOf()).resolves.toBe('NOT_TRACKED')
  await expect(codeOf({ ...parcel, openid: 'oOther', orderId: '7' })).resolves.toBe('NOT_TRACKED')
  await expect(codeOf(otherParcel)).resolves.toBe('OK')
  await expect(codeOf({ ...parcel, deliveryId: 'YTO' })).resolves.toBe('OK')
  expect(asked).toEqual(['2', '3', '2'])
})

it('begins with two minutes again after WeChat has known the waybill', async () => {
  errCode = 40199
  await minutesAsked([0, 2, 6])
  errCode = null
  now = NOW + HOUR
  await expect(codeOf()).resolves.toBe('OK')
  expect(database.stored('pauses')).toEqual([])
})

it.each([
  [45009, 'BUSY', 'until midnight in China', 1795449600],
  [45011, 'BUSY', 'for a minute', NOW + MINUTE],
  [48001, 'NOT_AUTHORISED', 'for an hour', NOW + HOUR],
])('after %d answers %s to everyone and asks WeChat for no one %s', async (number, code, _how, end) => {
  errCode = number
  await expect(codeOf()).resolves.toBe(code)
  errCode = null
  now = end - 1
  await expect(codeOf(otherParcel)).resolves.toBe(code)
  expect(asked).toEqual(['2'])
  now = end
  await expect(codeOf(otherParcel)).resolves.toBe('OK')
})

it.each([-1, 40003, 40001])('does not pause after %d', async (number) => {
  errCode = number
  await codeOf()
  await codeOf()
  expect(asked).toHaveLength(2)
})

it('ignores a pause that a wrong clock has made longer than a day', async () => {
  database.hold('pauses', [{ _id: 'all', until: NOW + 25 * HOUR, errCode: 45009, failures: 1 }])
  await expect(codeOf()).resolves.toBe('OK')
})

it('ignores a pause that cannot be read', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  database.hold('pauses', [{ _id: 'all', until: 'tomorrow', errCode: 45009, failures: 1 }])
  await expect(codeOf()).resolves.toBe('OK')
})

it('stores neither the openid nor the number of the parcel', async () => {
  errCode = 40199
  await codeOf({ ...parcel, waybillId: '73123456789012' })
  expect(JSON.stringify(database.stored('pauses'))).not.toMatch(/oMe|73123456789012/)
})

describe('when the database fails', () => {
  beforeEach(() => {
    jest.spyOn(console, 'error').mockReturnValue()
  })

  it('asks WeChat and passes on what it answers', async () => {
    database.dropCollections()
    await expect(codeOf()).resolves.toBe('OK')
    errCode = 45009
    await expect(codeOf()).resolves.toBe('BUSY')
    expect(asked).toHaveLength(2)
  })

  it('asks WeChat after half a second without the pauses', async () => {
    const silent: PauseStore = {
      find: () => new Promise(() => undefined),
      put: () => new Promise(() => undefined),
      remove: () => new Promise(() => undefined),
    }
    jest.useFakeTimers()
    const answer = createPausingLogistics(upstream, { pauses: silent, now: () => now }).getPath(parcel)
    await jest.advanceTimersByTimeAsync(500)
    await expect(answer).resolves.toEqual({ pathItemList: [] })
    jest.useRealTimers()
  })
})
