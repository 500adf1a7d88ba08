import type { MessageReading } from '../../src/domain/message/messageReading'
import type { LabelledMessage } from './corpus'
import { judgeReading, PARTS, type Judgement, type Verdict } from './judgeReading'

/** A labelled message with its reading and the verdict on each part. */
export interface JudgedMessage {
  row: LabelledMessage
  reading: MessageReading
  judgements: readonly Judgement[]
}

/** How many messages are read as a whole, and how many of their parts are right. */
export interface Tally {
  messages: number
  complete: number
  /** Something is read, and some of the text is not. */
  partly: number
  nothing: number
  parts: Readonly<Record<Verdict, number>>
}

export function judgeCorpus(
  corpus: readonly LabelledMessage[],
  readMessage: (message: string) => MessageReading,
): JudgedMessage[] {
  return corpus.map((row) => {
    const reading = readMessage(row.message)
    return { row, reading, judgements: judgeReading(row, reading) }
  })
}

export function tallyMessages(judged: readonly JudgedMessage[]): Tally {
  const count = (is: (each: JudgedMessage) => boolean): number => judged.filter(is).length
  const complete = count(({ reading }) => reading.complete)
  const nothing = count((each) => !each.reading.complete && !findsSomething(each))
  return {
    messages: judged.length,
    complete,
    partly: judged.length - complete - nothing,
    nothing,
    parts: countVerdicts(judged.flatMap(({ judgements }) => judgements)),
  }
}

export function countVerdicts(judgements: readonly Judgement[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { right: 0, missing: 0, wrong: 0, unsaid: 0 }
  for (const { verdict } of judgements) counts[verdict]++
  return counts
}

/** Share of the right parts among those that the text says or the reading claims to say; 1 if there are none. */
export function shareRight({ right, missing, wrong }: Readonly<Record<Verdict, number>>): number {
  const all = right + missing + wrong
  return all === 0 ? 1 : right / all
}

/** The judgements by part, in the order of PARTS. */
export function judgementsByPart(judged: readonly JudgedMessage[]): Map<Judgement['part'], Judgement[]> {
  const all = judged.flatMap(({ judgements }) => judgements)
  return new Map(PARTS.map((part) => [part, all.filter((each) => each.part === part)]))
}

function findsSomething({ judgements }: JudgedMessage): boolean {
  return judgements.some(({ got }) => got !== '')
}
