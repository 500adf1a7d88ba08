/** Something found in a message: `value` is what to call or to copy, `start` and `end` its place in the text. */
export interface ContactMatch {
  value: string
  start: number
  end: number
  /** What to dial after the number itself. */
  extension?: string
}
