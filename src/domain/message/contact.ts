import type { ContactMatch } from './contactMatch'
import { findPhones } from './phone'
import { findPickupCodes } from './pickupCode'
import { normalize } from './normalize'
import { findWaybills } from './waybill'

/** Something in a carrier's message that a person can act on: a number to call, a waybill or a code to copy. */
export interface Contact extends ContactMatch {
  kind: 'phone' | 'waybill' | 'pickupCode'
  /** As it is written: `message.slice(start, end)`. */
  text: string
}

/** In order of precedence: what is said to be a code or a waybill is never called. */
const FINDERS: readonly [Contact['kind'], (plain: string) => ContactMatch[]][] = [
  ['pickupCode', findPickupCodes],
  ['waybill', findWaybills],
  ['phone', findPhones],
]

/** All that can be called or copied in a carrier's message, in the order of the text and without overlaps. */
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
