import { ServiceError, type Reason } from '../services/errors'

export type { Reason }

/** The reason of a service's failure; anything else that was thrown is our own fault, hence `unavailable`. */
export function reasonOf(error: unknown): Reason {
  return error instanceof ServiceError ? error.reason : 'unavailable'
}
