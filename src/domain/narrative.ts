import { isSigned, type Milestone } from './actionType'
import { findContacts } from './message/contact'
import { nodesUpToHeadline, type Journey, type PathNode } from './journey'
import { readCause } from './message/cause'
import { readCollectionPoint, type CollectionPoint } from './message/collectionPoint'
import { readNextAttempt } from './message/nextAttempt'
import { readSigner } from './message/signer'
import { readParcelLocation, type ParcelLocation } from './message/parcelLocation'
import { splitLeadingPlace } from './message/leadingPlace'
import type { ProgressStep } from './progress'

/** The facts that the summary of a journey is written from; null for each fact that the carrier has not reported. */
export interface Narrative {
  /** The headline's milestone; null for a code that WeChat does not list. */
  milestone: Milestone | null
  /** The headline's time, Unix seconds. */
  atSeconds: number | null
  /** The first pickup. */
  pickedUp: { atSeconds: number | null; place: string | null } | null
  /** From the newest message that names a place. */
  location: (ParcelLocation & { sinceSeconds: number | null }) | null
  /** As the carrier writes it; 本人 for the recipient in person. */
  signedBy: string | null
  /** Where the parcel waits to be collected. */
  collection: CollectionPoint | null
  /** Seconds from pickup to signing. */
  tookSeconds: number | null
  /** True if the parcel was signed for without being reported out for delivery. */
  deliveryScanMissing: boolean
  /** The reason of an exception, in the carrier's own words. */
  cause: string | null
  /** Unix seconds of a moment on the day of the next delivery attempt, by China's calendar. */
  nextAttemptSeconds: number | null
  /** Mobile number of the courier who has the parcel, without spaces. */
  courierPhone: string | null
}

const DAY_SECONDS = 86_400
/** The milestones after which a courier has the parcel and can be called. */
const WITH_COURIER: Readonly<Record<Milestone, boolean>> = {
  accepted: false,
  courierAssigned: false,
  courierReassigned: false,
  awaitingPayment: false,
  paid: false,
  pickedUp: false,
  pickupFailed: false,
  inTransit: false,
  outForDelivery: true,
  signed: false,
  deliveryFailed: true,
  readyForCollection: false,
  takenBackOut: true,
  signedByOther: false,
  cancelled: false,
  stuck: false,
  returned: false,
  refused: false,
  problem: false,
  other: false,
}
const MOBILE = /^1\d{10}$/

/** Reads the facts of a journey from the headline and older nodes. `progress` must be that of the same journey. */
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
    collection: milestone === 'readyForCollection' ? readCollectionPoint(message) : null,
    tookSeconds: signed ? secondsBetween(pickedUp?.atSeconds ?? null, atSeconds) : null,
    deliveryScanMissing: signed && progress.some(isSkippedDelivery),
    cause: headline?.stage === 'exception' ? readCause(message) : null,
    nextAttemptSeconds: milestone === 'deliveryFailed' ? findNextAttempt(message, atSeconds) : null,
    courierPhone: milestone && WITH_COURIER[milestone] ? findMobile(message) : null,
  }
}

function findPickup(nodes: readonly PathNode[]): Narrative['pickedUp'] {
  const [pickup] = nodes.filter((node) => node.milestone === 'pickedUp').reverse()
  if (!pickup) return null
  const { place } = splitLeadingPlace(pickup.message)
  return { atSeconds: pickup.atSeconds, place: place && cityName(place) }
}

/** Drops 市 ("city") from a name, as a sentence does: 保山市 becomes 保山. A name of one character keeps it. */
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

/** "明天" (tomorrow) counts from the day of the message, not from the day it is read. */
function findNextAttempt(message: string, saidAtSeconds: number | null): number | null {
  const day = readNextAttempt(message)
  if (day === null || saidAtSeconds === null) return null
  return day === 'today' ? saidAtSeconds : saidAtSeconds + DAY_SECONDS
}

/** The first mobile number of a message. Other numbers are hotlines or stations, not the courier. */
function findMobile(message: string): string | null {
  const phone = findContacts(message).find(({ kind, value }) => kind === 'phone' && MOBILE.test(value))
  return phone?.value ?? null
}
