import {
  ask,
  createPorts,
  DAY,
  id,
  NOW,
  order,
  pickedUp,
  signed,
  track,
  waybill,
} from '../../testing/currentTrack'
import { Failure } from '../shared/failure'
import { createTrack } from '../shared/track'
import { trackId } from '../shared/trackId'

const next = { ...order, openid: 'oXYZ987654' }
const fresh = { checkedAt: NOW - 5 }

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue()
})

it('gives waybills whose joined ids are the same, and those of two orders, tracks of their own', () => {
  const ids = [
    { orderId: 'A', deliveryId: 'JD', waybillId: 'X-1' },
    { orderId: 'A', deliveryId: 'JD-X', waybillId: '1' },
    { orderId: 'A', deliveryId: 'JD', waybillId: 'X","1' },
    { orderId: 'B', deliveryId: 'JD', waybillId: 'X-1' },
  ].map(trackId)
  expect(new Set(ids).size).toBe(4)
  expect(ids.join()).toMatch(/^[0-9a-f,]+$/)
})

describe('an order that has moved to another customer', () => {
  it('takes its track along with one write if the track is fresh', async () => {
    const { ports, tracks } = createPorts([track(fresh)])
    await expect(ask(ports, false, next)).resolves.toMatchObject({
      stale: false,
      track: { pathItemList: [pickedUp] },
    })
    expect(tracks.stored(id)).toMatchObject({ _openid: next.openid, checkedAt: NOW - 5 })
    expect(tracks.calls).toEqual(['find', 'update'])
  })

  it('takes its track along with the lease if WeChat is asked', async () => {
    const { ports, tracks, upstream } = createPorts([track()])
    await ask(ports, false, next)
    expect(tracks.stored(id)).toMatchObject({ _openid: next.openid, checkedAt: NOW })
    expect(tracks.calls).toEqual(['find', 'update', 'update'])
    expect(upstream).toMatchObject([{ openid: next.openid }])
  })

  it('does not wait for a lease or a pause of the earlier owner', async () => {
    const pause = { leaseUntil: NOW + 9, failedAs: 'NOT_AUTHORISED' as const }
    const { ports, upstream } = createPorts([{ ...createTrack(order, waybill), ...pause }])
    await expect(ask(ports, false, next)).resolves.toMatchObject({ stale: false })
    expect(upstream).toHaveLength(1)
  })

  it("is not taken back by an answer to the earlier owner's call", async () => {
    const { ports, tracks } = createPorts([track()], () => {
      const stored = tracks.stored(id)
      if (stored) tracks.put({ ...stored, _openid: next.openid, revision: 99 })
      return [pickedUp, signed]
    })
    await ask(ports)
    expect(tracks.stored(id)).toMatchObject({ _openid: next.openid, pathItemList: [pickedUp] })
  })
})

it('drops rows that are older than the order from a stored track', async () => {
  const old = { ...signed, actionTime: NOW - 197 * DAY }
  const { ports, tracks } = createPorts([
    track({ ...fresh, pathItemList: [old], ended: true, endedAt: old.actionTime }),
  ])
  await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { ended: false } })
  expect(JSON.stringify(tracks.stored(id))).not.toContain(signed?.actionMsg)
})

it("leaves out another parcel's rows of an answer, and does not end the journey by them", async () => {
  const old = { ...signed, actionTime: NOW - 197 * DAY }
  const { ports, tracks } = createPorts([], () => [old, pickedUp])
  await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { pathItemList: [pickedUp] } })
  expect(tracks.stored(id)).toMatchObject({ ended: false, pathItemList: [pickedUp] })
})

it('keeps the rows of its own parcel when WeChat answers with a later one under the same number', async () => {
  const old = { ...pickedUp, actionTime: NOW - 190 * DAY }
  const oldOrder = { ...order, createdAt: NOW - 200 * DAY }
  const { ports, tracks } = createPorts([track({ pathItemList: [old] })])
  await expect(ask(ports, false, oldOrder)).resolves.toMatchObject({
    stale: true,
    track: { pathItemList: [old] },
  })
  expect(tracks.stored(id)?.pathItemList).toEqual([old])
})

it('is asked for again at once by one customer while WeChat refuses another customer of the same parcel', async () => {
  const refused = { ...order, orderId: '2', openid: 'oXYZ987654' }
  const { ports, clock } = createPorts([track()])
  const getPath = jest.fn(ports.logistics.getPath)
  const logistics = { getPath }
  for (let second = 0; second < 60; second += 1) {
    clock.now = NOW + second
    getPath.mockRejectedValueOnce(new Failure('NOT_AUTHORISED', '40003'))
    await ask({ ...ports, logistics }, false, refused).catch(() => undefined)
    getPath.mockReset().mockImplementation(ports.logistics.getPath)
  }
  await expect(ask(ports)).resolves.toMatchObject({ stale: false, track: { checkedAt: NOW + 59 } })
})
