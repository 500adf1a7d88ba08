import type { FailureReason } from '../domain/failureReason'
import type { UntrackedOrder } from '../domain/order'

/**
 * The only error that a service throws. `cause` is for the developer and never shown; `order` may come with
 * `not-tracked`.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'

  constructor(
    readonly reason: FailureReason,
    override readonly cause?: unknown,
    readonly order?: UntrackedOrder,
  ) {
    super(reason)
  }
}

/** The reason of a service's failure; any other error is a bug of ours and reads as `unavailable`. */
export function reasonOf(error: unknown): FailureReason {
  return error instanceof ServiceError ? error.reason : 'unavailable'
}

/** The order that came with a `not-tracked` failure; null without one. */
export function untrackedOrderOf(error: unknown): UntrackedOrder | null {
  return error instanceof ServiceError ? (error.order ?? null) : null
}
