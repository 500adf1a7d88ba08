import { findContacts } from '../src/domain/message/contact'

/** The contacts of a message as "kind value", or "kind value then extension". */
export function listContacts(message: string): string[] {
  return findContacts(message).map(
    ({ kind, value, extension }) => `${kind} ${value}${extension === undefined ? '' : ` then ${extension}`}`,
  )
}
