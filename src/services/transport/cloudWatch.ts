import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { environment } from './environment'
import type { DocumentWatcher } from './transport'

/** An event of a watch. The first one holds the current document, or none if the customer has no such document. */
const Snapshot = v.object({ docs: v.array(v.unknown()) })

/**
 * Watches the customer's own document with these fields in a collection of the cloud's database; returns a function that
 * stops it. Never throws: without a watch, or without a document, it ends at once.
 */
export function watchDocument(
  collection: string,
  fields: Readonly<Record<string, string>>,
  { onDocument, onEnd }: DocumentWatcher,
): () => void {
  let over = false
  let watching: { close: () => unknown } | undefined
  const stop = (): void => {
    over = true
    // Closing a watch that is closed already, or was never open, rejects.
    Promise.resolve(watching?.close()).catch(() => undefined)
  }
  const end = (): void => {
    if (over) return
    stop()
    onEnd()
  }
  try {
    // The collection's rule requires the owner in the query; WeChat replaces `{openid}` by the caller's.
    const query = Taro.cloud
      .database(environment())
      .collection(collection)
      .where({ ...fields, _openid: '{openid}' })
    watching = query.watch({
      onChange: (snapshot: unknown) => {
        const read = v.safeParse(Snapshot, snapshot)
        if (over || !read.success) return
        const [document] = read.output.docs
        if (document === undefined) end()
        else onDocument(document)
      },
      onError: end,
    })
  } catch {
    // WeChat before 2.9.2 has no watch, and a mini-program without a cloud has no database.
    end()
  }
  return stop
}
