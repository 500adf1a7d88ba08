const MAX_LENGTH = 500
/** Characters that are read, to leave room for markup; the rest of a huge text is ignored. */
const MAX_INPUT_LENGTH = 4 * MAX_LENGTH

const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}
/** Characters that show nothing: zero-width ones, blank letters, those that turn the text, and lone surrogates. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{DI}\u2800]/gu
const CONTROL = /\p{Cc}/gu

/**
 * Turns a carrier's message into one line of plain text, at most 500 characters; null if it is not a string. `cleaned`
 * is true if more than white space was removed.
 */
export function sanitizeMessage(value: unknown): { text: string; cleaned: boolean } | null {
  if (typeof value !== 'string') return null
  const read = value.slice(0, MAX_INPUT_LENGTH)
  const text = truncate(toOneLine(stripMarkup(read)))
  return { text, cleaned: text !== collapseSpaces(read) }
}

function stripMarkup(text: string): string {
  return text
    .replace(TAG, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

function toOneLine(text: string): string {
  return collapseSpaces(text.replace(CONTROL, ' ').replace(INVISIBLE, ''))
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Cuts between characters, never through a surrogate pair. */
function truncate(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  return `${text.slice(0, MAX_LENGTH - 1).replace(INVISIBLE, '')}…`
}
