import type { MessageReading, Part } from './messageReading'
import { readMessage } from './readMessage'

/** Something in a carrier's message that the customer can call or copy; the value has no spaces. */
export interface Contact extends Part {
  kind: 'phone' | 'waybill' | 'pickupCode'
  value: string
}

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

/** The phones, waybills and pickup codes of a reading, in text order. The customer's own and the sender's phone are left out. */
export function listContacts({ phones, waybills, codes }: MessageReading): Contact[] {
  const callable = phones.filter(({ of }) => of !== 'recipient' && of !== 'sender')
  return [
    ...callable.map((part) => toContact('phone', part)),
    ...waybills.map((part) => toContact('waybill', part)),
    ...codes.map((part) => toContact('pickupCode', part)),
  ].sort((a, b) => a.start - b.start)
}

function toContact(kind: Contact['kind'], { text, start, end, value }: Part & { value: string }): Contact {
  return { kind, text, start, end, value }
}

/**
 * Splits a carrier's message into the place at its front, plain text and contacts. A pickup code is plain text: the
 * ticket has the button that copies it.
 */
export function splitMessage(message: string): MessageParts {
  const reading = readMessage(message)
  const { place, from: begin } = splitLead(message, reading)
  const pieces: MessagePiece[] = []
  let from = begin
  for (const contact of listContacts(reading)) {
    if (contact.kind === 'pickupCode' || contact.start < from) continue
    if (contact.start > from) pieces.push({ text: message.slice(from, contact.start), contact: null })
    pieces.push({ text: contact.text, contact })
    from = contact.end
  }
  if (from < message.length) pieces.push({ text: message.slice(from), contact: null })
  return { place, pieces }
}

/** The bracket behind a lead and the mark after it, which would otherwise begin the text. */
const CLOSING = /^[】〗］\])）」』》][\s，、,：:；;。]*/

/** The city or branch that a carrier puts in brackets at the front, and where the text behind it begins. */
export function splitLead(
  message: string,
  { city, place }: MessageReading,
): { place: string | null; from: number } {
  const lead = [city, place].find(
    (part) => part !== null && part.start <= 2 && CLOSING.test(message.slice(part.end)),
  )
  if (!lead) return { place: null, from: 0 }
  const closing = CLOSING.exec(message.slice(lead.end))?.[0] ?? ''
  return { place: lead.text, from: lead.end + closing.length }
}
