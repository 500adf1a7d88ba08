import { causes } from './phraseBook/causes'
import { happenings } from './phraseBook/happenings'
import { others } from './phraseBook/others'
import { people } from './phraseBook/people'

const PHRASE_BOOK = { ...happenings, ...causes, ...people, ...others }

/** What a word of the phrase book tells. */
export type WordClass = keyof typeof PHRASE_BOOK

/** Every word of the phrase book with its class. */
export const WORDS: ReadonlyMap<string, WordClass> = new Map(
  Object.entries(PHRASE_BOOK).flatMap(([wordClass, entries]) =>
    entries
      .split(' ')
      .flatMap(expand)
      .map((word) => [word.replace(/_/g, ' '), wordClass as WordClass] as const),
  ),
)

/** The number of characters of the longest word. */
export const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length))

/** The words that an entry of the phrase book stands for: "a/b+c/d" stands for ac, ad, bc and bd. */
export function expand(entry: string): string[] {
  return entry
    .split('+')
    .map((part) => part.split('/'))
    .reduce((begun, parts) => begun.flatMap((begin) => parts.map((part) => begin + part)))
}
