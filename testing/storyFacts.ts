import type { StoryFacts } from '../src/locales/story/storyFacts'

export const AT = { day: 'DAY', clock: '09:12', recent: true }

/** A story without any fact. */
export const nothing: StoryFacts = {
  at: null,
  pickedUp: null,
  location: null,
  signer: null,
  fetched: false,
  signedBefore: null,
  took: null,
  deliveryScanMissing: false,
  nextAttempt: null,
  callable: null,
  collectionPlace: null,
  keptUntil: null,
  requested: false,
  lateUntil: null,
  nextWaybill: null,
  silentFor: null,
}
