import { AsyncLocalStorage } from 'node:async_hooks'

/** What happens during a call. It becomes part of the call's line in the log. */
export interface CallRecord {
  upstreamCalls: number
  upstreamMs: number
  notes: object[]
  /** The stack of a bug. */
  stack?: string
}

const running = new AsyncLocalStorage<CallRecord>()

export function createCallRecord(): CallRecord {
  return { upstreamCalls: 0, upstreamMs: 0, notes: [] }
}

/** Runs a call; everything it notes until it settles goes into the record. */
export function runRecorded<T>(record: CallRecord, work: () => T): T {
  return running.run(record, work)
}

/** Adds a note, and the stack of a bug, to the running call; returns false if none is running. */
export function addToRecord(note: object, stack?: string): boolean {
  const record = running.getStore()
  if (!record) return false
  record.notes.push(note)
  if (stack !== undefined) record.stack ??= stack
  return true
}

/** Notes something unusual. It must not contain anything of a request, a reply or a document. */
export function logNote(where: string, note: object): void {
  const line = { where, ...note }
  if (!addToRecord(line)) console.warn(JSON.stringify(line))
}

/** Runs a call to WeChat and adds its time to the running call. */
export async function timeUpstream<T>(work: () => Promise<T>): Promise<T> {
  const record = running.getStore()
  const startedAt = performance.now()
  try {
    return await work()
  } finally {
    if (record) {
      record.upstreamCalls += 1
      record.upstreamMs += performance.now() - startedAt
    }
  }
}
