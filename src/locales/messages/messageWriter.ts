import type { MessagePiece } from '../../domain/message/messagePieces'

/** A message in the words of another language: text, phones, codes and waybills. */
export type WrittenMessage = readonly MessagePiece[]

/** Says in another language what carriers write. */
export interface MessageWriter {
  /**
   * Says again what a carrier's message reports; null if it is not understood to its last word, or if a part has no words in
   * the language, so that only the carrier's own words are right.
   */
  write: (message: string) => WrittenMessage | null
  /** A carrier's reason in the language; null if it is not a known one. */
  writeCause: (cause: string) => string | null
  /** Who signed: the word of a role, a place or a name. */
  nameSigner: (written: string) => string
  /** A carrier that has no name of ours, by the name that WeChat gives it in Simplified Chinese. */
  nameCarrier: (given: string) => string
  /** A place as a carrier writes it. What has no name in the language stays as it is written. */
  namePlace: (written: string) => string
}
