import type { PathItem } from '../../contract/pathItem'
import { blankTrack } from '../../testing/ownedOrder'
import { isFresh, isLeased } from './freshness'
import type { Track } from './track'

const now = 1795413900
const minute = 60
const day = 24 * 60 * minute

const at = (actionType: number, actionTime = now - 100): PathItem => ({
  actionTime,
  actionType,
  actionMsg: '',
})

/** A track that WeChat told about this many seconds ago. */
function track(secondsAgo: number, rows: PathItem[] = [], fields: Partial<Track> = {}): Track {
  const blank = blankTrack('o', { orderId: '1', deliveryId: 'SF', waybillId: '1' })
  return { ...blank, checkedAt: now - secondsAgo, pathItemList: rows, ...fields }
}

it.each([
  ['no rows yet', [], 10 * minute],
  ['picked up', [at(100001)], 10 * minute],
  ['in transit', [at(200001)], 10 * minute],
  ['out for delivery', [at(300002)], 2 * minute],
  ['out for delivery, in the documented sample', [at(300001)], 2 * minute],
  ['stuck', [at(400002)], 10 * minute],
  ['something on none of the lists', [at(770001)], 10 * minute],
  ['just signed, because carriers correct themselves', [at(300003)], 10 * minute],
])('calls a track fresh for the time of its stage: %s', (_what, rows, seconds) => {
  expect(isFresh(track(seconds - 1, rows), false, now)).toBe(true)
  expect(isFresh(track(seconds, rows), false, now)).toBe(false)
})

it('calls a track with pushes fresh three times as long', () => {
  const pushed = { pushedAt: now - day }
  expect(isFresh(track(6 * minute - 1, [at(300002)], pushed), false, now)).toBe(true)
  expect(isFresh(track(6 * minute, [at(300002)], pushed), false, now)).toBe(false)
})

it('calls a track fresh for 30 seconds if a refresh was asked for, with or without pushes', () => {
  const pushed = { pushedAt: now - day }
  expect(isFresh(track(29, [], pushed), true, now)).toBe(true)
  expect(isFresh(track(30, [], pushed), true, now)).toBe(false)
})

it('calls a track fresh for ever a day after its end, even if a refresh was asked for', () => {
  const ended = (secondsAgo: number) => track(99 * day, [at(300003, now - secondsAgo), at(200001)])
  expect(isFresh(ended(day + 1), false, now)).toBe(true)
  expect(isFresh(ended(day + 1), true, now)).toBe(true)
  expect(isFresh(ended(day), false, now)).toBe(false)
})

it('does not call a track fresh before WeChat has answered, or if its time is in the future', () => {
  expect(isFresh(track(0, [], { checkedAt: 0 }), false, now)).toBe(false)
  expect(isFresh(track(-11 * minute), false, now)).toBe(false)
})

it.each([
  ['no lease', 0, false],
  ['an expired lease', now, false],
  ['a lease that another caller holds', now + 1, true],
  ['the pause after a failure', now + 10, true],
  ['a lease from a wrong clock', now + 11, false],
])('tells whether a track is leased: %s', (_what, leaseUntil, held) => {
  expect(isLeased(track(0, [], { leaseUntil }), now)).toBe(held)
})

describe('an ended track whose rows have no time', () => {
  const rows = [{ actionType: 300003, actionMsg: '' }]

  it.each([
    ['that ended more than a day ago', now - day - 1, true],
    ['that ended a day ago', now - day, false],
    ['whose end is not stored', 0, false],
  ])('is fresh for ever only if that is stored: %s', (_what, endedAt, fresh) => {
    expect(isFresh(track(99 * day, rows, { endedAt }), false, now)).toBe(fresh)
  })
})

it('does not call a track fresh that WeChat has never told of, even if its rows end long ago', () => {
  const rows = [at(300003, now - 9 * day)]
  expect(isFresh(track(0, rows, { checkedAt: 0 }), false, now)).toBe(false)
})
