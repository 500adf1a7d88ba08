import { findContacts, type Contact } from './contact'
import { splitPlace } from './place'

/** A part of a carrier's message: text, or something that can be called or copied. */
export interface MessagePiece {
  text: string
  contact: Contact | null
}

export interface MessageParts {
  /** Where it happened, as the carrier puts it in front; null where it does not. */
  place: string | null
  pieces: readonly MessagePiece[]
}

/** Whether there is something in it to call or to copy. */
export function hasContact({ pieces }: MessageParts): boolean {
  return pieces.some(({ contact }) => contact !== null)
}

/** A carrier's message in the order of its text: the place at its front, and then its parts. */
export function splitMessage(message: string): MessageParts {
  const { place, rest } = splitPlace(message)
  const pieces: MessagePiece[] = []
  let from = message.length - rest.length
  for (const contact of findContacts(message)) {
    if (contact.start < from) continue
    if (contact.start > from) pieces.push({ text: message.slice(from, contact.start), contact: null })
    pieces.push({ text: contact.text, contact })
    from = contact.end
  }
  if (from < message.length) pieces.push({ text: message.slice(from), contact: null })
  return { place, pieces }
}
