import type { Phrase } from './phrases'

/** A kind of phrase or token; "none" outside a list. */
export type Kind = Phrase['kind'] | 'none'

/** A set of kinds. */
export function kindSet(...kinds: Kind[]): ReadonlySet<Kind> {
  return new Set(kinds)
}

/** The kind of the word at an index; "none" outside the list. */
export function kindAt(list: readonly { kind: Kind }[], index: number): Kind {
  return list[index]?.kind ?? 'none'
}

/** The text of the word at an index; empty outside the list. */
export function textAt(list: readonly { text: string }[], index: number): string {
  return list[index]?.text ?? ''
}
