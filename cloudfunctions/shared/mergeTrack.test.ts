import type { PathItem } from '../../contract/pathItem'
import { blankTrack } from '../../testing/ownedOrder'
import { mergePoll, mergePush } from './mergeTrack'
import type { Track } from './track'

const NOW = 1_795_413_900

/** A row at this many seconds before now. */
const item = (secondsAgo: number, actionMsg: string, actionType = 200001): PathItem => ({
  actionTime: NOW - secondsAgo,
  actionType,
  actionMsg,
})
const [a, b, c] = [item(90, 'a'), item(80, 'b'), item(70, 'c')]
const signed = item(60, 'signed', 300003)

function track(pathItemList: PathItem[], fields: Partial<Track> = {}): Track {
  const key = { orderId: 'A', deliveryId: 'SF', waybillId: '1' }
  return blankTrack('o', key, { version: 3, checkedAt: NOW - 99, pathItemList, ...fields })
}

describe('mergePoll', () => {
  it('marks the track as checked and keeps what is known of pushes', () => {
    const { changes, behind } = mergePoll(track([a], { pushedAt: 5 }), [a, b], NOW)
    expect(behind).toBe(false)
    expect(changes).toMatchObject({ pathItemList: [a, b], version: 3, checkedAt: NOW, pushedAt: 5 })
  })

  it('merges an answer that is behind, and leaves the time of the last check', () => {
    const { changes, behind } = mergePoll(track([a, c]), [a, b], NOW)
    expect(behind).toBe(true)
    expect(changes).toMatchObject({ pathItemList: [a, c, b], checkedAt: NOW - 99 })
  })
})

describe('mergePush', () => {
  it('takes the version of the push and keeps rows that it does not have', () => {
    expect(mergePush(track([a, c]), { version: 4, rows: [a, b] }, NOW)).toMatchObject({
      pathItemList: [a, c, b],
      version: 4,
      checkedAt: NOW,
      pushedAt: NOW,
    })
  })
})

describe('the end of the journey', () => {
  it('is when the carrier says it was', () => {
    expect(mergePoll(track([a]), [a, signed], NOW).changes).toMatchObject({ ended: true, endedAt: NOW - 60 })
    expect(mergePush(track([a]), { version: 4, rows: [a, b] }, NOW)).toMatchObject({
      ended: false,
      endedAt: 0,
    })
  })

  it('is when it was first seen if the carrier gives no time', () => {
    const rows = [{ actionType: 300003, actionMsg: 'signed' }]
    const first = mergePoll(track([]), rows, NOW).changes
    expect(first).toMatchObject({ ended: true, endedAt: NOW })
    expect(mergePoll({ ...track([]), ...first }, rows, NOW + 500).changes).toMatchObject({ endedAt: NOW })
  })
})

describe('a row of the same second with another code and text', () => {
  const [one, other] = [item(90, 'a'), item(90, 'b', 300002)]

  it('stays beside the known one in an answer, and replaces it in a push', () => {
    expect(mergePoll(track([one]), [other], NOW).changes.pathItemList).toHaveLength(2)
    expect(mergePush(track([one]), { version: 4, rows: [other] }, NOW).pathItemList).toEqual([other])
  })
})

it.each([
  ['the track had not ended', { ended: false, endedAt: NOW - 900 }],
  ['its end is not stored', { ended: true, endedAt: 0 }],
])('takes an end without a time for new if %s', (_what, fields) => {
  const rows = [{ actionType: 300003, actionMsg: 'signed' }]
  expect(mergePoll(track([], fields), rows, NOW).changes).toMatchObject({ ended: true, endedAt: NOW })
})
