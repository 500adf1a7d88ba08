import { findAll, type Match } from './grammar'
import type { Scan } from './phrases'
import { isGeneral } from './placeNames'

/** Every match of a pattern that names a particular place, in text order. */
export function named(scan: Scan, shape: string, rule: RegExp): Match[] {
  return findAll(scan, shape, rule).filter((match) => !isGeneral(match.text) && hasName(scan, match))
}

/** False for verbs alone and for reasons: "正在进行【装车】扫描", "滞留（原因：积压）". */
function hasName({ tokens }: Scan, { from, to }: Match): boolean {
  if (tokens[from]?.kind === 'reason') return false
  return tokens.slice(from, to).some(({ kind }) => /^(?:name|brand|number|recipient)$/.test(kind))
}

/** The last of the matches; null if there is none. */
export function last(matches: readonly Match[]): Match | null {
  return matches[matches.length - 1] ?? null
}
