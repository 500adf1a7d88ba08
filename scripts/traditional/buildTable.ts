import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { causes } from '../../src/domain/message/phraseBook/causes'
import { happenings } from '../../src/domain/message/phraseBook/happenings'
import { others } from '../../src/domain/message/phraseBook/others'
import { people } from '../../src/domain/message/phraseBook/people'

/** Traditional characters as Taiwan writes them, chosen by the word around them. */
const toTaiwan = Converter({ from: 'cn', to: 'tw' })

/**
 * Characters that are Traditional, too, and mostly stay as they are in names: 三里屯, 台州, 平谷, 范县, 岳阳, 昆明. Some are
 * written in two ways in Taiwan itself.
 */
const KEPT = new Set('里台谷范岳昆溪凌游干澄岩征拐浚巨涌采于托系注并')
/** What a character of names is where the words do not agree. */
const DECIDED: ReadonlyMap<string, string> = new Map(
  ['个個', '云雲', '毁毀', '烟煙', '签簽', '尽盡'].map(toPair),
)
/** Characters of places that are another one, or stay, in the name of a person. */
const IN_PLACES: ReadonlyMap<string, string> = new Map(
  ['余餘', '后後', '沈瀋', '钟鐘', '涂塗', '郁鬱', '冲衝', '沾霑'].map(toPair),
)
/** The same in the name of a person, unless they stay. */
const IN_NAMES = '钟鍾'

export interface TraditionalTable {
  /** Simplified characters, each followed by its Traditional form. */
  pairs: string
  placePairs: string
}

/** The characters of place names, addresses, family names and carriers' words whose Traditional form differs. */
export function buildTable(): TraditionalTable {
  const pairs = [...collectForms(words())].flatMap(([character, forms]) => {
    if (KEPT.has(character) || IN_PLACES.has(character)) return []
    const form = DECIDED.get(character) ?? onlyForm(character, forms)
    return form === character ? [] : [character + form]
  })
  return { pairs: [...pairs, IN_NAMES].sort().join(''), placePairs: [...IN_PLACES].flat().join('') }
}

/** The committed file. */
export function formatTable({ pairs, placePairs }: TraditionalTable): string {
  return `// Written by \`npm run traditional\`; see scripts/traditional.

/** The Simplified characters of place names, addresses, family names and carriers' words, each followed by its Traditional form. */
export const PAIRS =
  '${pairs}'
/** Characters that have another form, or one only, in the name of a place. */
export const PLACE_PAIRS = '${placePairs}'
`
}

/** The places of places.txt, one name each. */
export function readPlaces(): string[] {
  return readNames('places.txt')
}

function words(): string[] {
  const trade = [causes, happenings, others, people].flatMap((book) => Object.values(book))
  return [...readPlaces(), ...readNames('words.txt'), ...trade].flatMap((text) =>
    [...text.matchAll(/\p{Script=Han}+/gu)].map(([word]) => word),
  )
}

function readNames(file: string): string[] {
  return readFileSync(path.join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((name) => name !== '')
}

/** Every form that each character takes in these words. */
function collectForms(all: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  for (const word of all) {
    const turned = Array.from(toTaiwan(word))
    Array.from(word).forEach((character, index) => {
      forms.set(character, (forms.get(character) ?? new Set()).add(turned[index] ?? character))
    })
  }
  return forms
}

function onlyForm(character: string, forms: ReadonlySet<string>): string {
  const [form = character, ...others] = forms
  if (others.length > 0)
    throw new Error(`Decide in buildTable.ts what ${character} is in names: ${[...forms].join(', ')}`)
  return form
}

function toPair(pair: string): [string, string] {
  return [pair.charAt(0), pair.charAt(1)]
}
