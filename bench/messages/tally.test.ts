import type { MessageReading } from '../../src/domain/message/messageReading'
import { sampleLabel } from './sampleLabel'
import { samplePart } from './samplePart'
import { readingOf } from '../../testing/readingOf'
import { countVerdicts, judgeCorpus, judgementsByPart, shareRight, tallyMessages } from './tally'

/** Judges messages of the kind `arrived` at 甲, read like this. */
function judgeArrivals(...readings: Partial<MessageReading>[]) {
  const corpus = readings.map((_, index) =>
    sampleLabel({ message: String(index), kind: 'arrived', place: '甲' }),
  )
  return judgeCorpus(corpus, (message) => readingOf(readings[Number(message)] ?? {}))
}

const AT = { kind: 'arrived', place: samplePart('甲') } as const

it('counts a message as complete, partly read, or not read', () => {
  const judged = judgeArrivals({ ...AT, complete: true }, AT, { place: samplePart('甲') }, {})
  expect(tallyMessages(judged)).toMatchObject({ messages: 4, complete: 1, partly: 2, nothing: 1 })
})

it('counts a complete message of which nothing can be read as complete', () => {
  expect(tallyMessages(judgeArrivals({ complete: true }))).toMatchObject({
    complete: 1,
    partly: 0,
    nothing: 0,
  })
})

it('counts the verdicts on all parts of the messages', () => {
  const judged = judgeArrivals(AT, {}, { kind: 'arrived', place: samplePart('乙') })
  expect(tallyMessages(judged).parts).toEqual({ right: 3, missing: 2, wrong: 1, unsaid: 24 })
})

it('counts each part on its own', () => {
  const byPart = judgementsByPart(judgeArrivals(AT, { place: samplePart('乙') }))
  expect(countVerdicts(byPart.get('kind') ?? [])).toMatchObject({ right: 1, missing: 1, wrong: 0 })
  expect(countVerdicts(byPart.get('place') ?? [])).toMatchObject({ right: 1, missing: 0, wrong: 1 })
})

it('takes the share of the right parts among those that either side names', () => {
  expect(shareRight({ right: 3, missing: 0, wrong: 1, unsaid: 96 })).toBe(0.75)
  expect(shareRight({ right: 0, missing: 0, wrong: 0, unsaid: 9 })).toBe(1)
})
