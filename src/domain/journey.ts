import { readActionType, type ActionMeaning, type Milestone, type Stage } from './actionType'
import type { PathEvent } from './pathEvent'

/** A path event with its meaning; `key` is made of its content and stays the same when newer nodes arrive. */
export interface PathNode extends ActionMeaning {
  key: string
  /** Unix seconds; null where the carrier's row has no moment that can be believed. */
  atSeconds: number | null
  message: string
}

export interface Journey {
  /** Newest first, each thing once; a node whose time is unknown stands where its stage belongs. */
  nodes: readonly PathNode[]
  /** The node that says where the parcel is; null while there is no node at all. */
  headline: PathNode | null
  /** Nothing more will happen to this parcel, whatever may still be reported. */
  ended: boolean
}

/** The natural course of a parcel: of two things in the same second, the one further down here is the newer. */
const COURSE: readonly Milestone[] = [
  'other',
  'accepted',
  'awaitingPayment',
  'paid',
  'courierAssigned',
  'courierReassigned',
  'pickupFailed',
  'pickedUp',
  'inTransit',
  'stuck',
  'problem',
  'outForDelivery',
  'deliveryFailed',
  'readyForCollection',
  'takenBackOut',
  'refused',
  'signedByOther',
  'signed',
  'cancelled',
  'returned',
]

/** Where a code that is on no list belongs in the course, by its stage. */
const COURSE_OF_STAGE: Readonly<Record<Stage, Milestone>> = {
  other: 'other',
  collect: 'pickedUp',
  transit: 'inTransit',
  deliver: 'outForDelivery',
  signed: 'signed',
  exception: 'problem',
}

/**
 * What ends a journey, the weightiest first. A return outranks a signing, as the shop signs for what comes back; and a
 * parcel that somebody holds in hand was not cancelled.
 */
const ENDINGS: readonly (readonly Milestone[])[] = [['returned'], ['signed', 'signedByOther'], ['cancelled']]

/** Makes a journey of path events in any order; the same events in another order make the same journey. */
export function toJourney(events: readonly PathEvent[]): Journey {
  const nodes = inCourse(distinct(events).map(toNode))
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

/** WeChat promises no order, and several events can share a second. */
function inCourse(nodes: readonly PathNode[]): PathNode[] {
  const timed = nodes.filter((node) => node.atSeconds !== null)
  const untimed = nodes.filter((node) => node.atSeconds === null)
  timed.sort((a, b) => (b.atSeconds ?? 0) - (a.atSeconds ?? 0) || laterInCourse(a, b))
  untimed.sort(laterInCourse)
  return withUntimed(timed, untimed)
}

function laterInCourse(a: PathNode, b: PathNode): number {
  return rank(b) - rank(a) || Number(a.key < b.key) - Number(a.key > b.key)
}

function rank({ stage, milestone }: ActionMeaning): number {
  return COURSE.indexOf(milestone ?? COURSE_OF_STAGE[stage])
}

/** A node without a time goes above the newest one that is not further along than itself. */
function withUntimed(timed: readonly PathNode[], untimed: readonly PathNode[]): PathNode[] {
  const waiting = [...untimed]
  const merged: PathNode[] = []
  for (const node of timed) {
    while (waiting[0] && rank(waiting[0]) >= rank(node)) merged.push(...waiting.splice(0, 1))
    merged.push(node)
  }
  return [...merged, ...waiting]
}

/** Of endings of the same weight the newest counts: first the station signs, then the customer. */
function findEnding(nodes: readonly PathNode[]): PathNode | null {
  for (const milestones of ENDINGS) {
    const ending = nodes.find(({ milestone }) => milestone !== null && milestones.includes(milestone))
    if (ending) return ending
  }
  return null
}

/** A code that says nothing about where the parcel is counts only where there is nothing else. */
function newestMeaningful(nodes: readonly PathNode[]): PathNode | null {
  const meaningful = nodes.find(({ milestone }) => milestone !== null && milestone !== 'other')
  return meaningful ?? nodes[0] ?? null
}
