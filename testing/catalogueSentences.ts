import { factSets } from './storyFacts'

/** A sentence of a catalogue and where it is: "action.main.call". */
export interface CatalogueSentence {
  path: string
  text: string
}

/** What stands in a sentence for its facts. Numbers choose between singular and plural. */
const FACTS = ['X', 0, 1, 2]
/** Sentences that join a list of parts. */
const JOINING = /\.spoken(?:Step|Node)$/
/** Dates of the calendar, which take a day. */
const DATES = /\.date(?:WithYear(?:Short)?)?$/
const DATE_FACTS = [1, 5, 12].map((month) => [{ year: 2026, month, day: month }])
/** Texts that come from elsewhere. */
const GIVEN = /\.(?:city|carrierWords|spokenCode|copyCode)$/

/** The words for carriers' messages take readings, and have a test of their own. */
const NOT_FACTS = /^\.messages$/

/** Every sentence of a catalogue, or of a part of it, once; one that takes facts is written with several. */
export function catalogueSentences(catalogue: unknown): CatalogueSentence[] {
  const all = sentencesOf(catalogue, '').map((sentence) => [sentence.path + sentence.text, sentence] as const)
  return [...new Map(all).values()]
}

function sentencesOf(part: unknown, path: string): CatalogueSentence[] {
  if (part === null || NOT_FACTS.test(path)) return []
  if (typeof part === 'string') return part === '' ? [] : [{ path, text: part }]
  if (typeof part === 'function') {
    const write = part as (...facts: unknown[]) => unknown
    return factsFor(path).flatMap((facts) => sentencesOf(write(...facts), path))
  }
  return Object.entries(part as object).flatMap(([key, each]) => sentencesOf(each, `${path}.${key}`))
}

function factsFor(path: string): readonly unknown[][] {
  if (/(?:^|\.)story\./.test(path)) return factSets.map((facts) => [facts])
  if (JOINING.test(path)) return [['X', 'X', ['X']].slice(path.endsWith('Node') ? 2 : 0)]
  if (GIVEN.test(path)) return [['X', 'X']]
  if (DATES.test(path)) return DATE_FACTS
  if (path.endsWith('.duration')) return [[['X']], [['X', 'Y']]]
  return FACTS.map((fact) => [fact, fact, fact])
}
