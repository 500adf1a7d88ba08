import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** An event of a watch. The first one holds the current document, or none if nothing is stored. */
const Snapshot = v.object({ docs: v.array(v.unknown()) })

export interface DocumentWatcher {
  onDocument: (document: unknown) => void
  /** Called at most once, when the watch is refused or closed; no other callback follows. */
  onEnd: () => void
}

/**
 * Watches a document of the customer's own in a collection of the cloud's database; returns a function that stops it.
 * Never throws: where there is no watch, it ends at once.
 */
export function watchDocument(
  collection: string,
  id: string,
  { onDocument, onEnd }: DocumentWatcher,
): () => void {
  let over = false
  const end = (): void => {
    if (!over) onEnd()
    over = true
  }
  try {
    // The collection's rule requires the owner in the query; WeChat replaces `{openid}` by the caller's.
    const query = Taro.cloud.database().collection(collection).where({ _id: id, _openid: '{openid}' })
    const watching = query.watch({
      onChange: (snapshot: unknown) => {
        const read = v.safeParse(Snapshot, snapshot)
        const [document] = read.success ? read.output.docs : []
        if (document !== undefined && !over) onDocument(document)
      },
      onError: end,
    })
    return () => {
      over = true
      // Closing a watch that is closed already, or was never open, rejects.
      Promise.resolve(watching.close()).catch(() => undefined)
    }
  } catch {
    // WeChat before 2.9.2 has no watch, and a mini-program without a cloud has no database.
    end()
    return () => undefined
  }
}
