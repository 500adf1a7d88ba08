/** PostgreSQL stores neither U+0000 nor half of a surrogate pair, and refuses the whole statement for one. */
const UNSTORABLE = /[\0\p{Cs}]/gu

/** The text with U+FFFD in place of each character that a database may refuse or change. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}
