/** PostgreSQL stores neither U+0000 nor half of a surrogate pair, and refuses the whole statement for one. */
const UNSTORABLE = /[\0\p{Cs}]/gu

/** The text with U+FFFD in place of each character that PostgreSQL refuses. */
export function cleanText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}

/** The same value with every text in it cleaned, the names of fields too. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [cleanText(name), cleanValue(inner)]),
  )
}

/** JSON that a jsonb column takes. */
export function toCleanJson(value: unknown): string {
  return JSON.stringify(cleanValue(value) ?? null)
}

/** A parameter of a statement that PostgreSQL takes. */
export function cleanParameter(parameter: unknown): unknown {
  if (typeof parameter === 'string') return cleanText(parameter)
  return Array.isArray(parameter) ? parameter.map(cleanParameter) : parameter
}
