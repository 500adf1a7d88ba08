import { WORDS, type WordClass } from './lexicon'
import type { Phrase, Range, Scan } from './phrases'

type Kind = Phrase['kind']

/** One character for each kind of phrase, so that a pattern over kinds is a pattern over text. */
const KINDS: readonly Kind[] = [
  ...new Set<WordClass>(WORDS.values()),
  'name',
  'group',
  'aside',
  'number',
  'comma',
  'stop',
  'link',
  'and',
  'space',
  'open',
  'close',
]
const CODE_OF: ReadonlyMap<Kind, string> = new Map(
  KINDS.map((kind, index) => [kind, String.fromCharCode(0x100 + index)]),
)
/** Stands for a phrase that is not told. */
const UNTOLD = '~'

/** Sets of kinds that patterns name in capitals. */
const SETS: Readonly<Record<string, readonly Kind[]>> = {
  NAME: ['name', 'group'],
  PLACE: ['name', 'group', 'brand'],
  SIGN: ['sign', 'signFor'],
  HANDLE: [
    'sort',
    'pickup',
    'sign',
    'signFor',
    'goOn',
    'send',
    'takeOut',
    'hold',
    'deliver',
    'delivering',
    'leave',
    'customs',
    'idle',
    'destroy',
    'goBack',
    'intercept',
    'because',
    'signedAt',
    'fail',
    'accept',
    'defect',
    'store',
    'lose',
  ],
  END: ['comma', 'stop'],
}

/** The kinds of a message's phrases as text; advice is masked if `told` is true. */
export function shapeOf({ phrases }: Scan, told: boolean): string {
  return phrases
    .map((phrase) => (told && !phrase.told && phrase.kind !== 'aside' ? UNTOLD : CODE_OF.get(phrase.kind)))
    .join('')
}

/**
 * A pattern over kinds of phrases: "arrive link? (NAME)". Words are kinds or sets, joined by | for a choice; the rest is
 * a regular expression, in which spaces mean nothing. What the pattern reads is its one capturing group.
 */
export function pattern(source: string): RegExp {
  const compiled = source
    .replace(/[A-Za-z]+(?:\|[A-Za-z]+)*/g, (words) => `[${words.split('|').map(codesOf).join('')}]`)
    .replace(/ /g, '')
    .replace(/^(.*?)(\((?!\?).*)$/, '($1)$2')
  return new RegExp(compiled, 'g')
}

function codesOf(word: string): string {
  return (SETS[word] ?? [word as Kind]).map((kind) => CODE_OF.get(kind) ?? '').join('')
}

/** What a pattern reads: the phrases of its capturing group. */
export interface Match extends Range {
  /** Index of the first phrase of the whole match. */
  begin: number
  /** Index of the first phrase that is read, and of the one behind the last. */
  first: number
  end: number
  text: string
}

/** Every match of a pattern in a shape, in text order. */
export function findAll({ phrases }: Scan, shape: string, rule: RegExp): Match[] {
  return [...shape.matchAll(rule)].flatMap((match) => {
    const first = match.index + (match[1] ?? '').length
    const end = first + (match[2] ?? '').length
    const range = rangeOf(phrases, first, end)
    return range ? [{ begin: match.index, first, end, ...range }] : []
  })
}

/** The tokens of a run of phrases, and their text. */
export function rangeOf(
  phrases: readonly Phrase[],
  first: number,
  end: number,
): (Range & { text: string }) | null {
  const from = phrases[first]?.from
  const to = phrases[end - 1]?.to
  if (from === undefined || to === undefined || end <= first) return null
  return {
    from,
    to,
    text: phrases
      .slice(first, end)
      .map(({ text }) => text)
      .join(''),
  }
}
