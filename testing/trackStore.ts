import { nextRevision, type Track } from '../cloudfunctions/shared/track'
import type { TrackStore } from '../cloudfunctions/shared/trackStore'

export interface MemoryTrackStore extends TrackStore {
  /** The track that is stored under this id now. */
  stored: (id: string) => Track | undefined
  put: (track: Track) => void
  all: () => Track[]
  remove: (id: string) => void
  /** Names of the methods called, oldest first. */
  calls: string[]
}

/**
 * A track store in memory. Every call waits for one turn of the event loop before it does its work, so that calls made at
 * the same time interleave as those of several function instances do.
 */
export function createMemoryTrackStore(...tracks: Track[]): MemoryTrackStore {
  const documents = new Map(tracks.map((track) => [track._id, track]))
  const calls: string[] = []
  const later = async <T>(name: string, work: () => T): Promise<T> => {
    calls.push(name)
    await Promise.resolve()
    return work()
  }
  return {
    calls,
    stored: (id) => documents.get(id),
    put: (track) => documents.set(track._id, track),
    all: () => [...documents.values()],
    remove: (id) => documents.delete(id),
    find: (id) => later('find', () => documents.get(id) ?? null),
    findAll: (ids) => later('findAll', () => ids.flatMap((id) => documents.get(id) ?? [])),
    listByWaybill: ({ deliveryId, waybillId }) =>
      later('listByWaybill', () =>
        Array.from(documents.values()).filter(
          (track) => track.deliveryId === deliveryId && track.waybillId === waybillId,
        ),
      ),
    add: (track) =>
      later('add', () => {
        if (documents.has(track._id)) return false
        documents.set(track._id, track)
        return true
      }),
    update: (read, changes) =>
      later('update', () => {
        const current = documents.get(read._id)
        if (!current || current.revision !== read.revision) return null
        const updated = { ...read, ...changes, revision: nextRevision(read) }
        documents.set(read._id, updated)
        return updated
      }),
  }
}
