import type { MessageReading } from '../src/domain/message/messageReading'

/** The reading of a message that says nothing but these parts. */
export function readingOf(parts: Partial<MessageReading>): MessageReading {
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
