/** A part of a message; `text` is `message.slice(start, end)`. */
export interface Clause {
  text: string
  start: number
  end: number
}

/** Splits a normalized text at commas, semicolons and sentence ends; empty clauses are left out. */
export function splitClauses(plain: string): Clause[] {
  return [...plain.matchAll(/[^,;。!?、]+/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}
