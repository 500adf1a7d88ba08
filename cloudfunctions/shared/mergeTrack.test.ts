import type { PathItem } from '../../contract/pathItem'
import { createTrack, type Track } from './track'
import { mergePoll, mergePush } from './mergeTrack'

const item = (actionMsg: string, actionType = 200001): PathItem => ({ actionTime: 1, actionType, actionMsg })
const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')]

/** A track with rows of a push and, after them, rows of an answer. */
function track(pushed: PathItem[], polled: PathItem[] = []): Track {
  const pathItemList = [...pushed, ...polled]
  return {
    ...createTrack({ deliveryId: 'SF', waybillId: '1' }, 'o'),
    version: 3,
    pushedNum: pushed.length,
    pathItemList,
  }
}

describe('mergePoll', () => {
  it.each([
    ['takes the rows of the answer', [], [], [a, b], [a, b]],
    ['keeps the rows of the newest push', [a, b], [], [a], [a, b]],
    ['adds rows that the push does not have', [a], [], [a, b], [a, b]],
    ['removes rows that only an earlier answer had', [a], [c], [a, b], [a, b]],
    ['is empty if the answer is empty', [], [a], [], []],
  ])('%s', (_what, pushed, polled, answered, rows) => {
    expect(mergePoll(track(pushed, polled), answered, 9)).toMatchObject({
      pathItemList: rows,
      pushedNum: pushed.length,
      version: 3,
      checkedAt: 9,
      pushedAt: 0,
    })
  })

  it('keeps unreadable rows in their places', () => {
    const rows = [null, a, { actionMsg: 5 }, null]
    expect(mergePoll(track([]), rows, 9).pathItemList).toEqual(rows)
  })
})

describe('mergePush', () => {
  it.each([
    ['takes the rows of the push', [], [], [a, b], [a, b]],
    ['removes rows that only the previous push had', [a, c], [], [a, b], [a, b]],
    ['keeps rows that only an answer had, as the push may be older', [a], [c], [a, b], [a, b, c]],
    ['has rows once that both have', [a], [c], [a, c, d], [a, c, d]],
  ])('%s', (_what, pushed, polled, brought, rows) => {
    expect(mergePush(track(pushed, polled), { version: 4, rows: brought }, 9)).toMatchObject({
      pathItemList: rows,
      pushedNum: brought.length,
      version: 4,
      checkedAt: 9,
      pushedAt: 9,
    })
  })
})

it('says that the track has ended when its newest row ends the journey', () => {
  const signed = item('signed', 300003)
  expect(mergePoll(track([a]), [signed], 9).ended).toBe(true)
  expect(mergePush(track([a]), { version: 4, rows: [signed] }, 9).ended).toBe(true)
  expect(mergePush(track([a]), { version: 4, rows: [b] }, 9).ended).toBe(false)
})
