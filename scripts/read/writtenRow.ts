import { understandMessage } from '../../src/domain/message/understanding'
import { splitMessage } from '../../src/domain/message/messagePieces'
import type { Translations } from '../../src/locales/translations'

/** A message as the page shows it. */
export interface WrittenRow {
  /** True if the whole text is understood. */
  complete: boolean
  /** Whose words are shown: the carrier's own, or the page's in the language asked for. */
  words: 'carrier' | 'page'
  text: string
}

/** Writes a message as the page does in a language. */
export function toWrittenRow(message: string, t: Translations): WrittenRow {
  const written = t.messages && t.messages.write(message)
  const { place, pieces } = written ? { place: null, pieces: written } : splitMessage(message)
  const text = pieces.map((piece) => piece.text).join('')
  return {
    complete: understandMessage(message) !== null,
    words: written ? 'page' : 'carrier',
    text: place === null ? text : `${place} ${text}`,
  }
}

/** "12 rows: 10 complete (83 %), 9 written (75 %)." */
export function summarize(rows: readonly WrittenRow[]): string {
  const share = (count: number): string =>
    `${count} (${Math.round((100 * count) / Math.max(1, rows.length))} %)`
  const complete = rows.filter((row) => row.complete).length
  const written = rows.filter(({ words }) => words === 'page').length
  return `${rows.length} ${rows.length === 1 ? 'message' : 'messages'}: ${share(complete)} completely read, ${share(written)} written in the language.`
}
