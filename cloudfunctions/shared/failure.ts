import type { FailureCode } from '../../contract/failure'
import type { OrderSummary } from '../../contract/orderSummary'
import type { Reply } from '../../contract/reply'
import { addToRecord } from './callRecord'

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

/** WeChat's id of a request, which its support asks for. */
const RID = /\brid: ([\w-]{8,64})/

/**
 * Notes a failure for the shop's developer. A text of WeChat's or the SDK's is left out, because it may repeat an openid, a
 * waybill, a query or a token: their number says what happened.
 */
export function logFailure(where: string, { code, errCode, message }: Failure): void {
  const reason =
    errCode === undefined ? { errMsg: redact(message) } : { errCode, rid: RID.exec(message)?.[1] }
  const note = { where, code, ...reason }
  if (!addToRecord(note)) console.error(JSON.stringify(note))
}

/** A text of ours without long numbers, which may be a phone's or a waybill's. */
function redact(text: string): string {
  return text.replace(/\d{5,}/g, '#')
}
