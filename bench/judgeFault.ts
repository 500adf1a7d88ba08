import { FAULTY_MESSAGE, GOOD_MESSAGE, type Fault } from './faultyPaths'

/** What a component did with a faulty path. Only `survives` is fit for customers. */
export type Verdict = 'survives' | 'throws' | 'loses a row' | 'prints nonsense' | 'draws it twice'

/** How often the message of the faulty row must be on screen; null if the row has no readable message. */
const MESSAGE_COUNTS: Record<Fault, number | null> = {
  'null message': null,
  'object message': null,
  'missing time': 1,
  'duplicate rows': 1,
  'unknown code': 1,
}

/** What JavaScript prints for values that are not a text or a time. */
const NONSENSE = /\[object |\b(null|undefined|NaN|Invalid Date)\b|\b1970\b/

/** Judges the texts on screen after a faulty path was rendered; null if rendering threw. */
export function judgeFault(fault: Fault, texts: readonly string[] | null): Verdict {
  if (texts === null) return 'throws'
  const screen = texts.join(' ')
  const expected = MESSAGE_COUNTS[fault]
  const shown = screen.split(FAULTY_MESSAGE).length - 1
  if (!screen.includes(GOOD_MESSAGE) || (expected !== null && shown < expected)) return 'loses a row'
  if (NONSENSE.test(screen)) return 'prints nonsense'
  return expected !== null && shown > expected ? 'draws it twice' : 'survives'
}
