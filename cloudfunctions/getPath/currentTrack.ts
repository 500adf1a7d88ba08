import { trackId } from '../../contract/track'
import { Failure, logFailure } from '../shared/failure'
import { FAILURE_PAUSE_SECONDS, LEASE_SECONDS, isFresh, isLeased } from '../shared/freshness'
import type { GetPathParameters, Logistics } from '../shared/logistics'
import { mergePoll } from '../shared/mergeTrack'
import { createTrack, type Track } from '../shared/track'
import type { TrackStore } from '../shared/trackStore'

export interface CurrentTrackPorts {
  tracks: TrackStore
  logistics: Logistics
  /** Unix seconds. */
  now: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

export interface TrackQuery {
  /** The owner of the order. */
  openid: string
  /** Names the waybill, and is how WeChat is asked for it. */
  parameters: GetPathParameters
  /** True when the customer asked for a refresh. */
  refresh: boolean
}

export interface CurrentTrack {
  track: Track
  /** True if WeChat should have been asked and could not be. */
  stale: boolean
  /** True if this answer of WeChat's has ended the journey. */
  justEnded: boolean
}

/** Pauses between the looks for a first answer that another caller is waiting for, in milliseconds. */
const WAIT_INTERVALS_MS = [100, 200, 300, 500, 500, 1000, 1000, 1000]

/** Longest wait for that answer: a little more than the SDK's timeout, and well within the function's 10 s. */
const MAX_WAIT_SECONDS = 5

/**
 * The track of a waybill: the stored one while it is fresh, otherwise WeChat's, which only one caller at a time asks for.
 * Throws a Failure only if no track is stored.
 */
export async function readCurrentTrack(query: TrackQuery, ports: CurrentTrackPorts): Promise<CurrentTrack> {
  const { tracks, now } = ports
  const id = trackId(query.parameters)
  const stored = await tracks.find(id)
  if (stored && isFresh(stored, query.refresh, now()))
    return { track: stored, stale: false, justEnded: false }
  const leased = stored && isLeased(stored, now()) ? null : await takeLease(stored, query, ports)
  return leased ? askWechat(leased, query.parameters, ports) : waitForOtherCaller(stored, id, ports)
}

/** The track with the lease taken; null if another caller was faster, or the database failed. */
async function takeLease(
  stored: Track | null,
  { openid, parameters }: TrackQuery,
  { tracks, now }: CurrentTrackPorts,
): Promise<Track | null> {
  const lease = { leaseUntil: now() + LEASE_SECONDS, failedAs: null }
  if (stored) return (await tryOrLog(() => tracks.update(stored, lease))) ? { ...stored, ...lease } : null
  const first = { ...createTrack(parameters, openid), ...lease }
  return (await tracks.add(first)) ? first : null
}

async function askWechat(
  leased: Track,
  parameters: GetPathParameters,
  ports: CurrentTrackPorts,
): Promise<CurrentTrack> {
  const { tracks, logistics, now } = ports
  const answer = await logistics.getPath(parameters).catch(asFailure)
  if (answer instanceof Failure) {
    const pause = { leaseUntil: now() + FAILURE_PAUSE_SECONDS, failedAs: answer.code }
    await tryOrLog(() => tracks.update(leased, pause))
    if (leased.checkedAt === 0) throw answer
    logFailure('getPath', answer)
    return { track: leased, stale: true, justEnded: false }
  }
  const changes = { ...mergePoll(leased, answer.pathItemList, now()), leaseUntil: 0 }
  const track = { ...leased, ...changes }
  const overtaken = (await tryOrLog(() => tracks.update(leased, changes))) === false
  // A push that was stored in the meantime may be newer than the answer, so it is kept.
  const newer = overtaken ? await tryOrLog(() => tracks.find(leased._id)) : null
  if (newer && newer.version > leased.version) return { track: newer, stale: false, justEnded: false }
  return { track, stale: false, justEnded: track.ended && !leased.ended }
}

/** The stored track; if WeChat has not answered yet, waits for the caller that holds the lease. */
async function waitForOtherCaller(
  stored: Track | null,
  id: string,
  { tracks, now, sleep }: CurrentTrackPorts,
): Promise<CurrentTrack> {
  if (stored && stored.checkedAt > 0) return { track: stored, stale: true, justEnded: false }
  const deadline = now() + MAX_WAIT_SECONDS
  let track = stored
  for (const interval of WAIT_INTERVALS_MS) {
    if (track?.failedAs && isLeased(track, now()))
      throw new Failure(track.failedAs, 'the call to WeChat has just failed')
    if (now() >= deadline) break
    await sleep(interval)
    track = await tracks.find(id)
    if (track && track.checkedAt > 0) return { track, stale: false, justEnded: false }
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
