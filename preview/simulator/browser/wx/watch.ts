import { recordCloudCall } from '../cloudRecord'
import type { PhoneNetwork } from '../network'
import { sentenceOf } from '../problems'
import { readWatch, type WatchMessage } from '../watchStream'

/** What is asked of a collection. */
export interface Question {
  collection: string
  query: object
  order?: Record<string, 1 | -1>
  limit?: number
}

export interface WatchCallbacks {
  onChange: (snapshot: object) => void
  /** Called at most once: the watch is over then. */
  onError: (failure: Error) => void
}

/** https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html */
const INIT_FAILED = -402002
const CONNECTION_CLOSED = -402009

/**
 * A running watch of one question. WeChat's own makes up for a short loss of the network by itself, and ends at a
 * longer one; here each loss is a long one.
 */
export class Watch {
  private readonly ended = new AbortController()

  constructor(
    private readonly network: PhoneNetwork,
    private readonly callbacks: WatchCallbacks,
  ) {
    network.changed.on(this.followNetwork)
  }

  /** Asks the cloud, and listens until the watch is closed, or over. Never rejects. */
  async run(openid: string, question: Question): Promise<void> {
    if (!(await this.network.crossed())) {
      this.fail(INIT_FAILED, 'realtime listener init watch fail')
      return
    }
    try {
      await readWatch({ openid, request: question }, this.ended.signal, (message) => {
        this.hear(message, question)
      })
      this.fail(CONNECTION_CLOSED, 'realtime listener websocket connection closed')
    } catch (error) {
      this.fail(CONNECTION_CLOSED, sentenceOf(error))
    }
  }

  close = (): Promise<void> => {
    this.ended.abort()
    this.network.changed.off(this.followNetwork)
    return Promise.resolve()
  }

  private readonly followNetwork = (): void => {
    if (this.network.state === 'offline') {
      this.fail(CONNECTION_CLOSED, 'realtime listener websocket connection closed')
    }
  }

  private hear(message: WatchMessage, { collection, query }: Question): void {
    if (this.ended.signal.aborted) return
    void recordCloudCall({ name: `watch ${collection}`, request: query }, Promise.resolve(message))
    if ('error' in message) {
      this.fail(message.error.errCode, message.error.errMsg)
      return
    }
    // On its own: what the mini-program throws there is no failure of the connection.
    queueMicrotask(() => {
      this.callbacks.onChange(message.snapshot)
    })
  }

  private fail(errCode: number, reason: string): void {
    if (this.ended.signal.aborted) return
    void this.close()
    const errMsg = `errCode: ${errCode} | errMsg: ${reason}`
    this.callbacks.onError(Object.assign(new Error(errMsg), { errCode, errMsg }))
  }
}
