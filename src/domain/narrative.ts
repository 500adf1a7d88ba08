import { isSigned, type Milestone } from './actionType'
import { findContacts } from './message/contact'
import { nodesUpToHeadline, type Journey, type PathNode } from './journey'
import { readCause } from './message/cause'
import { readCollection, type Collection } from './message/collection'
import { readNextAttempt } from './message/nextAttempt'
import { readSigner } from './message/signer'
import { readParcelLocation, type ParcelLocation } from './message/parcelLocation'
import { splitPlace } from './message/place'
import type { ProgressStep } from './progress'

/** The facts of a journey in a paragraph; null wherever the carrier has not said, and no sentence may then say it. */
export interface Narrative {
  /** What the headline reports; null for a code on none of WeChat's lists. */
  milestone: Milestone | null
  /** When, in Unix seconds. */
  atSeconds: number | null
  pickedUp: { atSeconds: number | null; place: string | null } | null
  /** Where the newest news that names a place puts the parcel. */
  location: (ParcelLocation & { sinceSeconds: number | null }) | null
  signedBy: string | null
  collection: Collection | null
  /** From pick-up to signing. */
  tookSeconds: number | null
  /** Signed without any record of a courier setting out. */
  deliveryScanMissing: boolean
  /** The reason of an exception, in the carrier's own words. */
  cause: string | null
  /** A moment of the day, in China, on which the courier means to try again. */
  nextAttemptSeconds: number | null
  /** The number of the courier who has the parcel, without spaces. */
  courierPhone: string | null
}

const DAY_SECONDS = 86_400
const WITH_COURIER: readonly (Milestone | null)[] = ['outForDelivery', 'deliveryFailed', 'takenBackOut']
const MOBILE = /^1\d{10}$/

/** The facts of a journey from its nodes up to the headline; `progress` is that of the same journey. */
export function toNarrative(journey: Journey, progress: readonly ProgressStep[]): Narrative {
  const nodes = nodesUpToHeadline(journey)
  const { headline } = journey
  const milestone = headline?.milestone ?? null
  const message = headline?.message ?? ''
  const atSeconds = headline?.atSeconds ?? null
  const pickedUp = findPickup(nodes)
  const signed = isSigned(milestone)
  return {
    milestone,
    atSeconds,
    pickedUp,
    location: findLocation(nodes),
    signedBy: signed ? readSigner(message) : null,
    collection: milestone === 'readyForCollection' ? readCollection(message) : null,
    tookSeconds: signed ? secondsBetween(pickedUp?.atSeconds ?? null, atSeconds) : null,
    deliveryScanMissing: signed && progress.some(isSkippedDelivery),
    cause: headline?.stage === 'exception' ? readCause(message) : null,
    nextAttemptSeconds: milestone === 'deliveryFailed' ? findNextAttempt(message, atSeconds) : null,
    courierPhone: WITH_COURIER.includes(milestone) ? findMobile(message) : null,
  }
}

function findPickup(nodes: readonly PathNode[]): Narrative['pickedUp'] {
  const [pickup] = nodes.filter((node) => node.milestone === 'pickedUp').reverse()
  if (!pickup) return null
  const { place } = splitPlace(pickup.message)
  return { atSeconds: pickup.atSeconds, place: place && cityName(place) }
}

/** "保山市" is called 保山 in a sentence; a name of one character keeps its 市. */
function cityName(place: string): string {
  return place.replace(/^(.{2,})市$/, '$1')
}

function findLocation(nodes: readonly PathNode[]): Narrative['location'] {
  for (const { message, atSeconds } of nodes) {
    const location = readParcelLocation(message)
    if (location) return { ...location, sinceSeconds: atSeconds }
  }
  return null
}

function secondsBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : to - from
}

function isSkippedDelivery({ step, state }: ProgressStep): boolean {
  return step === 'outForDelivery' && state === 'skipped'
}

/** "明天" is the day after the message, whenever it is read. */
function findNextAttempt(message: string, saidAtSeconds: number | null): number | null {
  const day = readNextAttempt(message)
  if (day === null || saidAtSeconds === null) return null
  return day === 'today' ? saidAtSeconds : saidAtSeconds + DAY_SECONDS
}

/** A hotline does not have the parcel: only a mobile phone is the courier's. */
function findMobile(message: string): string | null {
  const phone = findContacts(message).find(({ kind, value }) => kind === 'phone' && MOBILE.test(value))
  return phone?.value ?? null
}
