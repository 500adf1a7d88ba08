import type { FailureCode } from '../../contract/failure'
import type { OrderSummary } from '../../contract/orderSummary'
import type { Reply } from '../../contract/reply'

/** Why the work could not be done: `code` is for the customer's page, `message` and `errCode` for the log. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  /** The number that WeChat or the SDK gave, where there was one. */
  readonly errCode: number | undefined

  constructor(code: FailureCode, message: string, origin: { errCode?: number; cause?: unknown } = {}) {
    super(message, { cause: origin.cause })
    this.code = code
    this.errCode = origin.errCode
  }
}

/** A reply that is not a success; `order` goes with NOT_TRACKED. */
export function failureReply(code: FailureCode, order?: OrderSummary): Reply<never> {
  return { ok: false, code, ...(order && { order }) }
}

/** One line for the shop's developer. Never the request or a document: they hold openids and phone numbers. */
export function logFailure(where: string, { code, errCode, message }: Failure): void {
  console.error(JSON.stringify({ where, code, errCode, errMsg: message }))
}
