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

// A customer would dial, type or go where the page says.
it.each(['phones', 'codes', 'signer', 'place'] as const)('no message is read with wrong %s', (part) => {
  expect(mistakes(part, 'wrong')).toEqual([])
})

/** Of the messages that name the part. */
const MISSING_PERCENT: readonly [part: PartName, atMost: number][] = [
  ['phones', 3],
  ['codes', 2],
  ['signer', 5],
  ['place', 5],
]

it.each(MISSING_PERCENT)(
  'the %s of a message are missing in at most %d percent of the readings',
  (part, atMost) => {
    const missing = mistakes(part, 'missing')
    const named = corpus.length - countVerdicts(byPart.get(part) ?? []).unsaid
    // The list is compared, so that a failure prints it.
    expect(missing.length > (named * atMost) / 100 ? missing : []).toEqual([])
  },
)

it('at least 95 percent of all parts are right', () => {
  expect(shareRight(countVerdicts([...byPart.values()].flat()))).toBeGreaterThanOrEqual(0.95)
})
