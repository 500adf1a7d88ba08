import { FAULTY_MESSAGE, GOOD_MESSAGE, type Fault } from './samplePath'

/** What became of a faulty path; `survives` is what a customer may see. */
export type Verdict = 'survives' | 'throws' | 'loses a row' | 'prints nonsense' | 'draws it twice'

/** How often the words of the faulty row must be on screen; where it has none that can be read, nobody says. */
const messages: Record<Fault, number | null> = {
  'null message': null,
  'object message': null,
  'missing time': 1,
  'duplicate rows': 1,
  'unknown code': 1,
}

/** What a script makes of what is no text and no time. */
const NONSENSE = /\[object |\b(null|undefined|NaN|Invalid Date)\b|\b1970\b/

/** Judges what came on screen of a faulty path; `texts` is null where drawing it threw. */
export function judge(fault: Fault, texts: readonly string[] | null): Verdict {
  if (texts === null) return 'throws'
  const screen = texts.join(' ')
  const wanted = messages[fault]
  const shown = screen.split(FAULTY_MESSAGE).length - 1
  if (!screen.includes(GOOD_MESSAGE) || (wanted !== null && shown < wanted)) return 'loses a row'
  if (NONSENSE.test(screen)) return 'prints nonsense'
  return wanted !== null && shown > wanted ? 'draws it twice' : 'survives'
}
