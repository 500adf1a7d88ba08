import { toJourney } from './journey'
import type { PathNode } from './pathNode'
import { updateTimelineMarks, createTimelineMarks, toTimelineBlocks, type Block } from './timelineBlocks'

/** Nodes newest first, one for each hour, with the hour as the message. */
function nodesOf(...hours: number[]): readonly PathNode[] {
  return toJourney(
    hours.map((hour) => ({ atSeconds: hour * 3600, actionType: 200001, message: String(hour) })),
  ).nodes
}

const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index)

/** The blocks, as hours, of a timeline that was opened with the first journey and then received the others. */
function blocksAfter(...journeys: (readonly PathNode[])[]) {
  const [first = [], ...later] = journeys
  const marks = later.reduce(updateTimelineMarks, createTimelineMarks(first))
  const nodes = journeys[journeys.length - 1] ?? []
  const blocks = toTimelineBlocks(nodes, marks)
  const read = ({ start, end }: Block) => nodes.slice(start, end).map(({ message }) => Number(message))
  return { arrivals: blocks.arrivals.map(read), opening: read(blocks.opening), hidden: blocks.hidden }
}

describe('a timeline that opens', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [20, 20, 0],
    [21, 20, 1],
    [500, 20, 480],
  ])('with %i nodes shows %i and hides %i', (count, shown, hidden) => {
    const blocks = blocksAfter(nodesOf(...upTo(count)))
    expect(blocks.opening).toHaveLength(shown)
    expect(blocks.hidden).toBe(hidden)
  })
})

it('each request for older nodes shows forty more', () => {
  const nodes = nodesOf(...upTo(500))
  expect(toTimelineBlocks(nodes, { ...createTimelineMarks(nodes), olderShown: 2 })).toEqual({
    arrivals: [],
    opening: { start: 0, end: 20 },
    older: [
      { start: 20, end: 60 },
      { start: 60, end: 100 },
    ],
    hidden: 400,
  })
})

describe('updateTimelineMarks', () => {
  it('returns the same marks for the same nodes, even if there are none', () => {
    for (const nodes of [nodesOf(1, 2), []]) {
      const marks = createTimelineMarks(nodes)
      expect(updateTimelineMarks(marks, nodes)).toBe(marks)
    }
  })

  it('starts again if all nodes are different or gone', () => {
    const marks = createTimelineMarks(nodesOf(1, 2))
    expect(updateTimelineMarks(marks, nodesOf(7, 8, 9))).toEqual(createTimelineMarks(nodesOf(7, 8, 9)))
    expect(updateTimelineMarks(marks, [])).toEqual(createTimelineMarks([]))
  })
})

it('a node older than all others is shown at once if the whole timeline was shown', () => {
  const blocks = blocksAfter(nodesOf(...upTo(20, 2)), nodesOf(...upTo(21)))
  expect(blocks).toEqual({ arrivals: [], opening: upTo(21).reverse(), hidden: 0 })
})

describe('nodes that arrive', () => {
  it('are a block for each arrival, oldest arrival first', () => {
    const blocks = blocksAfter(nodesOf(1, 2), nodesOf(1, 2, 3), nodesOf(1, 2, 3, 4, 5))
    expect(blocks).toEqual({ arrivals: [[3], [5, 4]], opening: [2, 1], hidden: 0 })
  })

  it('never hide nodes that were on screen', () => {
    const blocks = blocksAfter(nodesOf(...upTo(100)), nodesOf(...upTo(130)))
    expect(blocks.opening).toEqual(upTo(20, 81).reverse())
    expect(blocks.hidden).toBe(80)
  })

  it('late take their place between the others', () => {
    expect(blocksAfter(nodesOf(1, 3), nodesOf(1, 3, 5), nodesOf(1, 2, 3, 4, 5))).toEqual({
      arrivals: [[5, 4]],
      opening: [3, 2, 1],
      hidden: 0,
    })
  })

  it('and are withdrawn leave the others where they are', () => {
    const blocks = blocksAfter(nodesOf(1), nodesOf(1, 2), nodesOf(1, 2, 3), nodesOf(1, 3))
    expect(blocks).toEqual({ arrivals: [[3]], opening: [1], hidden: 0 })
  })

  it('again after being withdrawn are drawn once', () => {
    const blocks = blocksAfter(nodesOf(1), nodesOf(1, 5), nodesOf(1, 4), nodesOf(1, 4, 5))
    expect(blocks).toEqual({ arrivals: [[5, 4]], opening: [1], hidden: 0 })
  })

  it('are drawn even before the marks have noted them', () => {
    const { arrivals } = toTimelineBlocks(nodesOf(1, 2, 3, 4), createTimelineMarks(nodesOf(1, 2)))
    expect(arrivals).toEqual([{ start: 0, end: 2 }])
  })

  it('in large numbers are divided into blocks of at most forty', () => {
    const { arrivals } = blocksAfter(nodesOf(1), nodesOf(...upTo(91)))
    expect(arrivals.map(({ length }) => length)).toEqual([10, 40, 40])
    expect(arrivals.reverse().flat()).toEqual(upTo(90, 2).reverse())
  })
})

it('a timeline whose nodes are all different or gone opens again', () => {
  expect(blocksAfter(nodesOf(1, 2), nodesOf(8, 9))).toEqual({ arrivals: [], opening: [9, 8], hidden: 0 })
  expect(blocksAfter(nodesOf(1, 2), [])).toEqual({ arrivals: [], opening: [], hidden: 0 })
})

it('updateTimelineMarks returns the same object while nothing arrives, so that React does not render again', () => {
  const marks = createTimelineMarks(nodesOf(1, 2))
  expect(updateTimelineMarks(marks, nodesOf(1, 2))).toBe(marks)
  const empty = createTimelineMarks([])
  expect(updateTimelineMarks(empty, [])).toBe(empty)
})
