import { findContacts, type Contact } from './contact'
import { splitLeadingPlace } from './leadingPlace'

/** A part of a carrier's message; `contact` is null for plain text. */
export interface MessagePiece {
  text: string
  contact: Contact | null
}

/** A carrier's message, taken apart for display. */
export interface MessageParts {
  /** The place in brackets at the front; null if there is none. */
  place: string | null
  /** The rest of the message, in text order. */
  pieces: readonly MessagePiece[]
}

/** True if the message has something to call or copy. */
export function hasContact({ pieces }: MessageParts): boolean {
  return pieces.some(({ contact }) => contact !== null)
}

/** Splits a carrier's message into the place at its front, plain text and contacts. */
export function splitMessage(message: string): MessageParts {
  const { place, rest } = splitLeadingPlace(message)
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
