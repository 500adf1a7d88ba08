import type { PathNode } from './journey'

/**
 * A timeline is drawn in blocks, as the framework sends an element's whole list of children again when one of them is
 * put in anywhere but at the end: a node that comes must not take those along that stand below it.
 */

/** A run of a journey's nodes: from `start` up to, and without, `end`. */
export interface Block {
  start: number
  end: number
}

export interface TimelineBlocks {
  /** What has come since, one block for each time that something came; the first to come first. */
  arrivals: readonly Block[]
  /** The newest nodes when the timeline was opened, and what was reported in between them later. */
  opening: Block
  /** What is below and was asked for. */
  older: readonly Block[]
  /** How many nodes are left below. */
  hidden: number
}

/** What is remembered of a timeline on screen, so that its blocks stay what they were while nodes come. */
export interface TimelineMarks {
  /** The keys of the opening's block. */
  opening: ReadonlySet<string>
  /** Whether there were more nodes than that. */
  folded: boolean
  /** The newest node's key, each time it was another one; the first to come first. */
  tops: readonly string[]
  /** How many blocks of older nodes are shown. */
  olderShown: number
}

const OPENING_SIZE = 20
/** How many older nodes one request shows. No block is longer, as WeChat advises against more than 60 children. */
export const BLOCK_SIZE = 40

/** The marks of a timeline that is opened with these nodes. */
export function createTimelineMarks(nodes: readonly PathNode[]): TimelineMarks {
  const opening = new Set(nodes.slice(0, OPENING_SIZE).map(({ key }) => key))
  return { opening, folded: nodes.length > OPENING_SIZE, tops: [], olderShown: 0 }
}

/** The marks with a newest node that has come; the same object where none has. A journey quite unknown is opened anew. */
export function updateTimelineMarks(marks: TimelineMarks, nodes: readonly PathNode[]): TimelineMarks {
  const known = nodes.some(({ key }) => marks.opening.has(key))
  if (!known) return nodes.length === 0 && marks.opening.size === 0 ? marks : createTimelineMarks(nodes)
  const top = nodes[0]?.key ?? ''
  if (marks.opening.has(top) || marks.tops.includes(top)) return marks
  return { ...marks, tops: [...marks.tops, top] }
}

/** Where the blocks begin and end. No node that was on screen is ever folded away. */
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

/** Each newest node of its time begins a block; one that the carrier has taken back leaves its block to the next. */
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
