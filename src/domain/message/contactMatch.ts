/** A phone, waybill or code found in a message: `value` is what to call or copy, without spaces. */
export interface ContactMatch {
  value: string
  /** Index of its first character in the message. */
  start: number
  /** Index after its last character. */
  end: number
  /** Extension of a phone number, to dial after it. */
  extension?: string
}
