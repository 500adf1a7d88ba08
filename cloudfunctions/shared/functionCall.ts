import * as v from 'valibot'
import type { FailureCode } from '../../contract/failure'
import type { Reply } from '../../contract/reply'
import { createCallRecord, runRecorded, type CallRecord } from './callRecord'
import { startDeadline, type Deadline } from './deadline'
import { failureReply } from './failure'
import type { RateGuard } from './rateGuard'
import { logError, toReply } from './toReply'

export type CallCode = FailureCode | 'OK'

/**
 * What the log has of a call: the function, the code, the milliseconds and those of WeChat, whether it succeeded without
 * WeChat, and the id of the request. Nothing of the request, the reply or a document.
 */
export interface CallLine {
  function: string
  code: CallCode
  ms: number
  upstreamMs: number
  cacheHit: boolean
  requestId: string | undefined
  notes?: object[]
  stack: string | undefined
}

export interface CallSettings {
  /** The function's name, for the log. */
  name: string
  requestId?: string | undefined
  /** Receives the call's line when the call is over; without it the line goes to the console. */
  write?: (line: CallLine, record: CallRecord) => void
}

export interface CustomerCall extends CallSettings {
  /** The customer; undefined without an identity, and then the work decides. */
  openid: string | undefined
  guard: RateGuard
  /** As how many calls this one counts. */
  cost: number
}

/** Runs a customer's call and answers a Reply, BUSY to a customer who calls too often. Never throws. */
export function runCustomerCall<T>(
  call: CustomerCall,
  work: (deadline: Deadline) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const { name, openid, guard, cost } = call
  const deadline = startDeadline()
  const guardedWork = async (): Promise<Reply<T>> => {
    if (openid && !(await guard(openid, cost))) return failureReply('BUSY')
    return work(deadline)
  }
  return logCall(call, () => toReply(name, guardedWork))
}

/** Runs a call and writes its line. An error is thrown with the code alone, as the caller may log what it catches. */
export async function logCall<T>(
  { name, requestId, write = writeLine }: CallSettings,
  work: () => Promise<T>,
): Promise<T> {
  const record = createCallRecord()
  const startedAt = performance.now()
  let code: CallCode = 'INTERNAL'
  try {
    const result = await runRecorded(record, work)
    code = codeOf(result)
    return result
  } catch (error) {
    code = runRecorded(record, () => logError(name, error))
    // Without a cause: the platform would log that too.
    throw new PlatformError(`${name}: ${code}`)
  } finally {
    const ms = Math.round(performance.now() - startedAt)
    write(describeCall(name, code, ms, requestId, record), record)
  }
}

class PlatformError extends Error {}

const Failed = v.object({ ok: v.literal(false), code: v.string() })

/** The code of a Reply; anything else that was returned is a success. */
function codeOf(result: unknown): CallCode {
  const failed = v.safeParse(Failed, result)
  return failed.success ? (failed.output.code as FailureCode) : 'OK'
}

function describeCall(
  name: string,
  code: CallCode,
  ms: number,
  requestId: string | undefined,
  { upstreamCalls, upstreamMs, notes, stack }: CallRecord,
): CallLine {
  return {
    function: name,
    code,
    ms,
    upstreamMs: Math.round(upstreamMs),
    cacheHit: code === 'OK' && upstreamCalls === 0,
    requestId,
    ...(notes.length > 0 && { notes }),
    stack,
  }
}

/** Writes a call's line to the console; a bug is an error. */
export function writeLine(line: CallLine): void {
  if (line.code === 'INTERNAL') console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}
