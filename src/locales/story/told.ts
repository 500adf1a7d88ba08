import type { Milestone } from '../../domain/actionType'
import type { Whereabouts } from '../../domain/message/parcelLocation'

/** A moment as a language writes it: "今天" or "周六", and "09:12". */
export interface ToldMoment {
  day: string
  clock: string
  /** Whether it is today or yesterday: English then needs no "on". */
  recent: boolean
}

/**
 * What the sentences tell of a journey, its moments and spans in words; null wherever the carrier has not said. What
 * has a place of its own beside them is left out: the reason of an exception, and where and how to collect.
 */
export interface Told {
  /** When the headline happened. */
  at: ToldMoment | null
  pickedUp: { at: ToldMoment | null; place: string | null } | null
  /** Where the newest news puts the parcel, as the carrier writes it. */
  whereabouts: (Whereabouts & { at: ToldMoment | null }) | null
  signedBy: string | null
  /** From pick-up to signing: "1 天 21 小时". */
  took: string | null
  /** Signed without any record of a courier setting out. */
  deliveryRunMissing: boolean
  nextTry: 'today' | 'tomorrow' | null
  /** Whether the carrier has given the courier's number. */
  courierReachable: boolean
}

/** The sentences below the headline, one for each milestone; what is not known is left out of them. */
export type Story = Record<Milestone, (told: Told) => string> & {
  /** For a code on none of WeChat's lists. */
  guess: (told: Told) => string
  /** For a parcel of which nothing has been heard for too long. */
  silence: (told: Told) => string
  /** For a parcel whose last news is so old that nobody waits for the next. */
  oldNews: (told: Told) => string
}
