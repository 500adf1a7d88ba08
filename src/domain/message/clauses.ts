export interface Clause {
  text: string
  /** Where it begins in the message. */
  start: number
  end: number
}

/** The parts of a plain text between commas, semicolons, full stops and exclamation marks; empty ones are left out. */
export function splitClauses(plain: string): Clause[] {
  return [...plain.matchAll(/[^,;。!?、]+/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}
