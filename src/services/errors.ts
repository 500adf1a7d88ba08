/** Why a service could not answer: a closed list, each with its own words for the customer. */
export type Reason =
  | 'offline'
  | 'timeout'
  | 'busy'
  /** Not there, or not this customer's. */
  | 'not-found'
  /** WeChat does not know the waybill. */
  | 'not-tracked'
  /** The shop's rights or set-up are missing. */
  | 'forbidden'
  | 'bad-request'
  | 'bad-reply'
  | 'unavailable'

/** The only error a service throws; `cause` is for the developer and never shown. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'

  constructor(
    readonly reason: Reason,
    override readonly cause?: unknown,
  ) {
    super(reason)
  }
}
