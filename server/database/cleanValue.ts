import { storableText } from '../../cloudfunctions/shared/storableText'

/** The same value with every text in it cleaned, the names of fields too. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [storableText(name), cleanValue(inner)]),
  )
}

/** JSON that a jsonb column takes. */
export function toCleanJson(value: unknown): string {
  return JSON.stringify(cleanValue(value) ?? null)
}

/** A parameter of a statement that PostgreSQL takes. */
export function cleanParameter(parameter: unknown): unknown {
  if (typeof parameter === 'string') return storableText(parameter)
  return Array.isArray(parameter) ? parameter.map(cleanParameter) : parameter
}
