import type { ContactMatch } from './contactMatch'
import { findPhones } from './phone'
import { findPickupCodes } from './pickupCode'
import { normalize } from './normalize'
import { findWaybills } from './waybill'

/** Something in a carrier's message that the customer can call or copy: a phone, a waybill or a pickup code. */
export interface Contact extends ContactMatch {
  kind: 'phone' | 'waybill' | 'pickupCode'
  /** As the carrier writes it: `message.slice(start, end)`. */
  text: string
}

/** In order of precedence: digits marked as a code or a waybill are never offered as a phone number. */
const FINDERS: readonly [Contact['kind'], (plain: string) => ContactMatch[]][] = [
  ['pickupCode', findPickupCodes],
  ['waybill', findWaybills],
  ['phone', findPhones],
]

/** Finds the phones, waybills and pickup codes of a carrier's message, in text order and without overlaps. */
export function findContacts(message: string): readonly Contact[] {
  const plain = normalize(message)
  const contacts: Contact[] = []
  for (const [kind, find] of FINDERS) {
    for (const found of find(plain)) {
      const taken = contacts.some(({ start, end }) => found.start < end && start < found.end)
      if (!taken) contacts.push({ ...found, kind, text: message.slice(found.start, found.end) })
    }
  }
  return contacts.sort((a, b) => a.start - b.start)
}
