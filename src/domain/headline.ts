import { isSigned } from './ending'
import { canOutdate } from './outdated'
import { rankOf, type PathNode } from './pathNode'
import { isSamePlace, placeNameOf } from './placeName'

const DAY_SECONDS = 86_400

/** What is known of a parcel while its rows are followed from the oldest to the newest. */
interface Course {
  headline: PathNode | null
  /** True once it was on the road or beyond: a pickup reported after that came late. */
  underway: boolean
  /** True once it goes back to the shop. */
  goingBack: boolean
  /** The places it has been at. */
  passed: ReadonlySet<string>
}

/**
 * Follows a parcel through its nodes, newest first, to the one that says where it is. A signing on the way back is the
 * shop's: that node becomes `returned`.
 */
export function followParcel(newestFirst: readonly PathNode[]): {
  nodes: PathNode[]
  headline: PathNode | null
} {
  const nodes: PathNode[] = []
  let course: Course = { headline: null, underway: false, goingBack: false, passed: new Set() }
  for (const row of [...newestFirst].reverse()) {
    const node = course.goingBack && isSigned(row.milestone) ? asReturned(row) : row
    nodes.unshift(node)
    course = follow(course, node)
  }
  return { nodes, headline: course.headline }
}

function asReturned(node: PathNode): PathNode {
  return { ...node, milestone: 'returned', stage: 'exception' }
}

function follow(course: Course, node: PathNode): Course {
  const { headline, underway, goingBack, passed } = course
  const isNext = headline === null || isNews(node, headline, course)
  const wasRefused = headline?.milestone === 'refused'
  return {
    headline: isNext ? node : headline,
    underway: underway || node.stage === 'transit' || node.stage === 'deliver',
    goingBack:
      goingBack ||
      (isNext && node.milestone === 'returning') ||
      (wasRefused && node.milestone === 'inTransit' && !isLateScan(node, passed)),
    passed: addPlace(passed, node),
  }
}

function addPlace(passed: ReadonlySet<string>, { reading }: PathNode): ReadonlySet<string> {
  const name = reading.place && placeNameOf(reading.place.text)
  return name === null || passed.has(name) ? passed : new Set([...passed, name])
}

/** True if the node changes what the headline says. */
function isNews(node: PathNode, headline: PathNode, { underway, passed }: Course): boolean {
  const { milestone } = node
  if (headline.milestone === null || headline.milestone === 'other') return true
  if (milestone === null || milestone === 'other') return false
  // Words that say nothing leave it to the code, which then only moves the parcel forward.
  if (node.reading.kind === 'notice' && rankOf(node) <= rankOf(headline)) return false
  if (underway && (node.stage === 'collect' || milestone === 'pickupFailed')) return false
  if (milestone === 'inTransit' && headline.stage !== 'transit' && isLateScan(node, passed)) return false
  if (milestone === 'readyForCollection' && headline.milestone === milestone) return isMoved(node, headline)
  if (milestone === 'inTransit' && headline.milestone === 'readyForCollection') {
    return secondsBetween(headline, node) >= DAY_SECONDS
  }
  return canOutdate(milestone, headline.milestone)
}

/** True for a scan of a place that the parcel has already passed, or that names none: sent late, or no move at all. */
function isLateScan({ reading }: PathNode, passed: ReadonlySet<string>): boolean {
  const { kind, place, towards } = reading
  const target = towards ?? (kind === 'departed' ? null : place)
  return target === null ? kind === 'sorted' : passed.has(placeNameOf(target.text))
}

/** True if a waiting parcel is reported with another place or another code; a reminder repeats both or neither. */
function isMoved({ reading }: PathNode, headline: PathNode): boolean {
  const { place, codes } = headline.reading
  const elsewhere = reading.place !== null && place !== null && !isSamePlace(reading.place.text, place.text)
  const known = codes.map(({ value }) => value)
  return elsewhere || reading.codes.some(({ value }) => !known.includes(value))
}

/** 0 if either has no time. */
function secondsBetween(earlier: PathNode, later: PathNode): number {
  return earlier.atSeconds === null || later.atSeconds === null ? 0 : later.atSeconds - earlier.atSeconds
}
