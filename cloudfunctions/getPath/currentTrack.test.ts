import {
  ask,
  createPorts,
  DAY,
  id,
  inTransit,
  NOW,
  order,
  parameters,
  pickedUp,
  signed,
  track,
  waybill,
} from '../../testing/currentTrack'
import { createTrack } from '../shared/track'

describe('a parcel without a stored track', () => {
  it('is asked for, stored and answered', async () => {
    const { ports, tracks, upstream } = createPorts([])
    const current = await ask(ports)
    expect(current).toMatchObject({ stale: false, track: { pathItemList: [pickedUp, inTransit] } })
    expect(upstream).toEqual([parameters])
    expect(tracks.stored(id)).toEqual({
      ...createTrack(order, waybill),
      pathItemList: [pickedUp, inTransit],
      checkedAt: NOW,
      revision: 2,
    })
    expect(tracks.calls).toEqual(['find', 'add', 'update'])
  })

  it('is asked for once for 100 callers at the same time', async () => {
    const { ports, upstream } = createPorts([])
    const all = await Promise.all(Array.from({ length: 100 }, () => ask(ports)))
    expect(upstream).toHaveLength(1)
    expect(all.every(({ track, stale }) => track.pathItemList.length === 2 && !stale)).toBe(true)
  })

  it.each([1, 5])(
    'answers TIMEOUT after five seconds if the caller with the lease never returns, and a look takes %dx as long',
    async (slowness) => {
      const asking = track({ checkedAt: 0, pathItemList: [], leaseUntil: NOW + 10 })
      const { ports, clock } = createPorts([asking])
      const sleep = (milliseconds: number) => {
        clock.now += (milliseconds / 1000) * slowness
        return Promise.resolve()
      }
      await expect(ask({ ...ports, sleep })).rejects.toMatchObject({ code: 'TIMEOUT' })
      expect(clock.now - NOW).toBeLessThan(8)
    },
  )
})

describe('a stored track', () => {
  it('is answered with one query while it is fresh', async () => {
    const { ports, tracks } = createPorts([track({ checkedAt: NOW - 5 })])
    await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { checkedAt: NOW - 5 } })
    expect(tracks.calls).toEqual(['find'])
  })

  it('is asked for once when it is no longer fresh, and the other callers get it as stale', async () => {
    const { ports, upstream } = createPorts([track()])
    const all = await Promise.all(Array.from({ length: 50 }, () => ask(ports)))
    expect(upstream).toHaveLength(1)
    expect(all.filter(({ stale }) => !stale)).toHaveLength(1)
    expect(all.filter(({ stale, track }) => stale && track.checkedAt === NOW - DAY)).toHaveLength(49)
  })

  it('is never asked for again a day after its end, not even by a refresh', async () => {
    const ended = track({ pathItemList: [{ ...signed, actionTime: NOW - DAY - 1 }], ended: true })
    const { ports, upstream } = createPorts([ended])
    await expect(ask(ports, true)).resolves.toMatchObject({ stale: false })
    expect(upstream).toHaveLength(0)
  })

  it('is asked for again if a wrong clock has dated it in the future', async () => {
    const { ports, upstream } = createPorts([track({ checkedAt: NOW + DAY, leaseUntil: NOW + DAY })])
    await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { checkedAt: NOW } })
    expect(upstream).toHaveLength(1)
  })

  it('is refreshed from WeChat once in 30 seconds for all callers', async () => {
    const { ports, upstream, clock } = createPorts([track({ checkedAt: NOW - 29 })])
    await expect(ask(ports, true)).resolves.toMatchObject({ stale: false, track: { checkedAt: NOW - 29 } })
    expect(upstream).toHaveLength(0)
    clock.now += 1
    for (let times = 0; times < 30; times += 1) await ask(ports, true)
    expect(upstream).toHaveLength(1)
  })
})
