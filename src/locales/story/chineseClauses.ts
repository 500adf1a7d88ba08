import type { StoryDeadline, StoryMoment } from './storyFacts'

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

type Moment = Pick<StoryDeadline, 'day' | 'clock'>

/** "周三 13:18", "11月25日"; empty if neither is known. */
export function moment({ day, clock }: Moment): string {
  return [day, clock].filter(Boolean).join(' ')
}

/** "周三 13:18 前", "11月25日前"; empty if neither is known. */
export function before(end: Moment): string {
  return moment(end) && `${moment(end)}${end.clock && ' '}前`
}
