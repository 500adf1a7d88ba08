import * as v from 'valibot'
import type { UntrackedOrder } from '../src/domain/order'
import { callFunction } from '../src/services/transport/callFunction'
import type { FailureReason } from '../src/domain/failureReason'
import { ServiceError } from '../src/services/errors'

/**
 * Replies for services/transport/callFunction, which a test mocks with `jest.mock('…/services/transport/callFunction')`. Everything
 * above it is real, including the schemas.
 */

const call = jest.mocked(callFunction)

export function answerWith(reply: unknown): void {
  call.mockImplementation((_name, _request, schema) => Promise.resolve(v.parse(schema, reply)))
}

export function failWith(reason: FailureReason, order?: UntrackedOrder): void {
  call.mockImplementation(() => Promise.reject(new ServiceError(reason, undefined, order)))
}

/** Answers once the returned function is called with the reply. */
export function answerLater(): (reply: unknown) => void {
  let release: (reply: unknown) => void = () => undefined
  const reply = new Promise<unknown>((resolve) => {
    release = resolve
  })
  call.mockImplementation(async (_name, _request, schema) => v.parse(schema, await reply))
  return release
}

/** The requests for the list of orders made so far, oldest first. */
export function listRequests(): object[] {
  return call.mock.calls.flatMap(([name, request]) => (name === 'listOrders' ? [request] : []))
}

/** The requests made so far, oldest first. */
export function requests(): object[] {
  return call.mock.calls.map(([, request]) => request)
}
