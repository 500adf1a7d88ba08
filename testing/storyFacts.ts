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

/** A story in which every fact is known. */
export const everything: StoryFacts = {
  at: AT,
  pickedUp: { at: AT, place: '大理' },
  location: { movement: 'at', place: '昆明分公司', towards: null, sorting: true, at: AT },
  signer: { name: '王某', kind: 'person' },
  fetched: true,
  signedBefore: { at: AT },
  took: 'SPAN',
  deliveryScanMissing: true,
  nextAttempt: 'tomorrow',
  callable: 'courier',
  collectionPlace: '城南便利店',
  keptUntil: { within: 'SPAN', day: 'DAY', clock: '09:12', left: 'SPAN', over: false },
  requested: true,
  lateUntil: 'DATE',
  nextWaybill: 'EA123456789CN',
  silentFor: 'SPAN',
}

/** All facts known, none known, each fact alone, and each fact missing. */
export const factSets: readonly StoryFacts[] = [
  nothing,
  everything,
  ...Object.keys(nothing).map((fact) => ({ ...nothing, [fact]: everything[fact as keyof StoryFacts] })),
  ...Object.keys(nothing).map((fact) => ({ ...everything, [fact]: nothing[fact as keyof StoryFacts] })),
  { ...everything, location: { movement: 'left', place: '昆明', towards: '保山', sorting: false, at: AT } },
  { ...everything, location: { movement: 'left', place: null, towards: '保山', sorting: false, at: null } },
  { ...everything, location: { movement: 'at', place: null, towards: null, sorting: false, at: null } },
  { ...everything, keptUntil: { within: null, day: 'DAY', clock: '09:12', left: 'SPAN', over: false } },
  { ...everything, keptUntil: { within: null, day: '', clock: '09:12', left: null, over: false } },
  { ...everything, keptUntil: { within: null, day: 'DAY', clock: '', left: null, over: false } },
  { ...everything, keptUntil: { within: null, day: 'DAY', clock: '09:12', left: null, over: true } },
  { ...everything, keptUntil: { within: 'SPAN', day: '', clock: '', left: null, over: false } },
  { ...everything, pickedUp: { at: null, place: null } },
  {
    ...everything,
    signer: { name: '便利店', kind: 'keeper' },
    signedBefore: { at: null },
    callable: 'branch',
  },
  { ...nothing, signer: { name: '本人', kind: 'recipient' } },
  { ...everything, location: { movement: 'at', place: '昆明', towards: '保山', sorting: false, at: null } },
]
