import { LONGEST_WORD, WORDS, expand } from './lexicon'
import { normalize } from './normalize'
import { causes } from './phraseBook/causes'
import { happenings } from './phraseBook/happenings'
import { others } from './phraseBook/others'
import { people } from './phraseBook/people'

const entries = [happenings, causes, people, others].flatMap((table) =>
  Object.entries(table).flatMap(([wordClass, list]) =>
    list.split(' ').map((entry) => ({ wordClass, entry })),
  ),
)
const words = entries.flatMap(({ wordClass, entry }) => expand(entry).map((word) => ({ wordClass, word })))

it.each([
  ['揽收', ['揽收']],
  ['收件+客户/单位', ['收件客户', '收件单位']],
  ['取/提+件/货', ['取件', '取货', '提件', '提货']],
  ['下一+站/部门+的', ['下一站的', '下一部门的']],
])('the entry "%s" stands for %j', (entry, expanded) => {
  expect(expand(entry)).toEqual(expanded)
})

it('every word is in one class, once', () => {
  const twice = words.filter(({ word }, index) => words.findIndex((other) => other.word === word) !== index)
  expect(twice).toEqual([])
})

it('every word is spelled as a normalized message spells it, so that it can be found', () => {
  const unreachable = [...WORDS.keys()].filter((word) => normalize(word).text.toLowerCase() !== word)
  expect(unreachable).toEqual([])
})

it('no word begins with "已", which is read alone', () => {
  const led = words.filter(({ word, wordClass }) => word.startsWith('已') && wordClass !== 'past')
  expect(led).toEqual([])
})

it.each([
  ['取件码', 'code'],
  ['取货', 'collect'],
  ['妥投', 'sign'],
  ['return to sender', 'goBack'],
  ['菜鸟驿站', 'brand'],
  ['台风', 'nature'],
])('"%s" is a word of the class "%s"', (word, wordClass) => {
  expect(WORDS.get(word)).toBe(wordClass)
})

it.each(['取/提', '件码', 'return_to_sender', ''])('"%s" is no word', (text) => {
  expect(WORDS.has(text)).toBe(false)
})

it('no word is longer than LONGEST_WORD, and one is as long', () => {
  expect(Math.max(...words.map(({ word }) => word.length))).toBe(LONGEST_WORD)
})
