import type { PathItem } from '../../contract/pathItem'
import { createTrack, type Track } from './track'
import { mergePoll, mergePush } from './mergeTrack'

const item = (actionMsg: string, actionType = 200001): PathItem => ({ actionTime: 1, actionType, actionMsg })
const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')]

/** A track whose first rows a push has brought. */
function track(pushed: PathItem[], polled: PathItem[] = []): Track {
  const pathItemList = [...pushed, ...polled]
  return {
    ...createTrack({ deliveryId: 'SF', waybillId: '1' }, 'o'),
    version: 3,
    pushedNum: pushed.length,
    pathItemList,
  }
}

describe('after an answer', () => {
  it.each([
    ['holds what WeChat answered', [], [], [a, b], [a, b]],
    ['keeps what the newest push brought', [a, b], [], [a], [a, b]],
    ['adds what the push does not have', [a], [], [a, b], [a, b]],
    ['lets go of what only an earlier answer had', [a], [c], [a, b], [a, b]],
    ['is empty where WeChat knows of nothing', [], [a], [], []],
  ])('a track %s', (_what, pushed, polled, answered, rows) => {
    expect(mergePoll(track(pushed, polled), answered, 9)).toMatchObject({
      pathItemList: rows,
      pushedNum: pushed.length,
      version: 3,
      checkedAt: 9,
      pushedAt: 0,
    })
  })

  it('keeps rows that nobody can read, each in its place', () => {
    const rows = [null, a, { actionMsg: 5 }, null]
    expect(mergePoll(track([]), rows, 9).pathItemList).toEqual(rows)
  })
})

describe('after a push', () => {
  it.each([
    ['holds what the push brought', [], [], [a, b], [a, b]],
    ['lets go of what only the push before had', [a, c], [], [a, b], [a, b]],
    ['keeps what only an answer had, as the push may be older', [a], [c], [a, b], [a, b, c]],
    ['has once what both have', [a], [c], [a, c, d], [a, c, d]],
  ])('a track %s', (_what, pushed, polled, brought, rows) => {
    expect(mergePush(track(pushed, polled), { version: 4, rows: brought }, 9)).toMatchObject({
      pathItemList: rows,
      pushedNum: brought.length,
      version: 4,
      checkedAt: 9,
      pushedAt: 9,
    })
  })
})

it('has ended with its last row, however that came', () => {
  const signed = item('signed', 300003)
  expect(mergePoll(track([a]), [signed], 9).ended).toBe(true)
  expect(mergePush(track([a]), { version: 4, rows: [signed] }, 9).ended).toBe(true)
  expect(mergePush(track([a]), { version: 4, rows: [b] }, 9).ended).toBe(false)
})
