import * as v from 'valibot'
import { callFunction } from '../src/services/transport/cloud'
import { ServiceError, type Reason } from '../src/services/errors'

/**
 * Answers in place of services/cloud, which a test mocks with `jest.mock('…/services/cloud')`: everything above it,
 * the schemas of the services included, is the real thing.
 */

const call = jest.mocked(callFunction)

export function answerWith(reply: unknown): void {
  call.mockImplementation((_name, _request, schema) => Promise.resolve(v.parse(schema, reply)))
}

export function failWith(reason: Reason): void {
  call.mockImplementation(() => Promise.reject(new ServiceError(reason)))
}

/** Answers each function for itself; one whose reply is a ServiceError fails with it. */
export function answerEach(replies: Readonly<Record<string, unknown>>): void {
  call.mockImplementation((name, _request, schema) => {
    const reply = replies[name]
    return reply instanceof ServiceError ? Promise.reject(reply) : Promise.resolve(v.parse(schema, reply))
  })
}

/** Holds the answer back until the returned function is called with it. */
export function answerLater(): (reply: unknown) => void {
  let release: (reply: unknown) => void = () => undefined
  const reply = new Promise<unknown>((resolve) => {
    release = resolve
  })
  call.mockImplementation(async (_name, _request, schema) => v.parse(schema, await reply))
  return release
}

/** The requests made so far, oldest first. */
export function requests(): object[] {
  return call.mock.calls.map(([, request]) => request)
}
