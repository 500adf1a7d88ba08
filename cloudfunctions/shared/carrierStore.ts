import * as v from 'valibot'
import { readCarriers, type Carrier } from './carrierList'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocument, readDocuments, readEach } from './documents'

/** The only document of the collection `carriers`. */
const ID = 'all'

const Carriers = v.object({
  carriers: v.pipe(v.array(v.unknown()), v.transform(readCarriers)),
  /** Until then WeChat is not asked again, Unix seconds. */
  until: v.number(),
})

/** WeChat's list of carriers, and until when it is not asked for again. */
export interface KnownCarriers {
  carriers: Carrier[]
  /** Unix seconds. */
  until: number
}

/** The list that all instances share. Throws a Failure. */
export interface CarrierStore {
  /** Null if there is none, or none that can be read. */
  find(): Promise<KnownCarriers | null>
  put(known: KnownCarriers): Promise<void>
}

/** The list in CloudBase's document database. */
export function createCarrierStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): CarrierStore {
  const carriers = cloud.database().collection('carriers')
  return {
    async find() {
      const query = carriers.where({ _id: ID })
      const documents = readDocuments(await cloudCall(deadline, () => query.get()))
      const read = (document: unknown): KnownCarriers => readDocument('carriers document', Carriers, document)
      return readEach('carriers', documents, read)[0] ?? null
    },

    async put(known) {
      await cloudCall(deadline, () => carriers.doc(ID).set({ data: known }))
    },
  }
}
