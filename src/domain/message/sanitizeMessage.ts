const LIMIT = 500
/** What a tag or an entity can take up at most, so that a huge text costs nothing. */
const READ_AT_MOST = 4 * LIMIT

const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}
/** Zero-width characters, those that turn the direction of the text after them, and halves of characters. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu
const CONTROL = /\p{Cc}/gu

/**
 * A carrier's message as plain text of one line, at most 500 characters; null where it is no text. `cleaned` says that
 * more than white space was taken out.
 */
export function sanitizeMessage(value: unknown): { text: string; cleaned: boolean } | null {
  if (typeof value !== 'string') return null
  const read = value.slice(0, READ_AT_MOST)
  const text = shortened(oneLine(withoutMarkup(read)))
  return { text, cleaned: text !== spaced(read) }
}

function withoutMarkup(text: string): string {
  return text
    .replace(TAG, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

function oneLine(text: string): string {
  return spaced(text.replace(CONTROL, ' ').replace(INVISIBLE, ''))
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Cut between characters, never within one. */
function shortened(text: string): string {
  if (text.length <= LIMIT) return text
  return `${text.slice(0, LIMIT - 1).replace(INVISIBLE, '')}…`
}
