import type { Track } from '../cloudfunctions/shared/track'
import type { TrackStore } from '../cloudfunctions/shared/trackStore'

export interface MemoryTrackStore extends TrackStore {
  /** What is stored under this id now. */
  stored: (id: string) => Track | undefined
  put: (track: Track) => void
  /** What was asked of it, oldest first. */
  calls: string[]
}

/**
 * A track store in memory. Every call takes a turn of the event loop before it does its work, so that calls under way at
 * the same time meet as instances of a function do.
 */
export function openMemoryTrackStore(...tracks: Track[]): MemoryTrackStore {
  const documents = new Map(tracks.map((track) => [track._id, track]))
  const calls: string[] = []
  const turn = async <T>(name: string, work: () => T): Promise<T> => {
    calls.push(name)
    await Promise.resolve()
    return work()
  }
  return {
    calls,
    stored: (id) => documents.get(id),
    put: (track) => documents.set(track._id, track),
    find: (id) => turn('find', () => documents.get(id) ?? null),
    findAll: (ids) => turn('findAll', () => ids.flatMap((id) => documents.get(id) ?? [])),
    add: (track) =>
      turn('add', () => {
        if (documents.has(track._id)) return false
        documents.set(track._id, track)
        return true
      }),
    change: (read, changes) =>
      turn('change', () => {
        const now = documents.get(read._id)
        if (!now || !isUnchanged(now, read)) return false
        documents.set(read._id, { ...now, ...changes })
        return true
      }),
  }
}

function isUnchanged(now: Track, read: Track): boolean {
  return (
    now.version === read.version && now.checkedAt === read.checkedAt && now.leaseUntil === read.leaseUntil
  )
}
