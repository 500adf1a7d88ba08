import type { Milestone } from '../../domain/actionType'
import type { ParcelLocation } from '../../domain/message/parcelLocation'

/** A moment as a language writes it: "今天" or "周六", and "09:12". */
export interface StoryMoment {
  day: string
  clock: string
  /** Whether it is today or yesterday: English then needs no "on". */
  recent: boolean
}

/**
 * What the sentences tell of a journey, its moments and spans in words; null wherever the carrier has not said. What
 * has a place of its own beside them is left out: the reason of an exception, and where and how to collect.
 */
export interface StoryFacts {
  /** When the headline happened. */
  at: StoryMoment | null
  pickedUp: { at: StoryMoment | null; place: string | null } | null
  /** Where the newest news puts the parcel, as the carrier writes it. */
  location: (ParcelLocation & { at: StoryMoment | null }) | null
  signedBy: string | null
  /** From pick-up to signing: "1 天 21 小时". */
  took: string | null
  /** Signed without any record of a courier setting out. */
  deliveryScanMissing: boolean
  nextAttempt: 'today' | 'tomorrow' | null
  /** Whether the carrier has given the courier's number. */
  courierReachable: boolean
}

/** The sentences below the headline, one for each milestone; what is not known is left out of them. */
export type Story = Record<Milestone, (facts: StoryFacts) => string> & {
  /** For a code on none of WeChat's lists. */
  guess: (facts: StoryFacts) => string
  /** For a parcel of which nothing has been heard for too long. */
  noUpdates: (facts: StoryFacts) => string
  /** For a parcel whose last news is so old that nobody waits for the next. */
  oldNews: (facts: StoryFacts) => string
}
