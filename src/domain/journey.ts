import {
  endingOf,
  readActionType,
  type ActionMeaning,
  type Ending,
  type Milestone,
  type Stage,
} from './actionType'
import type { PathEvent } from './pathEvent'

/** A path event with its meaning. `key` is built from its content, so it stays the same when newer nodes arrive. */
export interface PathNode extends ActionMeaning {
  key: string
  /** Unix seconds; null if the carrier's row has no credible time. */
  atSeconds: number | null
  message: string
}

export interface Journey {
  /** Newest first, without duplicates. A node without a time is placed by its milestone. */
  nodes: readonly PathNode[]
  /** The node that says where the parcel is; null if there are no nodes. */
  headline: PathNode | null
  /** True if the journey is over; later reports do not change that. */
  ended: boolean
}

/** The usual order of a journey. Of two nodes in the same second, the one with the higher rank is the newer one. */
const RANKS: Readonly<Record<Milestone, number>> = {
  other: 0,
  accepted: 1,
  awaitingPayment: 2,
  paid: 3,
  courierAssigned: 4,
  courierReassigned: 5,
  pickupFailed: 6,
  pickedUp: 7,
  inTransit: 8,
  stuck: 9,
  problem: 10,
  outForDelivery: 11,
  deliveryFailed: 12,
  readyForCollection: 13,
  takenBackOut: 14,
  refused: 15,
  signedByOther: 16,
  signed: 17,
  cancelled: 18,
  returned: 19,
}

/** The milestone whose rank an unlisted code takes, by its stage. */
const MILESTONE_OF_STAGE: Readonly<Record<Stage, Milestone>> = {
  other: 'other',
  collect: 'pickedUp',
  transit: 'inTransit',
  deliver: 'outForDelivery',
  signed: 'signed',
  exception: 'problem',
}

/**
 * Which ending counts if a journey has several: the highest. A return outranks a signing, because the shop signs for a
 * returned parcel. A signing outranks a cancellation, because the parcel was delivered.
 */
const ENDING_RANKS: Readonly<Record<Ending, number>> = { cancelled: 1, signed: 2, returned: 3 }

/** The headline and all older nodes, newest first. Reports after the end of a journey are left out. */
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
  const nodes = sortNewestFirst(distinct(events).map(toNode))
  const ending = findEnding(nodes)
  return { nodes, headline: ending ?? newestMeaningful(nodes), ended: ending !== null }
}

function distinct(events: readonly PathEvent[]): PathEvent[] {
  return [...new Map(events.map((event) => [keyOf(event), event])).values()]
}

function keyOf({ atSeconds, actionType, message }: PathEvent): string {
  return `${atSeconds ?? ''}-${actionType}-${message}`
}

function toNode(event: PathEvent): PathNode {
  const { atSeconds, actionType, message } = event
  return { key: keyOf(event), atSeconds, message, ...readActionType(actionType) }
}

/** WeChat guarantees no order, and several events can share a second. */
function sortNewestFirst(nodes: readonly PathNode[]): PathNode[] {
  const timed = nodes.filter((node) => node.atSeconds !== null)
  const untimed = nodes.filter((node) => node.atSeconds === null)
  timed.sort((a, b) => (b.atSeconds ?? 0) - (a.atSeconds ?? 0) || byRank(a, b))
  untimed.sort(byRank)
  return insertUntimed(timed, untimed)
}

function byRank(a: PathNode, b: PathNode): number {
  return rank(b) - rank(a) || Number(a.key < b.key) - Number(a.key > b.key)
}

function rank({ stage, milestone }: ActionMeaning): number {
  return RANKS[milestone ?? MILESTONE_OF_STAGE[stage]]
}

/** Places each node without a time above the newest node whose rank is not higher. */
function insertUntimed(timed: readonly PathNode[], untimed: readonly PathNode[]): PathNode[] {
  const waiting = [...untimed]
  const merged: PathNode[] = []
  for (const node of timed) {
    while (waiting[0] && rank(waiting[0]) >= rank(node)) merged.push(...waiting.splice(0, 1))
    merged.push(node)
  }
  return [...merged, ...waiting]
}

/** Of two endings of the same kind the newest counts: the station may sign first and the customer later. */
function findEnding(nodes: readonly PathNode[]): PathNode | null {
  return nodes.reduce<PathNode | null>(
    (ending, node) => (endingRank(node) > endingRank(ending) ? node : ending),
    null,
  )
}

/** 0 for a node that does not end the journey. */
function endingRank(node: PathNode | null): number {
  const ending = endingOf(node?.milestone ?? null)
  return ending === null ? 0 : ENDING_RANKS[ending]
}

/** A node that does not tell where the parcel is becomes the headline only if there is no other. */
function newestMeaningful(nodes: readonly PathNode[]): PathNode | null {
  const meaningful = nodes.find(({ milestone }) => milestone !== null && milestone !== 'other')
  return meaningful ?? nodes[0] ?? null
}
