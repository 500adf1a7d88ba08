import type { UntrackedOrder } from '../domain/order'
import { ServiceError, type Reason } from '../services/errors'

export type { Reason }

/** The reason of a service's failure; anything else that was thrown is our own fault, hence `unavailable`. */
export function reasonOf(error: unknown): Reason {
  return error instanceof ServiceError ? error.reason : 'unavailable'
}

/** The order that came with a `not-tracked` failure; null without one. */
export function untrackedOrderOf(error: unknown): UntrackedOrder | null {
  return error instanceof ServiceError ? (error.order ?? null) : null
}
