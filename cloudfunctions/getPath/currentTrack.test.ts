import { openMemoryTrackStore } from '../../testing/trackStore'
import type { PathItem } from '../../contract/pathItem'
import { Failure } from '../shared/failure'
import type { Path, PathQuery } from '../shared/logistics'
import { createTrack, type Track } from '../shared/track'
import { readCurrentTrack, type CurrentTrackPorts } from './currentTrack'

const openid = 'oABC123456'
const path: PathQuery = { openid, orderId: '1', deliveryId: 'SF', waybillId: '2' }
const id = 'SF-2'
const now = 1795413900
const minute = 60
const day = 24 * 60 * minute

const pickedUp: PathItem = { actionTime: now - 9000, actionType: 100001, actionMsg: '已揽收' }
const inTransit: PathItem = { actionTime: now - 8000, actionType: 200001, actionMsg: '已发往深圳' }
const outForDelivery: PathItem = { actionTime: now - 7000, actionType: 300002, actionMsg: '派送中' }
const signed: PathItem = { actionTime: now - 6000, actionType: 300003, actionMsg: '已签收' }

function track(fields: Partial<Track> = {}): Track {
  return { ...createTrack(path, openid), pathItemList: [pickedUp], checkedAt: now - day, ...fields }
}

/** Ports over these tracks and a WeChat that answers with `rows`, or fails. */
function openPorts(stored: Track[], answer: () => PathItem[] | Failure = () => [pickedUp, inTransit]) {
  const tracks = openMemoryTrackStore(...stored)
  const clock = { now }
  const upstream: PathQuery[] = []
  const ports: CurrentTrackPorts = {
    tracks,
    logistics: {
      getPath: async (query): Promise<Path> => {
        upstream.push(query)
        await Promise.resolve()
        const rows = answer()
        if (rows instanceof Failure) throw rows
        return { pathItemList: rows }
      },
    },
    now: () => clock.now,
    sleep: () => Promise.resolve(),
  }
  return { ports, tracks, upstream, clock }
}

const ask = (ports: CurrentTrackPorts, refresh = false) => readCurrentTrack({ openid, path, refresh }, ports)
const busy = () => new Failure('BUSY', 'system error')

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('a parcel seen for the first time', () => {
  it('is asked for, stored, and answered', async () => {
    const { ports, tracks, upstream } = openPorts([])
    const current = await ask(ports)
    expect(current).toMatchObject({ stale: false, track: { pathItemList: [pickedUp, inTransit] } })
    expect(upstream).toEqual([path])
    expect(tracks.stored(id)).toEqual({
      ...createTrack(path, openid),
      pathItemList: [pickedUp, inTransit],
      checkedAt: now,
    })
    expect(tracks.calls).toEqual(['find', 'add', 'change'])
  })

  it('is asked for once, however many want to see it', async () => {
    const { ports, upstream } = openPorts([])
    const all = await Promise.all(Array.from({ length: 100 }, () => ask(ports)))
    expect(upstream).toHaveLength(1)
    expect(all.every(({ track, stale }) => track.pathItemList.length === 2 && !stale)).toBe(true)
  })

  it('is asked for once where WeChat fails, and everybody gets the reason', async () => {
    const { ports, upstream } = openPorts([], () => new Failure('NOT_TRACKED', '40199'))
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => ask(ports)))
    expect(upstream).toHaveLength(1)
    expect(all.map((each) => each.status === 'rejected' && (each.reason as Failure).code)).toEqual(
      all.map(() => 'NOT_TRACKED'),
    )
  })

  it('is given up after five seconds where whoever asks never comes back', async () => {
    const asking = track({ checkedAt: 0, pathItemList: [], leaseUntil: now + 6 })
    for (const slowness of [1, 5]) {
      const { ports, clock } = openPorts([asking])
      const sleep = (milliseconds: number) => {
        clock.now += (milliseconds / 1000) * slowness
        return Promise.resolve()
      }
      await expect(ask({ ...ports, sleep })).rejects.toMatchObject({ code: 'TIMEOUT' })
      expect(clock.now - now).toBeLessThan(8)
    }
  })
})

describe('a stored track', () => {
  it('is answered from one look at the database while it is fresh', async () => {
    const { ports, tracks } = openPorts([track({ checkedAt: now - 5 })])
    await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { checkedAt: now - 5 } })
    expect(tracks.calls).toEqual(['find'])
  })

  it('is asked for once when it is no longer fresh; the others get it marked as stale', async () => {
    const { ports, upstream } = openPorts([track()])
    const all = await Promise.all(Array.from({ length: 50 }, () => ask(ports)))
    expect(upstream).toHaveLength(1)
    expect(all.filter(({ stale }) => !stale)).toHaveLength(1)
    expect(all.filter(({ stale, track }) => stale && track.checkedAt === now - day)).toHaveLength(49)
  })

  it('is never asked for again a day after its end, not even anew', async () => {
    const ended = track({ pathItemList: [{ ...signed, actionTime: now - day - 1 }], ended: true })
    const { ports, upstream } = openPorts([ended])
    await expect(ask(ports, true)).resolves.toMatchObject({ stale: false })
    expect(upstream).toHaveLength(0)
  })

  it('from a clock that was ahead is asked for again', async () => {
    const { ports, upstream } = openPorts([track({ checkedAt: now + day, leaseUntil: now + day })])
    await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { checkedAt: now } })
    expect(upstream).toHaveLength(1)
  })
})

describe('asking anew', () => {
  it('reaches WeChat once in 30 seconds, whoever asks', async () => {
    const { ports, upstream, clock } = openPorts([track({ checkedAt: now - 29 })])
    await expect(ask(ports, true)).resolves.toMatchObject({ stale: false, track: { checkedAt: now - 29 } })
    expect(upstream).toHaveLength(0)
    clock.now += 1
    for (let times = 0; times < 30; times += 1) await ask(ports, true)
    expect(upstream).toHaveLength(1)
  })
})

describe('where WeChat fails', () => {
  it('the stored track is answered as stale, with the moment it is from', async () => {
    const { ports } = openPorts([track()], busy)
    await expect(ask(ports)).resolves.toEqual({
      track: expect.objectContaining({ checkedAt: now - day, pathItemList: [pickedUp] }) as unknown,
      stale: true,
      justEnded: false,
    })
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('system error'))
  })

  it.each([
    ['a stored track', [track()]],
    ['nothing stored', []],
  ])('nobody asks again for ten seconds, with %s', async (_what, stored) => {
    const { ports, upstream, clock } = openPorts(stored, busy)
    const outcome = () => ask(ports, true).catch((error: unknown) => error)
    const first = await outcome()
    clock.now += 9
    expect(await outcome()).toMatchObject(
      first instanceof Failure ? { code: 'BUSY' } : { stale: true, track: { checkedAt: now - day } },
    )
    expect(upstream).toHaveLength(1)
    clock.now += 1
    await outcome()
    expect(upstream).toHaveLength(2)
  })

  it('the stored track is answered too where the database takes no lease', async () => {
    const { ports, upstream } = openPorts([track()])
    const change = () => Promise.reject(new Failure('BUSY', 'database'))
    const current = await ask({ ...ports, tracks: { ...ports.tracks, change } })
    expect(current).toMatchObject({ stale: true, track: { checkedAt: now - day } })
    expect(upstream).toEqual([])
  })

  it('a bug is thrown on, and holds nobody off for longer than the lease', async () => {
    const { ports, tracks } = openPorts([track()], () => {
      throw new TypeError('a bug')
    })
    await expect(ask(ports)).rejects.toThrow(TypeError)
    expect(tracks.stored(id)?.leaseUntil).toBe(now + 6)
  })
})

describe('what a poll may write', () => {
  it('is nothing where a push came meanwhile, and the push is answered', async () => {
    const pushed = { version: 1, pathItemList: [outForDelivery], pushedNum: 1, checkedAt: now, pushedAt: now }
    const { ports, tracks } = openPorts([track()], () => {
      tracks.put({ ...track(), ...pushed, leaseUntil: now + 6 })
      return [pickedUp, inTransit]
    })
    await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: pushed })
    expect(tracks.stored(id)).toMatchObject(pushed)
  })

  it('is nothing once its lease has run out and somebody else has asked', async () => {
    const { ports, tracks } = openPorts([track()], () => {
      tracks.put(track({ checkedAt: now + 7, pathItemList: [outForDelivery] }))
      return [pickedUp]
    })
    await expect(ask(ports)).resolves.toMatchObject({ track: { pathItemList: [pickedUp] } })
    expect(tracks.stored(id)).toMatchObject({ pathItemList: [outForDelivery] })
  })

  it('never takes away what the newest push brought', async () => {
    const pushed = track({ version: 4, pathItemList: [pickedUp, inTransit], pushedNum: 2 })
    const { ports } = openPorts([pushed], () => [pickedUp, outForDelivery])
    const { track: answered } = await ask(ports)
    expect(answered.pathItemList).toEqual([pickedUp, inTransit, outForDelivery])
    expect(answered).toMatchObject({ pushedNum: 2, version: 4 })
  })

  it('reaches the customer even where the database cannot keep it', async () => {
    const { ports } = openPorts([track()])
    const change = jest.fn(ports.tracks.change)
    change.mockImplementationOnce(ports.tracks.change)
    change.mockImplementation(() => Promise.reject(new Failure('BUSY', 'database')))
    const current = await ask({ ...ports, tracks: { ...ports.tracks, change } })
    expect(current).toMatchObject({ stale: false, track: { pathItemList: [pickedUp, inTransit] } })
  })

  it('tells when it has ended the journey, once', async () => {
    const { ports, clock } = openPorts([track()], () => [signed])
    await expect(ask(ports)).resolves.toMatchObject({ justEnded: true, track: { ended: true } })
    clock.now += 10 * minute
    await expect(ask(ports)).resolves.toMatchObject({ justEnded: false, track: { ended: true } })
  })
})
