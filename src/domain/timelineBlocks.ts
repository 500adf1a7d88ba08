import type { PathNode } from './pathNode'

/**
 * The timeline is drawn in blocks, each with a parent element of its own. Taro sends all children of an element again
 * when one is inserted anywhere but at the end, so a new node must not share a parent with the nodes below it.
 */

/** A range of a journey's nodes: indices from `start` up to, but not including, `end`. */
export interface Block {
  start: number
  end: number
}

export interface TimelineBlocks {
  /** Nodes that arrived since the timeline was opened, one block for each arrival, oldest arrival first. */
  arrivals: readonly Block[]
  /** The newest nodes when the timeline was opened, and any reported between them later. */
  opening: Block
  /** Older nodes that the customer asked for. */
  older: readonly Block[]
  /** How many older nodes are not shown. */
  hidden: number
}

/** What is remembered of a timeline on screen, so that its blocks stay the same while nodes arrive. */
export interface TimelineMarks {
  /** The keys of the nodes in the opening block. */
  opening: ReadonlySet<string>
  /** True if older nodes were left out when the timeline was opened. */
  folded: boolean
  /** The key of each newest node that has arrived since, oldest arrival first. */
  tops: readonly string[]
  /** How many blocks of older nodes the customer asked for. */
  olderShown: number
}

const OPENING_SIZE = 20
/** Nodes shown by one request for older ones, and the most in any block: WeChat advises at most 60 children. */
export const BLOCK_SIZE = 40

/** Creates the marks of a timeline that opens with these nodes. */
export function createTimelineMarks(nodes: readonly PathNode[]): TimelineMarks {
  const opening = new Set(nodes.slice(0, OPENING_SIZE).map(({ key }) => key))
  return { opening, folded: nodes.length > OPENING_SIZE, tops: [], olderShown: 0 }
}

/** Notes a new newest node; returns the same object if there is none. Starts again if no node is known. */
export function updateTimelineMarks(marks: TimelineMarks, nodes: readonly PathNode[]): TimelineMarks {
  const known = nodes.some(({ key }) => marks.opening.has(key))
  if (!known) return nodes.length === 0 && marks.opening.size === 0 ? marks : createTimelineMarks(nodes)
  const top = nodes[0]?.key ?? ''
  if (marks.opening.has(top) || marks.tops.includes(top)) return marks
  return { ...marks, tops: [...marks.tops, top] }
}

/** Divides the nodes into blocks. A node that was on screen is never hidden again. */
export function toTimelineBlocks(nodes: readonly PathNode[], marks: TimelineMarks): TimelineBlocks {
  const start = nodes.findIndex(({ key }) => marks.opening.has(key))
  const end = marks.folded ? lastIndexIn(nodes, marks.opening) + 1 : nodes.length
  const older = inBlocks({ start: end, end: nodes.length }).slice(0, marks.olderShown)
  return {
    arrivals: toArrivals(nodes, Math.max(0, start), marks.tops),
    opening: { start: Math.max(0, start), end },
    older,
    hidden: nodes.length - (older[older.length - 1]?.end ?? end),
  }
}

function lastIndexIn(nodes: readonly PathNode[], keys: ReadonlySet<string>): number {
  return nodes.reduce((last, { key }, index) => (keys.has(key) ? index : last), -1)
}

/** Each noted newest node starts a block. If the carrier has withdrawn it, its block joins the next one. */
function toArrivals(nodes: readonly PathNode[], end: number, tops: readonly string[]): Block[] {
  const arrivals: Block[] = []
  let below = end
  for (const top of tops) {
    const start = nodes.findIndex(({ key }) => key === top)
    if (start < 0 || start >= below) continue
    arrivals.push(...inBlocks({ start, end: below }).reverse())
    below = start
  }
  return below > 0 ? [...arrivals, ...inBlocks({ start: 0, end: below }).reverse()] : arrivals
}

function inBlocks({ start, end }: Block): Block[] {
  const blocks: Block[] = []
  for (let from = start; from < end; from += BLOCK_SIZE) {
    blocks.push({ start: from, end: Math.min(from + BLOCK_SIZE, end) })
  }
  return blocks
}
