import type { MessageReading } from '../../src/domain/message/messageReading'
import { understandMessage } from '../../src/domain/message/understanding'
import { sanitizeMessage } from '../../src/domain/message/sanitizeMessage'
import type { InputLine, LineProblem } from './inputLines'
import type { Translations } from '../../src/locales/translations'
import { toWrittenRow, type WrittenRow } from './writtenRow'
import { toReadingRecord, type ReadingRecord } from './readingRecord'

/** What is read in the message of a line. */
export interface MessageRecord extends ReadingRecord {
  /** As written before the tab; the number of the line for a message without an id. */
  id: string | number
  /** As the page shows it; only if a language is asked for. */
  written?: WrittenRow
}

type ReadMessage = (message: string) => MessageReading

/** Reads lines of the form "id<TAB>message" or "message". */
export function readMessageLines(
  lines: readonly InputLine[],
  readMessage: ReadMessage,
  t: Translations | null = null,
): { records: readonly MessageRecord[]; problems: readonly LineProblem[] } {
  const records: MessageRecord[] = []
  const problems: LineProblem[] = []
  const lineOfId = new Map<string | number, number>()
  for (const { number: line, text } of lines) {
    const { id, message } = splitId(text, line)
    const problem = findProblem(id, message, lineOfId.get(id))
    if (problem !== null) problems.push({ line, problem })
    else {
      lineOfId.set(id, line)
      records.push({
        id,
        ...toReadingRecord(readMessage(message)),
        complete: understandMessage(message) !== null,
        ...(t && { written: toWrittenRow(message, t) }),
      })
    }
  }
  return { records, problems }
}

/** The message is cleaned as on the page. Only the first tab separates. */
function splitId(text: string, line: number): { id: string | number; message: string } {
  const tab = text.indexOf('\t')
  return {
    id: tab === -1 ? line : text.slice(0, tab).trim(),
    message: sanitizeMessage(text.slice(tab + 1))?.text ?? '',
  }
}

function findProblem(id: string | number, message: string, lineOfSameId: number | undefined): string | null {
  if (id === '') return 'has no id before the tab'
  if (message === '') return 'has no message'
  return lineOfSameId === undefined ? null : `has the id ${id}, which line ${lineOfSameId} has already`
}
