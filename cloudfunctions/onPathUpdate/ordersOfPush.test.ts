import { blankTrack, ownedOrder } from '../../testing/ownedOrder'
import { NOW, rows, waybill } from '../../testing/pathUpdate'
import type { OwnedOrder } from '../shared/order'
import type { Track } from '../shared/track'
import { findOrdersOfPush } from './ordersOfPush'
import type { PathPush } from './packet'

const DAY = 24 * 3600

const push = (fields: Partial<PathPush> = {}): PathPush => ({
  ...waybill,
  orderId: null,
  version: 1,
  rows,
  ...fields,
})

/** An order with the pushed waybill, placed this many days ago. */
function orderOf(orderId: string, daysAgo: number, fields: Partial<OwnedOrder> = {}): OwnedOrder {
  return ownedOrder(`owner of ${orderId}`, orderId, [waybill], { createdAt: NOW - daysAgo * DAY, ...fields })
}

function trackOf({ openid, orderId }: OwnedOrder, pathItemList: Track['pathItemList']): Track {
  return blankTrack(openid, { orderId, ...waybill }, { checkedAt: NOW - DAY, pathItemList })
}

/** The ids of the orders that get the push. */
const idsOf = (orders: OwnedOrder[], tracks: Track[] = [], fields: Partial<PathPush> = {}): string[] =>
  findOrdersOfPush(orders, push(fields), tracks, NOW).map(({ order }) => order.orderId)

const newest = orderOf('NEW', 1)
const paused = orderOf('PAUSED', 60)

it('gives each order its own track and the rows of its parcel', () => {
  const [one, two] = [orderOf('ONE', 2), orderOf('TWO', 3)]
  const tracks = [trackOf(two, rows.slice(0, 1)), trackOf(one, [])]
  expect(findOrdersOfPush([one, two], push(), tracks, NOW)).toEqual([
    { order: one, track: tracks[1], push: push() },
    { order: two, track: tracks[0], push: push() },
  ])
})

it('gives an order without a track none', () => {
  expect(findOrdersOfPush([newest], push(), [], NOW)).toEqual([{ order: newest, track: null, push: push() }])
})

describe('an order that was placed long before the newest one', () => {
  it('gets a push that has a row of its own track', () => {
    expect(idsOf([newest, paused], [trackOf(paused, rows.slice(0, 1))])).toEqual(['NEW', 'PAUSED'])
  })

  it('gets it even if the row has another text by now', () => {
    const reworded = rows.slice(0, 1).map((row) => ({ ...row, actionMsg: '在深圳揽收' }))
    expect(idsOf([newest, paused], [trackOf(paused, reworded)])).toEqual(['NEW', 'PAUSED'])
  })

  it.each([
    ['at another time', [{ actionTime: NOW - 50 * DAY, actionType: 100001, actionMsg: '已揽收' }]],
    ['with another code', [{ actionTime: NOW - 100, actionType: 200001, actionMsg: '已揽收' }]],
    ['that cannot be read', [null]],
  ])('does not get a push because its track has a row %s', (_what, known) => {
    expect(idsOf([newest, paused], [trackOf(paused, known)])).toEqual(['NEW'])
  })

  it('does not get a push because both have a row without a time', () => {
    const untimed = { actionType: 100001, actionMsg: '已揽收' }
    const known = [untimed, { actionTime: NOW - 50 * DAY, actionType: 200001, actionMsg: '运输中' }]
    expect(idsOf([newest, paused], [trackOf(paused, known)], { rows: [untimed, ...rows] })).toEqual(['NEW'])
  })
})

describe('an ended order without a track', () => {
  it.each([
    ['was placed 100 days before', orderOf('ENDED', 100, { ended: true })],
    ['was placed at an unknown time', orderOf('ENDED', 0, { ended: true, createdAt: 0 })],
  ])('does not get a push if it %s', (_what, order) => {
    expect(idsOf([order])).toEqual([])
    expect(idsOf([newest, order])).toEqual(['NEW'])
  })

  it('gets a push with any row from the days after it was placed', () => {
    const order = orderOf('ENDED', 40, { ended: true })
    const early = { actionTime: NOW - 20 * DAY, actionType: 100001, actionMsg: '已揽收' }
    expect(idsOf([order], [], { rows: [early, ...rows] })).toEqual(['ENDED'])
    expect(idsOf([order])).toEqual([])
  })

  it('gets a push that names it', () => {
    expect(idsOf([orderOf('ENDED', 100, { ended: true })], [], { orderId: 'ENDED' })).toEqual(['ENDED'])
  })
})

it.each([
  ['has not ended', false, []],
  ['has a track', true, rows.slice(0, 1)],
])('an order of 100 days ago gets a push if it %s', (_what, ended, known) => {
  const order = orderOf('OLD', 100, { ended })
  expect(idsOf([order], known.length > 0 ? [trackOf(order, known)] : [])).toEqual(['OLD'])
})

it('a push that names an order without its own id for WeChat is only for those sent with it', () => {
  expect(idsOf([newest, paused], [], { orderId: 'PAUSED' })).toEqual(['PAUSED'])
  expect(idsOf([newest, paused], [], { orderId: 'elsewhere' })).toEqual(['NEW'])
})
