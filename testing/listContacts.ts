import { listContacts as contactsOf } from '../src/domain/message/messagePieces'
import { readMessage } from '../src/domain/message/readMessage'

/** The contacts of a message as "kind value". */
export function listContacts(message: string): string[] {
  return contactsOf(readMessage(message)).map(({ kind, value }) => `${kind} ${value}`)
}
