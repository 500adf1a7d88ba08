import type { FailureCode } from '../../contract/failure'
import { Failure } from '../../cloudfunctions/shared/failure'

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
const SQLSTATE = /^[0-9A-Z]{5}$/

/** By the beginning of the SQLSTATE: the database is away, overloaded, or was busy with another statement. */
const BUSY_STATES = ['08', '40', '53', '57', '55P03', '25006']

/** Not logged in, not allowed, or not migrated: the shop must mend its settings. */
const NOT_AUTHORISED_STATES = ['28', '3D', '42501', '42P01', '3F']

const UNIQUE_VIOLATION = '23505'
const SERIALIZATION_FAILURE = '40001'

/** The SQLSTATE of an error of the database; undefined if the database did not answer. */
export function readSqlState(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' && SQLSTATE.test(code) ? code : undefined
}

/** A driver's error as a Failure. Its text is left out, as it may repeat what is stored; the cause keeps it. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const state = readSqlState(error)
  if (state === undefined) return new Failure('BUSY', 'the database cannot be reached', { cause: error })
  return new Failure(codeOf(state), `the database refused a statement: ${state}`, { cause: error })
}

function codeOf(state: string): FailureCode {
  const begins = (prefix: string): boolean => state.startsWith(prefix)
  if (BUSY_STATES.some(begins)) return 'BUSY'
  return NOT_AUTHORISED_STATES.some(begins) ? 'NOT_AUTHORISED' : 'INTERNAL'
}

/** True for a row whose key exists already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Failure && readSqlState(error.cause) === UNIQUE_VIOLATION
}

/** True if another statement has moved the row to another partition meanwhile. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Failure && readSqlState(error.cause) === SERIALIZATION_FAILURE
}
