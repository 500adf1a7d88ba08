import type { Part } from './messageReading'
import { partOf, type Range, type Scan } from './phrases'

/** Text that stands between the words of the trade and tells nothing. */
const FILLER = /^(?:[\s的了是为与和及或等着过也还就把让个有时于]|&?nbsp|耐心|保持|畅通|先生|女士|提供|服务|类型|人员)+$/

/** The stretches of text that no part covers: names and numbers outside all parts, except in advice. */
export function findRest(scan: Scan, covered: readonly (Range | null)[]): Part[] {
  const { tokens, phrases } = scan
  const known = new Uint8Array(tokens.length)
  for (const range of covered) if (range) known.fill(1, range.from, range.to)
  for (const { told, kind, from, to } of phrases) if (!told && kind !== 'aside') known.fill(1, from, to)
  return tokens.flatMap(({ kind, text }, index) => {
    if (known[index] || (kind !== 'name' && kind !== 'number') || FILLER.test(text)) return []
    const part = partOf(scan, { from: index, to: index + 1 })
    return part ? [part] : []
  })
}
