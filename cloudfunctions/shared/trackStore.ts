import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { Failure } from './failure'
import { readTrack, type Track } from './track'

/** The stored tracks. Several instances of a function may use it at the same time. Throws a Failure. */
export interface TrackStore {
  find(id: string): Promise<Track | null>
  /** The tracks among these ids that exist and can be read, in no particular order. */
  findAll(ids: readonly string[]): Promise<Track[]>
  /** Adds a track; returns false if there is one with this id already. */
  add(track: Track): Promise<boolean>
  /** Updates the track if it has not changed since it was read; returns false otherwise. */
  update(read: Track, changes: Partial<Omit<Track, '_id'>>): Promise<boolean>
}

/** Maximum number of documents in one answer of CloudBase. */
const MAX_DOCUMENTS = 1000

/** The tracks in CloudBase's document database. */
export function createTrackStore(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): TrackStore {
  const db = cloud.database()
  const tracks = db.collection('tracks')
  const call = (work: () => unknown): Promise<unknown> => cloudCall(deadlineMs, work)
  const find = async (id: string): Promise<Track | null> => {
    const [document] = readDocuments(await call(() => tracks.where({ _id: id }).limit(1).get()))
    return document === undefined ? null : readTrack(document)
  }

  return {
    find,

    async findAll(ids) {
      const query = tracks.where({ _id: db.command.in([...ids]) }).limit(MAX_DOCUMENTS)
      return readEach('tracks', readDocuments(await call(() => query.get())), readTrack)
    },

    async add(track) {
      try {
        await call(() => tracks.add({ data: track }))
        return true
      } catch (error) {
        // The SDK has one number for every failed write: only a query tells whether the id was taken.
        if (error instanceof Failure && (await find(track._id))) return false
        throw error
      }
    },

    async update({ _id, version, checkedAt, leaseUntil }, changes) {
      // Every write changes at least one of these three.
      const unchanged = tracks.where({ _id, version, checkedAt, leaseUntil })
      return readUpdatedCount(await call(() => unchanged.update({ data: changes }))) > 0
    },
  }
}
