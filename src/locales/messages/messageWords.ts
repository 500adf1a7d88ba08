import type { ReportName } from '../../domain/message/acts'
import type { Cause } from '../../domain/message/causeKinds'
import type { Note } from '../../domain/message/notes'
import type { PhoneOwner, UntilPart } from '../../domain/message/messageReading'

/**
 * A sentence with slots: `{place}` (or `{at}`), `{towards}`, `{signer}`, `{cause}`, `{until}`. A part in square brackets is left out if
 * its slot is empty; of several sentences between bars the first one whose slots are all filled is taken.
 */
type Sentence = string

/** How a language says what a message reports. */
export interface MessageWords {
  sentences: Readonly<Record<ReportName, Sentence>>
  causes: Readonly<Record<Cause, string>>
  /** Between several causes, or several numbers. */
  and: string
  /** Between sentences, and at the end. */
  stop: string
  end: string
  place: (written: string) => string
  /** The same with its preposition, for the slot `{at}`. */
  at?: (written: string) => string
  /** A place whose name does not tell its city. */
  placeInCity: (place: string, city: string) => string
  /** Who signed, if that is no recipient and no place: the word of a role, or a name. */
  signer: (written: string) => string
  /** A carrier by the name that WeChat gives it. */
  carrier: (given: string) => string
  recipient: string
  until: (until: UntilPart) => string | null
  /** What is announced beside the report, or said to happen if the parcel is not collected in time. */
  notes: Readonly<Record<Note, string>>
  /** That it is to be delivered, by the number of days after the message's day. */
  nextDelivery: readonly string[]
  courier: (name: string) => string
  /** Before the extension of a phone. */
  extension: string
  labels: Readonly<Record<PhoneOwner | 'phone' | 'code' | 'waybill' | 'address', string>>
}
