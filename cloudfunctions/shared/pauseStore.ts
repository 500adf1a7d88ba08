import * as v from 'valibot'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocument, readDocuments, readEach } from './documents'

const Pause = v.object({
  _id: v.string(),
  /** Unix seconds. */
  until: v.number(),
  /** WeChat's error number. */
  errCode: v.number(),
  /** How often WeChat has answered with it, one time after the other. */
  failures: v.number(),
})

/** A document of the collection `pauses`: until when WeChat is not asked for a waybill, or for any. */
export type Pause = v.InferOutput<typeof Pause>

/** The pauses that all instances keep. Throws a Failure. */
export interface PauseStore {
  /** The pauses with these ids that exist and can be read. */
  find(ids: readonly string[]): Promise<Pause[]>
  /** Adds or replaces a pause. */
  put(pause: Pause): Promise<void>
  remove(id: string): Promise<void>
}

/** The pauses in CloudBase's document database. */
export function createPauseStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): PauseStore {
  const db = cloud.database()
  const pauses = db.collection('pauses')
  return {
    async find(ids) {
      const query = pauses.where({ _id: db.command.in([...ids]) })
      const documents = readDocuments(await cloudCall(deadline, () => query.get()))
      return readEach('pauses', documents, (document) => readDocument('pause document', Pause, document))
    },

    async put({ _id, ...data }) {
      await cloudCall(deadline, () => pauses.doc(_id).set({ data }))
    },

    async remove(id) {
      await cloudCall(deadline, () => pauses.where({ _id: id }).remove())
    },
  }
}
