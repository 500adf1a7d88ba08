import type { TrackKey } from '../../../contract/track'
import type { FailureReason } from '../../domain/failureReason'

export interface DocumentWatcher {
  onDocument: (document: unknown) => void
  /** Called at most once, when the watch is refused, closed or finds no document; no other callback follows. */
  onEnd: () => void
}

/** One way to the shop's back end. The build has one of them. */
export interface Transport {
  /** Called once at launch. */
  connect: () => void
  /**
   * Calls a function; resolves to its reply, which has not been read yet. Rejects with a ServiceError if the back end has
   * refused the call in another way, and with WeChat's own error if nothing has answered.
   */
  send: (name: string, request: object) => Promise<unknown>
  /** The reason of WeChat's own error, if the error says one; without it the network's state decides. */
  reasonOf: (error: unknown) => FailureReason | undefined
  /** Watches the stored track of the customer's own waybill; returns a function that stops it. Never throws. */
  watchTrack: (key: TrackKey, watcher: DocumentWatcher) => () => void
}
