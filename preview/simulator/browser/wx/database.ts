import type { PhoneNetwork } from '../network'
import { guarded } from './guard'
import { Watch, type WatchRequest, type WatchCallbacks } from './watch'

/** WeChat's limit for one read by a client. */
const MAX_DOCUMENTS = 20

/** Creates `wx.cloud.database()` with reads and watches only: clients write no collection of this project. */
export function database(openid: string, network: PhoneNetwork): object {
  const ask = (question: WatchRequest): object =>
    guarded('wx.cloud.database().collection()', {
      where: (query: object) => ask({ ...question, query }),
      orderBy: (field: string, direction: 'asc' | 'desc') =>
        ask({ ...question, order: { ...question.order, [field]: direction === 'desc' ? -1 : 1 } }),
      limit: (limit: number) => ask({ ...question, limit }),
      watch: (callbacks: WatchCallbacks) => {
        const watch = new Watch(network, callbacks)
        void watch.run(openid, question)
        return { close: watch.close }
      },
      get: () => get(openid, network, { limit: MAX_DOCUMENTS, ...question }),
    })
  return guarded('wx.cloud.database()', {
    collection: (collection: string) => ask({ collection, query: {} }),
  })
}

/** Reads once, with a watch that is closed after its first snapshot. */
function get(openid: string, network: PhoneNetwork, question: WatchRequest): Promise<object> {
  return new Promise((resolve, reject) => {
    const watch = new Watch(network, {
      onChange: (snapshot: { docs?: unknown }) => {
        void watch.close()
        resolve({ data: snapshot.docs, errMsg: 'collection.get:ok' })
      },
      onError: reject,
    })
    void watch.run(openid, question)
  })
}
