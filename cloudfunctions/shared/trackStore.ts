import type { Waybill } from '../../contract/waybill'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { Failure } from './failure'
import { nextRevision, readTrack, type Track } from './track'

/** The fields of a track that a write may change. */
export type TrackUpdate = Partial<Omit<Track, '_id' | 'revision'>>

/** The stored tracks. Several instances of a function may use it at the same time. Throws a Failure. */
export interface TrackStore {
  find(id: string): Promise<Track | null>
  /** The tracks among these ids that exist and can be read, in no particular order. */
  findAll(ids: readonly string[]): Promise<Track[]>
  /** The tracks of every order with this waybill that can be read. For WeChat's pushes only. */
  listByWaybill(waybill: Waybill): Promise<Track[]>
  /** Adds a track; returns false if there is one with this id already. */
  add(track: Track): Promise<boolean>
  /** Updates the track if it has not changed since it was read, and returns it as it is now; null otherwise. */
  update(read: Track, changes: TrackUpdate): Promise<Track | null>
}

/** Maximum number of documents in one answer of CloudBase. */
const MAX_DOCUMENTS = 1000

/** The tracks in CloudBase's document database. */
export function createTrackStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): TrackStore {
  const db = cloud.database()
  const tracks = db.collection('tracks')
  const call = (work: () => unknown): Promise<unknown> => cloudCall(deadline, work)
  const find = async (id: string): Promise<Track | null> => {
    const [document] = readDocuments(await call(() => tracks.where({ _id: id }).limit(1).get()))
    return document === undefined ? null : readTrack(document)
  }
  const list = async (condition: object): Promise<Track[]> => {
    const query = tracks.where(condition).limit(MAX_DOCUMENTS)
    return readEach('tracks', readDocuments(await call(() => query.get())), readTrack)
  }

  return {
    find,

    findAll: (ids) => list({ _id: db.command.in([...ids]) }),

    listByWaybill: ({ deliveryId, waybillId }) => list({ deliveryId, waybillId }),

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

    async update(read, changes) {
      // The stored value itself, even an unreadable one; null finds a document without the field.
      const unchanged = tracks.where({ _id: read._id, revision: db.command.eq(read.revision ?? null) })
      const data = { ...changes, revision: nextRevision(read) }
      const updated = readUpdatedCount(await call(() => unchanged.update({ data })))
      return updated > 0 ? { ...read, ...data } : null
    },
  }
}
