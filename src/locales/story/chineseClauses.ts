import type { StoryMoment } from './storyFacts'

/** "今天 09:12"; empty if the moment is unknown. */
export function at(moment: StoryMoment | null): string {
  return moment ? `${moment.day} ${moment.clock}` : ''
}

/** Joins clauses with commas, without a full stop. Empty clauses are left out. */
export function joinClauses(...clauses: (string | null | undefined)[]): string {
  return clauses
    .map((clause) => clause?.trim())
    .filter(Boolean)
    .join('，')
}

/** Joins clauses into one sentence; empty if all of them are. */
export function sentence(...clauses: string[]): string {
  const text = joinClauses(...clauses)
  return text === '' ? '' : `${text}。`
}
