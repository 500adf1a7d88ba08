import { element } from './elements'
import type { JournalEntry } from './journal'

/** The stack of a cloud call whose function threw, with the line of source; nothing for any other entry. */
export function stackElements(entry: JournalEntry): HTMLElement[] {
  if (entry.kind !== 'cloud' || entry.call.stack === undefined) return []
  return [element('pre', { className: 'stack' }, entry.call.stack)]
}
