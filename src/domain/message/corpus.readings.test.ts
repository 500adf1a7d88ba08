import { CORPUS_FILE, readCorpus } from '../../../bench/messages/corpus'
import type { PartName, Verdict } from '../../../bench/messages/judgeReading'
import { countVerdicts, judgeCorpus, judgementsByPart, shareRight } from '../../../bench/messages/tally'
import { readMessage } from './readMessage'

const corpus = readCorpus(CORPUS_FILE)
const judged = judgeCorpus(corpus, readMessage)
const byPart = judgementsByPart(judged)

/** The mistakes of a part: id, what is expected and what is read instead. */
function mistakes(part: PartName, verdict: Verdict): string[] {
  return judged.flatMap(({ row, judgements }) =>
    judgements
      .filter((each) => each.part === part && each.verdict === verdict)
      .map(({ expected, got }) => `${row.id}: "${expected}" is read as "${got}"`),
  )
}

it('has at least 400 different messages, each with an id of its own', () => {
  expect(new Set(corpus.map(({ message }) => message)).size).toBeGreaterThanOrEqual(400)
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length)
})

it.each(['codes', 'waybills'] as const)('no message is read with wrong %s', (part) => {
  // A customer would type what the page says.
  expect(mistakes(part, 'wrong')).toEqual([])
})

it('no message is read with a phone number that it does not name', () => {
  const numbers = judged.flatMap(({ row, reading }) =>
    reading.phones.filter(({ value }) => !row.message.normalize('NFKC').replace(/\D/g, '').includes(value)),
  )
  expect(numbers).toEqual([])
})

/** The measured shares, rounded up, so that they can only get better. */
const AT_MOST_PERCENT: readonly [part: PartName, wrong: number, missing: number][] = [
  ['kind', 4, 2],
  ['place', 3, 5],
  ['phones', 3, 3],
  ['codes', 0, 2],
  ['signer', 4, 7],
  ['cause', 8, 4],
]

it.each(AT_MOST_PERCENT)(
  'the %s of a message is wrong in at most %d percent of the readings and missing in %d',
  (part, wrong, missing) => {
    const named = corpus.length - countVerdicts(byPart.get(part) ?? []).unsaid
    const over = (verdict: Verdict, percent: number): string[] =>
      mistakes(part, verdict).length > (named * percent) / 100 ? mistakes(part, verdict) : []
    // The lists are compared, so that a failure prints them.
    expect({ wrong: over('wrong', wrong), missing: over('missing', missing) }).toEqual({
      wrong: [],
      missing: [],
    })
  },
)

it('at least 93 percent of all parts are right', () => {
  expect(shareRight(countVerdicts([...byPart.values()].flat()))).toBeGreaterThanOrEqual(0.93)
})
