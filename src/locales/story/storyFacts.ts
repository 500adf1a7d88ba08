import type { Milestone } from '../../domain/actionType'
import type { CallNumber } from '../../domain/callNumber'
import type { ParcelLocation } from '../../domain/parcelLocation'
import type { Signer } from '../../domain/signer'

/** A moment as text in the language of the page: day "今天" or "周六", clock "09:12". */
export interface StoryMoment {
  day: string
  clock: string
  /** True for today and yesterday, which take no "on" in English. */
  recent: boolean
}

/** Until when a waiting parcel is kept: "within 48 hours", or a day and a clock time of which one may be empty. */
export interface StoryDeadline {
  /** "48 小时", as the carrier counts from its message; null if it names a day or an hour. */
  within: string | null
  /** "今天", "周三" or "11月30日"; empty if unknown. */
  day: string
  /** "20:00"; empty if unknown. */
  clock: string
  /** "4 小时"; null if it has no exact moment. */
  left: string | null
  over: boolean
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
  location: (Omit<ParcelLocation, 'sinceSeconds'> & { at: StoryMoment | null }) | null
  signer: Signer | null
  /** True if it was fetched from the station or locker where it waited. */
  fetched: boolean
  /** The carrier had reported it signed for before it was left at a station or brought back. */
  signedBefore: { at: StoryMoment | null } | null
  /** The duration from pickup to signing, "1 天 21 小时". */
  took: string | null
  /** True if the parcel was signed without a recorded delivery scan. */
  deliveryScanMissing: boolean
  nextAttempt: 'today' | 'tomorrow' | null
  /** Whose phone the page offers to call. */
  callable: CallNumber['of'] | null
  /** Where it waits to be collected. */
  collectionPlace: string | null
  keptUntil: StoryDeadline | null
  /** True if the recipient or the shop asked for the delay, as the carrier says. */
  requested: boolean
  /** Until when a delay lasts, "11月25日". */
  lateUntil: string | null
  /** The waybill under which another carrier has it. */
  nextWaybill: string | null
  /** How long a parcel on its way back has had no update, "13 天". */
  silentFor: string | null
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
