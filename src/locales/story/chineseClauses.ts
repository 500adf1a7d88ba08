import type { StoryMoment } from './storyFacts'

/** "今天 09:12", or nothing where the moment is not known. */
export function at(moment: StoryMoment | null): string {
  return moment ? `${moment.day} ${moment.clock}` : ''
}

/** Clauses of one sentence, without its full stop; those that say nothing are left out. */
export function joined(...clauses: (string | null | undefined)[]): string {
  return clauses
    .map((clause) => clause?.trim())
    .filter(Boolean)
    .join('，')
}

/** One sentence of clauses; nothing where none of them says anything. */
export function sentence(...clauses: string[]): string {
  const text = joined(...clauses)
  return text === '' ? '' : `${text}。`
}
