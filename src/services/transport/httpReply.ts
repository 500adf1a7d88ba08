import * as v from 'valibot'
import type { FailureReason } from '../../domain/failureReason'
import { ServiceError } from '../errors'

/** What wx.request and wx.cloud.callContainer resolve to, whatever the status is. */
const HttpResponse = v.object({ statusCode: v.number(), data: v.unknown() })

export const UNAUTHORISED = 401

/** The status of a response; 0 for something that is no response. */
export function statusOf(response: unknown): number {
  const read = v.safeParse(HttpResponse, response)
  return read.success ? read.output.statusCode : 0
}

/**
 * The body of a response. Throws ServiceError if the status says that no function has answered: a gateway before the server, or
 * the server itself. Such a response has never the reason `not-found`, because that removes what the phone has saved.
 */
export function readBody(response: unknown): unknown {
  const read = v.safeParse(HttpResponse, response)
  if (!read.success) throw new ServiceError('bad-reply', response)
  const { statusCode, data } = read.output
  if (statusCode >= 200 && statusCode < 300) return data
  throw new ServiceError(reasonOfStatus(statusCode), `HTTP ${statusCode}`)
}

function reasonOfStatus(status: number): FailureReason {
  switch (status) {
    case 400:
    case 413:
    case 414:
    case 431:
      return 'bad-request'
    case UNAUTHORISED:
    case 403:
      return 'forbidden'
    case 408:
    case 504:
      return 'timeout'
    case 429:
    case 503:
      return 'busy'
    default:
      return 'unavailable'
  }
}
