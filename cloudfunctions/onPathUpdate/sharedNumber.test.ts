import { blankTrack } from '../../testing/ownedOrder'
import { createPorts, NOW, order, packet, rows, waybill } from '../../testing/pathUpdate'
import type { OwnedOrder } from '../shared/order'
import type { Track } from '../shared/track'
import { trackId } from '../shared/trackId'

const DAY = 24 * 3600
const signedLongAgo = { actionTime: NOW - 197 * DAY, actionType: 300003, actionMsg: '已签收，王小明' }

/** An order with the pushed waybill, placed this many days ago. */
function orderOf(
  orderId: string,
  openid: string,
  daysAgo: number,
  fields: Partial<OwnedOrder> = {},
): OwnedOrder {
  return { ...order, orderId, openid, createdAt: NOW - daysAgo * DAY, waybills: [waybill], ...fields }
}

function trackOf({ openid, orderId }: OwnedOrder, fields: Partial<Track> = {}): Track {
  return blankTrack(openid, { orderId, ...waybill }, { checkedAt: NOW - DAY, ...fields })
}

const idOf = ({ orderId }: OwnedOrder): string => trackId({ orderId, ...waybill })
const earlier = orderOf('OLD', 'oALICE0001', 200)
const ended = trackOf(earlier, {
  pathItemList: [signedLongAgo],
  ended: true,
  endedAt: signedLongAgo.actionTime,
})
const newer = orderOf('NEW', 'oBOB000001', 1)

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

describe('a push for a number that a carrier uses again', () => {
  it.each<[string, OwnedOrder, Track[]]>([
    ['whose track has ended', earlier, [ended]],
    ['whose track was deleted after its end', { ...earlier, ended: true }, []],
    ['without a track', earlier, []],
  ])('does not reach the earlier order %s', async (_what, old, stored) => {
    const { push, tracks } = createPorts(stored, [newer, old])
    await push(packet(2))
    expect(tracks.stored(idOf(newer))).toMatchObject({
      _openid: 'oBOB000001',
      pathItemList: rows.slice(0, 2),
    })
    expect(tracks.stored(idOf(old))).toEqual(stored[0])
  })

  it('does not reach an ended order either if no other order has the number', async () => {
    const { push, tracks } = createPorts([ended], [earlier])
    await expect(push(packet(2))).resolves.toBe('success')
    expect(tracks.stored(idOf(earlier))).toEqual(ended)
    const deleted = createPorts([], [{ ...earlier, ended: true }])
    await deleted.push(packet(2))
    expect(deleted.tracks.stored(idOf(earlier))).toBeUndefined()
  })

  it('reaches each order with the rows of its own parcel if the carrier sends both journeys', async () => {
    const { push, tracks } = createPorts([ended], [newer, earlier])
    const both = [signedLongAgo, ...rows.slice(0, 2)].map(({ actionTime, actionType, actionMsg }) => ({
      ActionTime: actionTime,
      ActionType: actionType,
      ActionMsg: actionMsg,
    }))
    await push(packet(2, { Actions: both }))
    expect(tracks.stored(idOf(newer))?.pathItemList).toEqual(rows.slice(0, 2))
    expect(tracks.stored(idOf(earlier))?.pathItemList).toEqual([signedLongAgo])
  })

  it('that is late reaches only the earlier order', async () => {
    const { push, tracks } = createPorts([], [newer, earlier])
    const { actionTime: ActionTime, actionType: ActionType, actionMsg: ActionMsg } = signedLongAgo
    await push(packet(1, { Actions: [{ ActionTime, ActionType, ActionMsg }] }))
    expect(tracks.stored(idOf(newer))).toBeUndefined()
    expect(tracks.stored(idOf(earlier))?.pathItemList).toEqual([signedLongAgo])
  })

  it('takes the track of an order that is gone from its owner', async () => {
    const { push, tracks } = createPorts([ended], [newer])
    await push(packet(2))
    expect(tracks.stored(idOf(earlier))).toMatchObject({ _openid: '', pathItemList: [signedLongAgo] })
  })
})

describe('a push for two orders that were sent together', () => {
  const one = orderOf('M1', 'oALICE0001', 3)
  const two = orderOf('M2', 'oBOB000001', 2)

  it.each([{}, { OrderId: 'M1' }, { OrderId: 'elsewhere' }])('reaches and ends both: %j', async (fields) => {
    const { push, tracks, ended: endedOrders } = createPorts([], [two, one])
    await push(packet(4, fields))
    expect(tracks.stored(idOf(one))).toMatchObject({ _openid: 'oALICE0001', pathItemList: rows, ended: true })
    expect(tracks.stored(idOf(two))).toMatchObject({ _openid: 'oBOB000001', pathItemList: rows, ended: true })
    expect(endedOrders.sort()).toEqual(['oALICE0001 M1', 'oBOB000001 M2'])
  })

  it('reaches the one although the other cannot be written, and is pushed again', async () => {
    const { ports, push, tracks } = createPorts([], [two, one])
    const { add } = tracks
    ports.tracks = {
      ...tracks,
      add: (track) => (track.orderId === 'M2' ? Promise.reject(new Error('database')) : add(track)),
    }
    await expect(push(packet(2))).rejects.toThrow('database')
    expect(tracks.stored(idOf(one))?.pathItemList).toEqual(rows.slice(0, 2))
  })
})

it('names an order by the id that the shop gave to addOrder for this waybill', async () => {
  const named = orderOf('A', 'oALICE0001', 90, { waybills: [{ ...waybill, wxOrderId: 'A-1' }], ended: true })
  const { push, tracks } = createPorts([], [newer, named])
  await push(packet(2, { OrderId: 'A-1' }))
  expect(tracks.stored(idOf(named))?.pathItemList).toEqual(rows.slice(0, 2))
  expect(tracks.stored(idOf(newer))).toBeUndefined()
})

it('follows an order that has moved to another customer, even with an old push', async () => {
  const moved = orderOf('A', 'oBOB000001', 3)
  const { push, tracks } = createPorts(
    [trackOf({ ...moved, openid: 'oALICE0001' }, { version: 9, pathItemList: rows })],
    [moved],
  )
  await push(packet(2))
  expect(tracks.stored(idOf(moved))).toMatchObject({ _openid: 'oBOB000001', version: 9, pathItemList: rows })
})
