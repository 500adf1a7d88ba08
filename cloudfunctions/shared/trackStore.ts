import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { Failure } from './failure'
import { readTrack, type Track } from './track'

/** The tracks that are known already. Two instances may do any of this at the same time. */
export interface TrackStore {
  find(id: string): Promise<Track | null>
  /** Those of the tracks that are there and can be read, in no order. */
  findAll(ids: readonly string[]): Promise<Track[]>
  /** Adds a track; false, and nothing happens, where one with this id is there already. */
  add(track: Track): Promise<boolean>
  /** Changes the track that was read; false, and nothing happens, where somebody has written since. */
  change(read: Track, changes: Partial<Omit<Track, '_id'>>): Promise<boolean>
}

/** The most that CloudBase gives in one answer. */
const MOST_DOCUMENTS = 1000

/** The track store in CloudBase's document database. Its calls throw a Failure. */
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
      const query = tracks.where({ _id: db.command.in([...ids]) }).limit(MOST_DOCUMENTS)
      return readEach('tracks', readDocuments(await call(() => query.get())), readTrack)
    },

    async add(track) {
      try {
        await call(() => tracks.add({ data: track }))
        return true
      } catch (error) {
        // The SDK has one number for every failure of a write, so only a look tells whether the id was taken.
        if (error instanceof Failure && (await find(track._id))) return false
        throw error
      }
    },

    async change({ _id, version, checkedAt, leaseUntil }, changes) {
      // Whoever writes changes one of these three.
      const unchanged = tracks.where({ _id, version, checkedAt, leaseUntil })
      return readUpdatedCount(await call(() => unchanged.update({ data: changes }))) > 0
    },
  }
}
