/** Why a function could not answer. Besides the code only NOT_TRACKED tells the client anything, see Reply. */
export const FAILURE_CODES = [
  'BAD_REQUEST',
  /** Not there, or not the caller's: the same answer for both, so that orders cannot be probed for. */
  'NOT_FOUND',
  /** WeChat does not know the waybill. */
  'NOT_TRACKED',
  'BUSY',
  'TIMEOUT',
  /** Rights or settings are missing: the shop's developer has to fix it. */
  'NOT_AUTHORISED',
  'BAD_REPLY',
  'INTERNAL',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]
