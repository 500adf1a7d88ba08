import type { MessageReading, PhoneOwner } from '../../src/domain/message/messageReading'
import { toReadingRecord } from '../../scripts/read/readingRecord'
import type { LabelledMessage } from './corpus'

/** The parts of a message that are judged. */
export const PARTS = [
  'kind',
  'place',
  'towards',
  'courier',
  'phones',
  'codes',
  'waybills',
  'signer',
  'cause',
  'until',
] as const
export type PartName = (typeof PARTS)[number]

/**
 * `missing`: the text says it, and the reading leaves it out, wholly or in part. `wrong`: the reading says something that
 * the text does not say. `unsaid`: neither says anything.
 */
export type Verdict = 'right' | 'missing' | 'wrong' | 'unsaid'

export interface Judgement {
  part: PartName
  verdict: Verdict
  /** As text; lists are joined with commas. Empty if nothing is said. */
  expected: string
  got: string
}

type Label = Omit<LabelledMessage, 'id' | 'carrier' | 'message'>

/** A value of a part. `of` is the owner of a phone; null for other parts and for an unknown owner. */
interface Item {
  text: string
  of: PhoneOwner | null
}

/** Compares what is read in a message with its label, part by part. */
export function judgeReading(label: Label, reading: MessageReading): Judgement[] {
  const expected = itemsOfLabel(label)
  const got = itemsOfReading(reading)
  return PARTS.map((part) => ({
    part,
    verdict: judgeItems(expected[part], got[part]),
    expected: expected[part].map(formatItem).join(', '),
    got: got[part].map(formatItem).join(', '),
  }))
}

function itemsOfLabel(label: Label): Record<PartName, Item[]> {
  return {
    kind: toItems(label.kind),
    place: toItems(label.place),
    towards: toItems(label.towards),
    courier: toItems(label.courier),
    phones: label.phones.map(({ number, of }) => ({ text: number, of })),
    codes: toItems(...label.codes),
    waybills: toItems(...label.waybills),
    signer: toItems(label.signer),
    cause: toItems(label.cause),
    until: toItems(label.until),
  }
}

function itemsOfReading(reading: MessageReading): Record<PartName, Item[]> {
  const { courier } = reading
  const { kind, place, towards, phones, codes, waybills, signer, cause, until } = toReadingRecord(reading)
  return {
    kind: toItems(kind),
    place: toItems(place),
    towards: toItems(towards),
    courier: toItems(courier?.text),
    phones: phones.map(({ number, of }) => ({ text: number, of })),
    codes: toItems(...codes),
    waybills: toItems(...waybills),
    signer: toItems(signer),
    cause: toItems(cause),
    until: toItems(until),
  }
}

function toItems(...texts: (string | null | undefined)[]): Item[] {
  return texts.flatMap((text) => (text === null || text === undefined ? [] : [{ text, of: null }]))
}

/** Items are in text order, so what is got must be the expected items, of which some may be left out. */
function judgeItems(expected: readonly Item[], got: readonly Item[]): Verdict {
  if (expected.length === 0 && got.length === 0) return 'unsaid'
  let complete = expected.length === got.length
  let next = 0
  for (const item of got) {
    while (next < expected.length && !mayBe(item, expected[next])) next++
    const match = expected[next++]
    if (!match) return 'wrong'
    if (match.of !== item.of) complete = false
  }
  return complete ? 'right' : 'missing'
}

/** An owner that the reading leaves open is not wrong. */
function mayBe(got: Item, expected: Item | undefined): boolean {
  if (!expected || (got.of !== null && got.of !== expected.of)) return false
  return comparable(got.text) === comparable(expected.text)
}

const SPACES = /\s+/g
const BRACKETS_AT_THE_ENDS =
  /^[()[\]{}<>（）【】［］〖〗〔〕「」『』《》〈〉“”"]+|[()[\]{}<>（）【】［］〖〗〔〕「」『』《》〈〉“”"]+$/g

/** Without spaces, and without brackets at both ends. */
function comparable(text: string): string {
  return text.replace(SPACES, '').replace(BRACKETS_AT_THE_ENDS, '')
}

function formatItem({ text, of }: Item): string {
  return of === null ? text : `${text} (${of})`
}
