import {
  ask,
  createPorts,
  DAY,
  id,
  inTransit,
  NOW,
  pickedUp,
  signed,
  track,
} from '../../testing/currentTrack'
import { Failure } from '../shared/failure'
import type { Track } from '../shared/track'

// While WeChat is asked, or while a caller waits for the one that asks, others may write the same track.

let error: jest.SpyInstance

beforeEach(() => {
  error = jest.spyOn(console, 'error').mockReturnValue()
})

/** Asks WeChat for a track that another caller changes in the meantime. */
async function askWhile(changes: Partial<Track>) {
  const { ports, tracks } = createPorts([track({ version: 1, pushedAt: NOW - DAY })], () => {
    const stored = tracks.stored(id)
    if (stored) tracks.put({ ...stored, ...changes, revision: 99 })
    return [pickedUp, inTransit]
  })
  return ask(ports)
}

describe('an answer of WeChat that comes after another write', () => {
  it.each([
    ['a push', { version: 2, pathItemList: [pickedUp, signed] }],
    ['a push without a version', { pushedAt: NOW, pathItemList: [pickedUp, signed] }],
    ['another answer', { checkedAt: NOW, pathItemList: [pickedUp, signed] }],
  ])('gives way to what was stored: %s', async (_what, changes) => {
    await expect(askWhile(changes)).resolves.toEqual({
      track: expect.objectContaining(changes) as unknown,
      stale: false,
      isNews: false,
    })
  })

  it('is answered if the other write has brought no rows', async () => {
    const current = await askWhile({ leaseUntil: NOW + 5 })
    expect(current).toMatchObject({ stale: false, track: { pathItemList: [pickedUp, inTransit] } })
  })

  it('is answered if the track is now another customer’s', async () => {
    const current = await askWhile({ version: 2, pathItemList: [signed], _openid: 'oXYZ987654' })
    expect(current.track).toMatchObject({ pathItemList: [pickedUp, inTransit] })
  })
})

it('tells once that the stored track has ended, not again with every stale answer', async () => {
  const ended = track({ pathItemList: [signed], ended: true, endedAt: NOW - 6000 })
  const { ports } = createPorts([ended], () => new Failure('BUSY', 'system error'))
  await expect(ask(ports)).resolves.toMatchObject({ stale: true, isNews: false })
  await expect(ask(ports)).resolves.toMatchObject({ stale: true, isNews: false })
})

describe('a caller that waits for the first answer', () => {
  const asking = track({ checkedAt: 0, pathItemList: [], leaseUntil: NOW + 10 })

  /** Waits, and each pause does this. */
  async function wait(pause: (put: (changes: Partial<Track>) => void) => void, remainingMs = 9000) {
    const { ports, tracks, upstream, clock } = createPorts([asking])
    const slept: number[] = []
    const sleep = (milliseconds: number) => {
      slept.push(milliseconds)
      pause((changes) => {
        tracks.put({ ...asking, ...changes })
      })
      return Promise.resolve()
    }
    const now = () => clock.now + slept.reduce((sum, each) => sum + each, 0) / 1000
    const deadline = { remainingMs: () => remainingMs - slept.reduce((sum, each) => sum + each, 0) }
    const outcome = await ask({ ...ports, sleep, now, deadline }).catch((error: unknown) => error)
    expect(upstream).toEqual([])
    return { outcome, slept }
  }

  it('gets it as news that its own call has not brought', async () => {
    const { outcome } = await wait((put) => {
      put({ pathItemList: [signed], checkedAt: NOW, ended: true })
    })
    expect(outcome).toMatchObject({ stale: false, isNews: false, track: { pathItemList: [signed] } })
  })

  it('does not get it if the order has another owner by then', async () => {
    const { outcome } = await wait((put) => {
      put({ pathItemList: [signed], checkedAt: NOW, _openid: 'oXYZ987654' })
    })
    expect(outcome).toMatchObject({ code: 'TIMEOUT' })
  })

  it('looks more and more rarely, and gives up after about five seconds', async () => {
    const { outcome, slept } = await wait(() => undefined)
    expect(outcome).toMatchObject({ code: 'TIMEOUT' })
    expect(slept).toEqual([100, 200, 300, 500, 500, 1000, 1000, 1000])
  })

  it.each([
    [1100, [100, 200, 300]],
    [1101, [100, 200, 300, 500]],
    [100, []],
  ])('does not begin a pause that its %d ms do not allow', async (remainingMs, pauses) => {
    const { outcome, slept } = await wait(() => undefined, remainingMs)
    expect(outcome).toMatchObject({ code: 'TIMEOUT' })
    expect(slept).toEqual(pauses)
  })
})

it('asks WeChat only with more than a second left', async () => {
  const { ports, upstream } = createPorts([track()])
  await ask({ ...ports, deadline: { remainingMs: () => 1000 } })
  expect(upstream).toEqual([])
  await ask({ ...ports, deadline: { remainingMs: () => 1001 } })
  expect(upstream).toHaveLength(1)
})

it('notes under its name that the database could not store an answer', async () => {
  const { ports } = createPorts([track()])
  const update = jest.fn(ports.tracks.update).mockImplementationOnce(ports.tracks.update)
  update.mockRejectedValue(new Failure('BUSY', 'database'))
  await ask({ ...ports, tracks: { ...ports.tracks, update } })
  const note = { where: 'getPath', code: 'BUSY', errMsg: 'database' }
  expect(error.mock.calls).toEqual([[JSON.stringify(note)]])
})

it('throws a bug of the database’s adapter', async () => {
  const { ports } = createPorts([track()])
  const update = () => Promise.reject(new TypeError('a bug'))
  await expect(ask({ ...ports, tracks: { ...ports.tracks, update } })).rejects.toThrow(TypeError)
})

it('asks again ten seconds after an answer without rows, where some are known', async () => {
  const { ports, tracks, clock } = createPorts([track()], () => {
    clock.now += 3
    return []
  })
  await expect(ask(ports)).resolves.toMatchObject({ stale: true })
  expect(tracks.stored(id)).toMatchObject({ leaseUntil: NOW + 13, failedAs: null, pathItemList: [pickedUp] })
})
