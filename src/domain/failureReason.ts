/** Why a service could not answer: a closed list. Each reason has its own text for the customer in the catalogues. */
export type FailureReason =
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
