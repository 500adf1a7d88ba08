import type { MessageReading } from '../../src/domain/message/messageReading'

/** The reading of a message in which nothing is found, with these parts instead. */
export function sampleReading(parts: Partial<MessageReading> = {}): MessageReading {
  return {
    kind: null,
    complete: false,
    city: null,
    place: null,
    towards: null,
    courier: null,
    phones: [],
    codes: [],
    waybills: [],
    signer: null,
    cause: null,
    until: null,
    nextAttempt: null,
    rest: [],
    ...parts,
  }
}

/** A part of a reading. Its position is not used. */
export function samplePart<Value extends object>(text: string, value: Value): Value & SamplePart
export function samplePart(text: string): SamplePart
export function samplePart(text: string, value: object = {}): SamplePart {
  return { text, start: 0, end: text.length, ...value }
}

interface SamplePart {
  text: string
  start: number
  end: number
}
