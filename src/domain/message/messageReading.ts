/** What a message reports as having happened to the parcel. Of several things, the one that happened last. */
export type Happening =
  /** The order was received, packed or has left the shop's warehouse. */
  | 'accepted'
  | 'awaitingPickup'
  | 'pickedUp'
  | 'pickupFailed'
  | 'arrived'
  | 'departed'
  /** Handled at a place without a move: sorted, loaded, bagged, weighed, assigned to a courier. */
  | 'sorted'
  /** Given to another carrier, which has a waybill of its own. */
  | 'handedOver'
  | 'outForDelivery'
  /** Lies at a station, locker, shop or gatehouse to be collected. */
  | 'waiting'
  /** Taken out of the locker or station again by the courier. */
  | 'takenBack'
  | 'attemptFailed'
  | 'refused'
  | 'held'
  | 'delayed'
  | 'redirected'
  /** On its way back to the sender. */
  | 'returning'
  /** Back with the sender. */
  | 'returned'
  | 'lost'
  | 'destroyed'
  /** A step of customs clearance that is no delay. */
  | 'customs'
  /** Delivered, signed for, or collected by the customer. */
  | 'signed'
  | 'cancelled'
  /** Says nothing about where the parcel is: adverts, advice, a text message that could not be sent. */
  | 'notice'

/** A part of a message: `text` is `message.slice(start, end)`, as the carrier writes it. */
export interface Part {
  text: string
  start: number
  end: number
}

/** A code or a number; `value` is what to copy or dial, without spaces and signs. */
export interface NumberPart extends Part {
  value: string
}

/** Whose phone it is. A hotline is the carrier's, for customers or for complaints, or one that couriers call from. */
export type PhoneOwner = 'courier' | 'branch' | 'hotline' | 'station' | 'recipient' | 'sender'

export interface PhonePart extends NumberPart {
  /** Null if the message does not say. */
  of: PhoneOwner | null
  /** To dial after the number; null if there is none. */
  extension: string | null
}

/** Until when a parcel is kept or a delay lasts. */
export interface UntilPart extends Part {
  /** A length of time from the message's own time, in hours; null if the message names a moment. */
  withinHours: number | null
  /** Days after the message's day, 0 for the same day; null if it names a date, a clock time alone, or a length. */
  daysLater: number | null
  /** Month from 1 and day of the month, in China; null if no date is named. */
  month: number | null
  day: number | null
  /** Clock time in China, minutes after midnight; null if none is named. */
  minutes: number | null
}

/** What one message of a carrier says. A part that the text does not name for certain is null or absent. */
export interface MessageReading {
  /** Null if the words are not known. */
  kind: Happening | null
  /** True if the parts, the known words and filler cover the whole text. */
  complete: boolean
  /** The city in brackets at the front; it may differ from `place`. */
  city: Part | null
  /** Where it happened, most exactly; the city if nothing more exact is named. */
  place: Part | null
  /** Where the parcel is sent next. */
  towards: Part | null
  courier: Part | null
  phones: readonly PhonePart[]
  /** Codes that open a locker or identify the parcel at a station. */
  codes: readonly NumberPart[]
  waybills: readonly NumberPart[]
  /** Who signed; the value is 本人 for the recipient in any wording. */
  signer: (Part & { value: string }) | null
  /** Why it failed, is held, is late or goes back, without its introduction. */
  cause: Part | null
  until: UntilPart | null
  /** The day of the next delivery attempt, in days after the message's day. */
  nextAttempt: number | null
  /** What none of these covers, in text order. */
  rest: readonly Part[]
}
