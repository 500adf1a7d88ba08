import { endingOf } from './ending'
import { followParcel } from './headline'
import type { PathEvent } from './pathEvent'
import { compareByRank, keyOf, rankOf, toNode, type PathNode } from './pathNode'

export interface Journey {
  /** Newest first, without duplicates. A node without a time is placed by its milestone. */
  nodes: readonly PathNode[]
  /** The node that says where the parcel is; null if there are no nodes. */
  headline: PathNode | null
  /** True if the journey is over; most later reports do not change that (see headline.ts). */
  ended: boolean
}

/** The headline and all older nodes, newest first. Reports that the headline outlasts are left out. */
export function nodesUpToHeadline({ nodes, headline }: Journey): readonly PathNode[] {
  return headline === null ? [] : nodes.slice(nodes.indexOf(headline))
}

/** How many of `events` are not in `known`; duplicates count once. */
export function countNewEvents(known: readonly PathEvent[], events: readonly PathEvent[]): number {
  const knownKeys = new Set(known.map(keyOf))
  return distinct(events).filter((event) => !knownKeys.has(keyOf(event))).length
}

/** Builds a journey from path events. The order of the events makes no difference. */
export function toJourney(events: readonly PathEvent[]): Journey {
  return followNodes(distinct(events).map(toNode))
}

/** Builds a journey from nodes in any order, without duplicates. */
export function followNodes(inAnyOrder: readonly PathNode[]): Journey {
  const { nodes, headline } = followParcel(sortNewestFirst(inAnyOrder))
  return { nodes, headline, ended: endingOf(headline?.milestone ?? null) !== null }
}

function distinct(events: readonly PathEvent[]): PathEvent[] {
  return [...new Map(events.map((event) => [keyOf(event), event])).values()]
}

/** WeChat guarantees no order, and several events can share a second. */
function sortNewestFirst(nodes: readonly PathNode[]): PathNode[] {
  const timed = nodes.filter((node) => node.atSeconds !== null)
  const untimed = nodes.filter((node) => node.atSeconds === null)
  timed.sort((a, b) => (b.atSeconds ?? 0) - (a.atSeconds ?? 0) || compareByRank(a, b))
  untimed.sort(compareByRank)
  return insertUntimed(timed, untimed)
}

/** Places each node without a time above the newest node whose rank is not higher. */
function insertUntimed(timed: readonly PathNode[], untimed: readonly PathNode[]): PathNode[] {
  const waiting = [...untimed]
  const merged: PathNode[] = []
  for (const node of timed) {
    while (waiting[0] && rankOf(waiting[0]) >= rankOf(node)) merged.push(...waiting.splice(0, 1))
    merged.push(node)
  }
  return [...merged, ...waiting]
}
