import { ask, createPorts, DAY, id, inTransit, NOW, pickedUp, track } from '../../testing/currentTrack'
import { Failure } from '../shared/failure'

const busy = () => new Failure('BUSY', 'system error')

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue()
})

describe('when WeChat fails', () => {
  it('answers the stored track as stale, with the time it is from', async () => {
    const { ports } = createPorts([track()], busy)
    await expect(ask(ports)).resolves.toEqual({
      track: expect.objectContaining({ checkedAt: NOW - DAY, pathItemList: [pickedUp] }) as unknown,
      stale: true,
      isNews: false,
    })
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('system error'))
  })

  it('asks once for 20 callers without a stored track, and throws the reason to each', async () => {
    const { ports, upstream } = createPorts([], () => new Failure('NOT_TRACKED', '40199'))
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => ask(ports)))
    expect(upstream).toHaveLength(1)
    expect(all.map((each) => each.status === 'rejected' && (each.reason as Failure).code)).toEqual(
      all.map(() => 'NOT_TRACKED'),
    )
  })

  it.each([
    ['a stored track', [track()]],
    ['no stored track', []],
  ])('does not ask again for ten seconds, with %s', async (_what, stored) => {
    const { ports, upstream, clock } = createPorts(stored, busy)
    const outcome = () => ask(ports, true).catch((error: unknown) => error)
    const first = await outcome()
    clock.now += 9
    expect(await outcome()).toMatchObject(
      first instanceof Failure ? { code: 'BUSY' } : { stale: true, track: { checkedAt: NOW - DAY } },
    )
    expect(upstream).toHaveLength(1)
    clock.now += 1
    await outcome()
    expect(upstream).toHaveLength(2)
  })
})

describe('when the database fails', () => {
  const fail = () => Promise.reject(new Failure('BUSY', 'database'))

  it('answers the stored track as stale without a lease, and does not ask WeChat', async () => {
    const { ports, upstream } = createPorts([track()])
    const current = await ask({ ...ports, tracks: { ...ports.tracks, update: fail } })
    expect(current).toMatchObject({ stale: true, track: { checkedAt: NOW - DAY } })
    expect(upstream).toEqual([])
  })

  it("answers WeChat's rows even if they cannot be stored", async () => {
    const { ports } = createPorts([track()])
    const update = jest.fn(ports.tracks.update)
    update.mockImplementationOnce(ports.tracks.update)
    update.mockImplementation(fail)
    const current = await ask({ ...ports, tracks: { ...ports.tracks, update } })
    expect(current).toMatchObject({ stale: false, track: { pathItemList: [pickedUp, inTransit] } })
  })
})

it('rethrows a bug, and blocks other callers no longer than the lease', async () => {
  const { ports, tracks } = createPorts([track()], () => {
    throw new TypeError('a bug')
  })
  await expect(ask(ports)).rejects.toThrow(TypeError)
  expect(tracks.stored(id)?.leaseUntil).toBe(NOW + 10)
})
