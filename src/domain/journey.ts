import { readActionType, type ActionMeaning } from './actionType'

/** One thing the carrier reported, as it reached us: `actionType` is WeChat's code. */
export interface PathEvent {
  /** Unix seconds. */
  atSeconds: number
  actionType: number
  message: string
}

/** A path event with its meaning; `key` is made of its content and stays the same when newer nodes arrive. */
export interface PathNode extends ActionMeaning {
  key: string
  /** Unix seconds. */
  atSeconds: number
  message: string
}

export interface Journey {
  /** Newest first, each thing once. */
  nodes: readonly PathNode[]
  /** The newest node that says where the parcel is; null while there is no node at all. */
  headline: PathNode | null
}

/** Makes a journey of path events in any order; the same events in another order make the same journey. */
export function toJourney(events: readonly PathEvent[]): Journey {
  const nodes = distinct([...events].sort(newestFirst)).map(toNode)
  const headline = nodes.find((node) => node.milestone !== null && node.stage !== 'other') ?? nodes[0] ?? null
  return { nodes, headline }
}

/** WeChat promises no order, and several events can share a second: then the later stage counts as newer. */
function newestFirst(a: PathEvent, b: PathEvent): number {
  return b.atSeconds - a.atSeconds || b.actionType - a.actionType || compareText(b.message, a.message)
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}

function distinct(events: readonly PathEvent[]): PathEvent[] {
  return [...new Map(events.map((event) => [keyOf(event), event])).values()]
}

function toNode(event: PathEvent): PathNode {
  return {
    key: keyOf(event),
    atSeconds: event.atSeconds,
    message: event.message,
    ...readActionType(event.actionType),
  }
}

function keyOf({ atSeconds, actionType, message }: PathEvent): string {
  return `${atSeconds}-${actionType}-${message}`
}
