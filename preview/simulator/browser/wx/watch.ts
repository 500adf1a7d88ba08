import { recordCloudCall } from '../cloudRecord'
import type { PhoneNetwork } from '../network'
import { describeError } from '../problems'
import { readWatch, type WatchMessage } from '../watchStream'

/** A query of a collection that is watched. */
export interface WatchRequest {
  collection: string
  query: object
  order?: Record<string, 1 | -1>
  limit?: number
}

export interface WatchCallbacks {
  onChange: (snapshot: object) => void
  /** Called at most once, when the watch ends. */
  onError: (failure: Error) => void
}

/** https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html */
const INIT_FAILED = -402002
const CONNECTION_CLOSED = -402009

/**
 * A running watch. WeChat's watch survives a short loss of the network and ends after a long one. Here every loss ends it.
 */
export class Watch {
  private readonly ended = new AbortController()

  constructor(
    private readonly network: PhoneNetwork,
    private readonly callbacks: WatchCallbacks,
  ) {
    network.changed.on(this.followNetwork)
  }

  /** Starts the watch and runs until it is closed or fails. Never rejects. */
  async run(openid: string, question: WatchRequest): Promise<void> {
    if (!(await this.network.crossed())) {
      this.fail(INIT_FAILED, 'realtime listener init watch fail')
      return
    }
    try {
      await readWatch({ openid, request: question }, this.ended.signal, (message) => {
        this.receive(message, question)
      })
      this.fail(CONNECTION_CLOSED, 'realtime listener websocket connection closed')
    } catch (error) {
      this.fail(CONNECTION_CLOSED, describeError(error))
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

  private receive(message: WatchMessage, { collection, query }: WatchRequest): void {
    if (this.ended.signal.aborted) return
    void recordCloudCall({ name: `watch ${collection}`, request: query }, Promise.resolve(message))
    if ('error' in message) {
      this.fail(message.error.errCode, message.error.errMsg)
      return
    }
    // In a task of its own, so that an error in the callback does not count as one of the connection.
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
