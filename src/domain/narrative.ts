import type { Milestone } from './actionType'
import { findCallNumber, type CallNumber } from './callNumber'
import { findCollection, type Collection, type Deadline } from './collection'
import { isSigned } from './ending'
import { nodesUpToHeadline, type Journey } from './journey'
import { findLocation, type ParcelLocation } from './parcelLocation'
import type { PathNode } from './pathNode'
import type { ProgressStep } from './progress'
import { isRequested } from './requestedDelay'
import { readSigner, RECIPIENT, type Signer } from './signer'

/** The facts that the summary of a journey is written from; null for each fact that the carrier has not reported. */
export interface Narrative {
  /** The headline's milestone; null for a code that WeChat does not list. */
  milestone: Milestone | null
  /** The headline's time, Unix seconds; of a parcel that waits, the time since when. */
  atSeconds: number | null
  /** The first pickup. */
  pickedUp: { atSeconds: number | null; place: string | null } | null
  /** From the newest message that names a place. */
  location: ParcelLocation | null
  signer: Signer | null
  /** True if it was signed for after it had waited to be collected, and nobody else is named. */
  fetched: boolean
  /** An earlier report that it was signed for, of a parcel that waits or was not delivered after all. */
  signedBefore: { atSeconds: number | null } | null
  /** How to collect it; null unless it waits. */
  collection: Collection | null
  /** Until when it is kept, or until when a delay lasts. */
  until: Deadline | null
  /** Seconds from pickup to signing. */
  tookSeconds: number | null
  /** True if the parcel was signed for without being reported out for delivery. */
  deliveryScanMissing: boolean
  /** The reason of an exception, in the carrier's own words. */
  cause: string | null
  /** True if the recipient or the shop asked to have it delivered later, as the carrier says. */
  requested: boolean
  /** Unix seconds of a moment on the day of the next delivery attempt, by China's calendar. */
  nextAttemptSeconds: number | null
  /** The waybill under which another carrier has the parcel. */
  nextWaybill: string | null
  /** The phone of the courier who has the parcel, or of the branch. */
  callNumber: CallNumber | null
}

const DAY_SECONDS = 86_400

/** Reads the facts of a journey from the headline and older nodes. `progress` must be that of the same journey. */
export function toNarrative(journey: Journey, progress: readonly ProgressStep[]): Narrative {
  const nodes = nodesUpToHeadline(journey)
  const { headline } = journey
  const milestone = headline?.milestone ?? null
  const pickedUp = findPickup(nodes)
  const signed = isSigned(milestone)
  const collection = findCollection(journey)
  const atSeconds = (collection ? collection.sinceSeconds : null) ?? headline?.atSeconds ?? null
  return {
    milestone,
    atSeconds,
    pickedUp,
    location: findLocation(milestone === 'returning' ? nodesSinceHeadline(journey) : nodes),
    signer: signed && headline ? readSigner(headline.reading) : null,
    fetched: signed && isFetched(nodes),
    signedBefore: signed ? null : findSigning(nodes),
    collection,
    until: collection ? collection.until : findDelay(headline),
    tookSeconds: signed ? secondsBetween(pickedUp?.atSeconds ?? null, atSeconds) : null,
    deliveryScanMissing: signed && progress.some(isSkippedDelivery),
    cause: findCause(journey),
    requested: isDelay(milestone) && headline !== null && isRequested(headline.reading),
    nextAttemptSeconds: findNextAttempt(headline),
    nextWaybill: milestone === 'handedOver' ? (headline?.reading.waybills[0]?.value ?? null) : null,
    callNumber: findCallNumber(nodes),
  }
}

/** The headline of a parcel that goes back stays the report of the return; its way back follows. */
function nodesSinceHeadline({ nodes, headline }: Journey): readonly PathNode[] {
  return headline === null ? [] : nodes.slice(0, nodes.indexOf(headline) + 1)
}

function findPickup(nodes: readonly PathNode[]): Narrative['pickedUp'] {
  const [pickup] = nodes.filter((node) => node.milestone === 'pickedUp').reverse()
  if (!pickup) return null
  const { city, place } = pickup.reading
  const from = (city ?? place)?.text ?? null
  return { atSeconds: pickup.atSeconds, place: from && cityName(from) }
}

/** Drops 市 ("city") from a name, as a sentence does: 保山市 becomes 保山. A name of one character keeps it. */
function cityName(place: string): string {
  return place.replace(/^(.{2,5})市$/, '$1')
}

/** Reports without a state, and repeated signings, may stand between. */
function isFetched(nodes: readonly PathNode[]): boolean {
  const [headline, ...older] = nodes
  if (headline?.reading.signer && headline.reading.signer.value !== RECIPIENT) return false
  const before = older.find(
    ({ milestone, stage }) => stage === 'deliver' || stage === 'exception' || milestone === 'inTransit',
  )
  return before?.milestone === 'readyForCollection'
}

function findSigning(nodes: readonly PathNode[]): Narrative['signedBefore'] {
  const signing = nodes.find((node) => isSigned(node.milestone))
  return signing ? { atSeconds: signing.atSeconds } : null
}

function findDelay(headline: PathNode | null): Deadline | null {
  if (headline?.milestone !== 'delayed' || !headline.reading.until) return null
  return { until: headline.reading.until, saidAtSeconds: headline.atSeconds }
}

function isDelay(milestone: Milestone | null): boolean {
  return milestone === 'delayed' || milestone === 'deliveryFailed'
}

/** Of an exception and of a new address; the reason of a return may stand in another row of it. */
function findCause({ nodes, headline }: Journey): string | null {
  if (headline?.stage !== 'exception' && headline?.milestone !== 'redirected') return null
  const stating = isReturn(headline) ? [headline, ...nodes.filter(leadsToReturn)] : [headline]
  return stating.find(({ reading }) => reading.cause !== null)?.reading.cause?.text ?? null
}

function isReturn({ milestone }: PathNode): boolean {
  return milestone === 'returning' || milestone === 'returned'
}

function leadsToReturn(node: PathNode): boolean {
  return isReturn(node) || node.milestone === 'refused'
}

function secondsBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : to - from
}

function isSkippedDelivery({ step, state }: ProgressStep): boolean {
  return step === 'outForDelivery' && state === 'skipped'
}

/** "明天" (tomorrow) counts from the day of the message, not from the day it is read. */
function findNextAttempt(headline: PathNode | null): number | null {
  if (headline?.milestone !== 'deliveryFailed') return null
  const { atSeconds, reading } = headline
  if (reading.nextAttempt === null || atSeconds === null) return null
  return atSeconds + reading.nextAttempt * DAY_SECONDS
}
