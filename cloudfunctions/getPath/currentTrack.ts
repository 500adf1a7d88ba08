import type { Deadline } from '../shared/deadline'
import { Failure, logFailure } from '../shared/failure'
import { FAILURE_PAUSE_SECONDS, LEASE_SECONDS, isFresh, isLeased } from '../shared/freshness'
import type { GetPathParameters } from '../shared/expressApi'
import type { Logistics } from '../shared/logistics'
import type { OrderWaybill, OwnedOrder } from '../shared/order'
import { createTrack, type Track } from '../shared/track'
import { trackId } from '../shared/trackId'
import { findOwnerChanges } from '../shared/trackOfOrder'
import { readTrackState } from '../shared/trackState'
import type { TrackStore, TrackUpdate } from '../shared/trackStore'
import { mergeAnswer } from './mergeAnswer'

export interface CurrentTrackPorts {
  tracks: TrackStore
  logistics: Logistics
  /** The time left for this call. */
  deadline: Deadline
  /** Unix seconds. */
  now: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

export interface TrackQuery {
  /** The order with its present owner. */
  order: OwnedOrder
  /** One of the order's waybills. */
  waybill: OrderWaybill
  /** True when the customer asked for a refresh. */
  refresh: boolean
}

export interface CurrentTrack {
  track: Track
  /** True if WeChat should have been asked and could not be, or if its answer was behind what is known. */
  stale: boolean
  /** True if this answer of WeChat's has changed the urgency or the end of the parcel. */
  isNews: boolean
}

/** Pauses between the looks for a first answer that another caller is waiting for, in milliseconds. */
const WAIT_INTERVALS_MS = [100, 200, 300, 500, 500, 1000, 1000, 1000]

/** Longest wait for that answer: a little more than the SDK's timeout. */
const MAX_WAIT_SECONDS = 5

/** With less time left WeChat is not asked: its answer could hardly arrive. */
const MIN_ASKING_MS = 1000

/**
 * The track of a waybill: the stored one while it is fresh, otherwise WeChat's, which only one caller at a time asks for.
 * Throws a Failure only if no track is stored.
 */
export async function readCurrentTrack(query: TrackQuery, ports: CurrentTrackPorts): Promise<CurrentTrack> {
  const { order, waybill, refresh } = query
  const { tracks, deadline, now } = ports
  const found = await tracks.find(trackId({ orderId: order.orderId, ...waybill }))
  const ownerChanges = found && findOwnerChanges(found, order, waybill, now())
  const stored = found && { ...found, ...ownerChanges }
  if (stored && isFresh(stored, refresh, now())) {
    if (ownerChanges) await tryOrLog(() => tracks.update(found, ownerChanges))
    return { track: stored, stale: false, isNews: false }
  }
  const hasTime = deadline.remainingMs() > MIN_ASKING_MS
  const leased =
    !hasTime || (stored && isLeased(stored, now()))
      ? null
      : await takeLease(found, ownerChanges, query, ports)
  return leased ? askWechat(leased, query, ports) : waitForOtherCaller(stored, query, ports)
}

/** The track with the lease taken; null if another caller was faster, or the database failed. */
async function takeLease(
  found: Track | null,
  ownerChanges: TrackUpdate | null,
  { order, waybill }: TrackQuery,
  { tracks, now }: CurrentTrackPorts,
): Promise<Track | null> {
  const lease = { leaseUntil: now() + LEASE_SECONDS, failedAs: null }
  if (found) return (await tryOrLog(() => tracks.update(found, { ...ownerChanges, ...lease }))) ?? null
  const first = { ...createTrack(order, waybill), ...lease }
  return (await tracks.add(first)) ? first : null
}

async function askWechat(leased: Track, query: TrackQuery, ports: CurrentTrackPorts): Promise<CurrentTrack> {
  const { tracks, logistics, now } = ports
  const answer = await logistics.getPath(toParameters(query)).catch(asFailure)
  if (answer instanceof Failure) {
    const pause = { leaseUntil: now() + FAILURE_PAUSE_SECONDS, failedAs: answer.code }
    await tryOrLog(() => tracks.update(leased, pause))
    if (leased.checkedAt === 0) throw answer
    logFailure('getPath', answer)
    return { track: leased, stale: true, isNews: false }
  }
  const { changes, stale } = mergeAnswer(leased, answer.pathItemList, query.order, now())
  const track = { ...leased, ...changes }
  const overtaken = (await tryOrLog(() => tracks.update(leased, changes))) === null
  // What was stored in the meantime may be newer than the answer, so it is kept.
  const newer = overtaken ? await tryOrLog(() => tracks.find(leased._id)) : null
  if (newer && isNewer(newer, leased) && newer._openid === query.order.openid)
    return { track: newer, stale: false, isNews: false }
  return { track, stale, isNews: hasChanged(leased, track) }
}

function hasChanged(before: Track, after: Track): boolean {
  const urgencyOf = ({ pathItemList }: Track) => readTrackState(pathItemList).urgency
  return before.ended !== after.ended || urgencyOf(before) !== urgencyOf(after)
}

/** True if a push or an answer was stored; a mere lease changes none of these. */
function isNewer(stored: Track, read: Track): boolean {
  return (
    stored.version !== read.version ||
    stored.pushedAt !== read.pushedAt ||
    stored.checkedAt !== read.checkedAt
  )
}

/** An order that was placed outside the mini-program is asked for without an openid. */
function toParameters({ order, waybill }: TrackQuery): GetPathParameters {
  return {
    ...(order.addSource === 2 ? {} : { openid: order.openid }),
    orderId: waybill.wxOrderId ?? order.orderId,
    deliveryId: waybill.deliveryId,
    waybillId: waybill.waybillId,
  }
}

/** The stored track; if WeChat has not answered yet, waits for the caller that holds the lease. */
async function waitForOtherCaller(
  stored: Track | null,
  { order, waybill }: TrackQuery,
  { tracks, deadline, now, sleep }: CurrentTrackPorts,
): Promise<CurrentTrack> {
  if (stored && stored.checkedAt > 0) return { track: stored, stale: true, isNews: false }
  const waitUntil = now() + MAX_WAIT_SECONDS
  let track = stored
  for (const interval of WAIT_INTERVALS_MS) {
    if (track?.failedAs && isLeased(track, now()))
      throw new Failure(track.failedAs, 'the call to WeChat has just failed')
    if (now() >= waitUntil || deadline.remainingMs() <= interval) break
    await sleep(interval)
    track = await tracks.find(trackId({ orderId: order.orderId, ...waybill }))
    if (track && track.checkedAt > 0 && track._openid === order.openid)
      return { track, stale: false, isNews: false }
  }
  throw new Failure('TIMEOUT', 'another caller is asking WeChat and has no answer yet')
}

/** Logs a Failure and returns undefined: a track can be answered even if the database cannot store it. */
async function tryOrLog<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    logFailure('getPath', asFailure(error))
    return undefined
  }
}

/** Returns a Failure and throws anything else, which is a bug. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}
