import type { Milestone } from '../../domain/actionType'
import type { ParcelLocation } from '../../domain/message/parcelLocation'

/** A moment as text in the language of the page: day "今天" or "周六", clock "09:12". */
export interface StoryMoment {
  day: string
  clock: string
  /** True for today and yesterday, which take no "on" in English. */
  recent: boolean
}

/**
 * The facts of a journey for its story, with times and durations as text; null if the carrier has not reported them.
 * Reasons of exceptions and pickup details are not among them, because the page shows them separately.
 */
export interface StoryFacts {
  /** The time of the headline's event. */
  at: StoryMoment | null
  pickedUp: { at: StoryMoment | null; place: string | null } | null
  /** The parcel's location by its newest update, as the carrier writes it. */
  location: (ParcelLocation & { at: StoryMoment | null }) | null
  signedBy: string | null
  /** The duration from pickup to signing, "1 天 21 小时". */
  took: string | null
  /** True if the parcel was signed without a recorded delivery scan. */
  deliveryScanMissing: boolean
  nextAttempt: 'today' | 'tomorrow' | null
  /** True if the carrier gave the courier's phone number. */
  courierReachable: boolean
}

/** The text below the headline for each milestone. Unknown facts are left out of it. */
export type Story = Record<Milestone, (facts: StoryFacts) => string> & {
  /** For a code that WeChat does not list. */
  unlistedCode: (facts: StoryFacts) => string
  /** For a parcel without updates for too long. */
  noUpdates: (facts: StoryFacts) => string
  /** For a parcel whose last update is too old to expect another one. */
  oldUpdate: (facts: StoryFacts) => string
}
