import type { CloudCallRecord } from '../../simulator/browser/cloudRecord'
import type { JournalEntry } from './journal'

/** How a line of the log reads; `tone` says whether somebody should look at it. */
export interface LogLine {
  tag: string
  text: string
  tone: 'plain' | 'good' | 'warning' | 'bad'
}

export function formatLogLine(entry: JournalEntry): LogLine {
  switch (entry.kind) {
    case 'problem':
      return { tag: 'problem', text: `${entry.problem.where}: ${entry.problem.sentence}`, tone: 'bad' }
    case 'console':
      return {
        tag: 'console',
        text: entry.written.text,
        tone: entry.written.level === 'error' ? 'bad' : 'warning',
      }
    case 'cloud':
      return cloudLine(entry.call)
    case 'setData':
      return { tag: 'setData', text: `${entry.set.is}  ${formatBytes(entry.set.bytes)}`, tone: 'plain' }
  }
}

/** Bytes as a developer reads them. */
export function formatBytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} KB`
}

function cloudLine({ name, milliseconds, reply }: CloudCallRecord): LogLine {
  if (milliseconds === undefined || reply === undefined) {
    return { tag: 'cloud', text: `${name}  …`, tone: 'plain' }
  }
  const code = readErrorCode(reply)
  const outcome = reply.startsWith('{') ? (code ?? 'ok') : reply
  return {
    tag: 'cloud',
    text: `${name}  ${milliseconds} ms  ${outcome}`,
    tone: outcome === 'ok' ? 'good' : 'warning',
  }
}

/** Only the start of a reply is kept, which is no whole JSON; our functions' own code stands there. */
function readErrorCode(reply: string): string | undefined {
  return /"ok":false,"code":"(\w+)"/.exec(reply)?.[1]
}
