import type { UntrackedOrder } from '../domain/order'

/** Why a service could not answer: a closed list, each with its own text for the customer. */
export type Reason =
  | 'offline'
  | 'timeout'
  | 'busy'
  /** Not there, or not this customer's. */
  | 'not-found'
  /** WeChat does not know the waybill. */
  | 'not-tracked'
  /** The shop's rights or settings are missing. */
  | 'forbidden'
  | 'bad-request'
  | 'bad-reply'
  | 'unavailable'

/**
 * The only error that a service throws. `cause` is for the developer and never shown; `order` may come with
 * `not-tracked`.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'

  constructor(
    readonly reason: Reason,
    override readonly cause?: unknown,
    readonly order?: UntrackedOrder,
  ) {
    super(reason)
  }
}
