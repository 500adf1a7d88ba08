import type { PathItem } from '../../contract/pathItem'
import { readEvents } from '../../src/domain/pathEvent'
import { Failure } from '../shared/failure'
import { mergePush } from '../shared/mergeTrack'
import { newestTime } from '../shared/storedRows'
import { createTrack, type Track } from '../shared/track'
import { findOwnerChanges } from '../shared/trackOfOrder'
import type { TrackStore } from '../shared/trackStore'
import type { OrderOfPush } from './ordersOfPush'

interface StorePorts {
  tracks: TrackStore
  /** Unix seconds. */
  now: () => number
}

/** How often a push is written while other callers write the same track. */
const MAX_TRIES = 8

/** The track with this push stored; null if the push is older than what is stored. Throws what the ports throw. */
export async function storePush(
  { order, track, push }: OrderOfPush,
  { tracks, now }: StorePorts,
): Promise<Track | null> {
  const first = createTrack(order, push)
  let stored = track
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const ownerChanges = stored && findOwnerChanges(stored, order, push, now())
    const before = { ...(stored ?? first), ...ownerChanges }
    const age = findAge(before, push)
    if (age === 'older' && !ownerChanges) return null
    const word = { version: push.version ?? before.version, rows: push.rows }
    const changes = { ...ownerChanges, ...(age === 'newer' && mergePush(before, word, now())) }
    if (stored && Object.keys(changes).length === 0) return stored
    const written = stored
      ? await tracks.update(stored, changes)
      : (await tracks.add({ ...first, ...changes })) && { ...first, ...changes }
    if (written) return age === 'older' ? null : written
    stored = await tracks.find(first._id)
  }
  throw new Failure('BUSY', 'other callers kept writing the track')
}

/**
 * How a push compares with the track. A version that is not higher is believed only if nothing in the push is later than
 * every known row: one wrong version must not hold up all later pushes.
 */
function findAge(track: Track, { version, rows }: { version: number | null; rows: PathItem[] }) {
  if (version === null || version > track.version) return 'newer'
  const newestKnown = newestTime(readEvents(track.pathItemList).events)
  if (newestTime(readEvents(rows).events) > newestKnown) return 'newer'
  return version === track.version ? 'same' : 'older'
}
