import type { FailureCode } from '../../contract/failure'
import type { OrderSummary } from '../../contract/orderSummary'
import type { Reply } from '../../contract/reply'

/** An expected failure: `code` goes to the client, `message` and `errCode` go to the log. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  /** The error number of WeChat or the SDK, if there was one. */
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

/** Writes one line for the shop's developer. It never has the request or a document: they hold openids and phone numbers. */
export function logFailure(where: string, { code, errCode, message }: Failure): void {
  console.error(JSON.stringify({ where, code, errCode, errMsg: message }))
}
