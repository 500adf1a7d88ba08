import { trackId } from '../../contract/track'
import { Failure, logFailure } from '../shared/failure'
import { FAILURE_PAUSE_SECONDS, LEASE_SECONDS, isFresh, isLeased } from '../shared/freshness'
import type { Logistics, PathQuery } from '../shared/logistics'
import { createTrack, type Track } from '../shared/track'
import { mergePoll } from '../shared/mergeTrack'
import type { TrackStore } from '../shared/trackStore'

export interface CurrentTrackPorts {
  tracks: TrackStore
  logistics: Logistics
  /** Unix seconds. */
  now: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

/** Which track, and how to ask WeChat for it. */
export interface TrackQuery {
  openid: string
  path: PathQuery
  /** True where a customer asks anew. */
  refresh: boolean
}

export interface CurrentTrack {
  track: Track
  /** True where WeChat should have been asked, and could not be. */
  stale: boolean
  /** True where this answer of WeChat's has ended the journey. */
  justEnded: boolean
}

/** The pauses between the looks for a first answer that somebody else is waiting for, in milliseconds. */
const PAUSES_MS = [100, 200, 300, 500, 500, 1000, 1000, 1000]

/** The longest wait for it: a little more than the SDK gives a call upstream, little enough for the function's 10 s. */
const LONGEST_WAIT_SECONDS = 5

/**
 * The track of a waybill: the stored one while it is fresh, and else WeChat's, asked for by one caller at a time.
 * Throws a Failure only where nothing is stored.
 */
export async function readCurrentTrack(query: TrackQuery, ports: CurrentTrackPorts): Promise<CurrentTrack> {
  const { tracks, now } = ports
  const id = trackId(query.path)
  const stored = await tracks.find(id)
  if (stored && isFresh(stored, query.refresh, now()))
    return { track: stored, stale: false, justEnded: false }
  const leased = stored && isLeased(stored, now()) ? null : await lease(stored, query, ports)
  return leased ? askWechat(leased, query.path, ports) : waitForOtherCaller(stored, id, ports)
}

async function lease(
  stored: Track | null,
  { openid, path }: TrackQuery,
  { tracks, now }: CurrentTrackPorts,
): Promise<Track | null> {
  const held = { leaseUntil: now() + LEASE_SECONDS, failedAs: null }
  if (stored) return (await attempt(() => tracks.change(stored, held))) ? { ...stored, ...held } : null
  const first = { ...createTrack(path, openid), ...held }
  return (await tracks.add(first)) ? first : null
}

async function askWechat(leased: Track, path: PathQuery, ports: CurrentTrackPorts): Promise<CurrentTrack> {
  const { tracks, logistics, now } = ports
  const answer = await logistics.getPath(path).catch(onlyFailure)
  if (answer instanceof Failure) {
    const holdOff = { leaseUntil: now() + FAILURE_PAUSE_SECONDS, failedAs: answer.code }
    await attempt(() => tracks.change(leased, holdOff))
    if (leased.checkedAt === 0) throw answer
    logFailure('getPath', answer)
    return { track: leased, stale: true, justEnded: false }
  }
  const changes = { ...mergePoll(leased, answer.pathItemList, now()), leaseUntil: 0 }
  const track = { ...leased, ...changes }
  // A push that came meanwhile stands: it may be the newer of the two.
  const outrun = (await attempt(() => tracks.change(leased, changes))) === false
  const newer = outrun ? await attempt(() => tracks.find(leased._id)) : null
  if (newer && newer.version > leased.version) return { track: newer, stale: false, justEnded: false }
  return { track, stale: false, justEnded: track.ended && !leased.ended }
}

/** The stored track, or the answer that somebody else is waiting for where nothing is stored yet. */
async function waitForOtherCaller(
  stored: Track | null,
  id: string,
  { tracks, now, sleep }: CurrentTrackPorts,
): Promise<CurrentTrack> {
  if (stored && stored.checkedAt > 0) return { track: stored, stale: true, justEnded: false }
  const giveUpAt = now() + LONGEST_WAIT_SECONDS
  let track = stored
  for (const pause of PAUSES_MS) {
    if (track?.failedAs && isLeased(track, now()))
      throw new Failure(track.failedAs, 'the call has just failed')
    if (now() >= giveUpAt) break
    await sleep(pause)
    track = await tracks.find(id)
    if (track && track.checkedAt > 0) return { track, stale: false, justEnded: false }
  }
  throw new Failure('TIMEOUT', 'somebody else is asking WeChat, and has no answer yet')
}

/** What is known counts, even where the database takes nothing in. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    logFailure('getPath', onlyFailure(error))
    return undefined
  }
}

/** Anything else than a Failure is a bug, and thrown on. */
function onlyFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}
