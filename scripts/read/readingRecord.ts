import type {
  Happening,
  MessageReading,
  Part,
  PhoneOwner,
  PhonePart,
} from '../../src/domain/message/messageReading'

/** A reading as data: texts as the carrier writes them, null or an empty list for what the message does not say. */
export interface ReadingRecord {
  kind: Happening | null
  complete: boolean
  place: string | null
  towards: string | null
  /** Each number once, in text order; `number` is digits, or "number,extension". */
  phones: readonly { number: string; of: PhoneOwner | null }[]
  codes: readonly string[]
  waybills: readonly string[]
  /** 本人 for the recipient in any wording. */
  signer: string | null
  cause: string | null
  until: string | null
  rest: readonly string[]
}

export function toReadingRecord(reading: MessageReading): ReadingRecord {
  return {
    kind: reading.kind,
    complete: reading.complete,
    place: textOf(reading.place),
    towards: textOf(reading.towards),
    phones: distinctPhones(reading.phones),
    codes: distinct(reading.codes.map(({ value }) => value)),
    waybills: distinct(reading.waybills.map(({ value }) => value)),
    signer: reading.signer?.value ?? null,
    cause: textOf(reading.cause),
    until: textOf(reading.until),
    rest: reading.rest.map(({ text }) => text),
  }
}

function textOf(part: Part | null): string | null {
  return part?.text ?? null
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** A number that the message repeats keeps its first place and the first owner that is named. */
function distinctPhones(phones: readonly PhonePart[]): ReadingRecord['phones'] {
  const owners = new Map<string, PhoneOwner | null>()
  for (const { value, extension, of } of phones) {
    const number = extension === null ? value : `${value},${extension}`
    owners.set(number, owners.get(number) ?? of)
  }
  return [...owners].map(([number, of]) => ({ number, of }))
}
