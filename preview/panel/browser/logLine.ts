import type { CloudCallRecord } from '../../simulator/browser/cloudRecord'
import type { JournalEntry } from './journal'

/** A line of the log. `tone` is its colour: `warning` and `bad` need a look. */
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

/** Formats a size as `999 B` or `10.9 KB`. */
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

/** Finds the failure code in the start of a reply. The rest is not kept, so it cannot be parsed as JSON. */
function readErrorCode(reply: string): string | undefined {
  return /"ok":false,"code":"(\w+)"/.exec(reply)?.[1]
}
