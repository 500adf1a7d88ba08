import { kindAt, kindSet, type Kind } from './lookup'
import type { Token } from './tokens'

/** What may stand between a label and its number: spaces, colons, brackets, 的 and 为. */
export const LINKS = kindSet('space', 'link', 'open', 'of', 'and', 'is')

/** Index of the first token, from `index` on, that is of none of these kinds. */
export function skip(tokens: readonly Token[], index: number, kinds: ReadonlySet<Kind>): number {
  let next = index
  while (kinds.has(kindAt(tokens, next))) next += 1
  return next
}

/** Index of the last token before `index` that is of none of these kinds; -1 if there is none. */
export function skipBack(tokens: readonly Token[], index: number, kinds: ReadonlySet<Kind>): number {
  let before = index - 1
  while (kinds.has(kindAt(tokens, before))) before -= 1
  return before
}
