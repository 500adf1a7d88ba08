import { readingOf } from '../../testing/readingOf'
import { readActionType, type Milestone } from './actionType'
import type { Happening, Part } from './message/messageReading'
import { readMeaning } from './milestoneOf'

/** 770001 stands for every code on none of WeChat's lists. */
const CODES = [
  90001, 90002, 90003, 90010, 90011, 100001, 100002, 100003, 200001, 300001, 300002, 300003, 300004, 300005,
  300006, 300007, 400001, 400002, 400003, 400004, 400005, 500001, 770001,
]
const BEFORE = [90001, 90002, 90003, 90010, 90011, 100003]
const VAGUE = [200001, 500001, 770001]

type Believed = Partial<Record<Milestone, readonly number[]>>

/** For each happening: under which codes its words count, and under which only if the whole text is understood. */
const TABLE: readonly [kind: Happening, always: Believed, ifComplete: Believed][] = [
  ['accepted', { preparing: VAGUE }, {}],
  ['awaitingPickup', { awaitingPickup: VAGUE }, { awaitingPickup: [100001] }],
  ['pickedUp', { pickedUp: [...BEFORE, ...VAGUE] }, { pickedUp: [100002] }],
  ['pickupFailed', { pickupFailed: [...BEFORE, 100001, ...VAGUE] }, {}],
  ['arrived', { inTransit: [...BEFORE, ...VAGUE] }, { inTransit: [300001, 300002] }],
  ['departed', { inTransit: [...BEFORE, ...VAGUE] }, { inTransit: [300001, 300002] }],
  ['sorted', { inTransit: VAGUE }, { inTransit: [300001, 300002] }],
  ['customs', { customs: VAGUE }, {}],
  ['handedOver', { handedOver: [...VAGUE, 300001, 300002] }, {}],
  ['outForDelivery', { outForDelivery: [...BEFORE, ...VAGUE, 100001] }, { outForDelivery: [300005] }],
  [
    'waiting',
    {
      readyForCollection: [
        ...VAGUE,
        300001,
        300002,
        300003,
        300004,
        300006,
        300007,
        400001,
        400002,
        400004,
        400005,
      ],
    },
    {},
  ],
  ['takenBack', { takenBackOut: [...VAGUE, 300001, 300002, 300005, 400002, 400005] }, {}],
  [
    'attemptFailed',
    { deliveryFailed: [...VAGUE, 300001, 300002, 300005, 300006, 400002, 400005] },
    { deliveryFailed: [300003, 300007] },
  ],
  [
    'refused',
    { refused: [...VAGUE, 300001, 300002, 300004, 300005, 300006, 400002, 400005] },
    { refused: [300003, 300007] },
  ],
  ['held', { stuck: [...VAGUE, 300001, 300002, 300006] }, {}],
  ['delayed', { delayed: [...VAGUE, 300001, 300002, 300006] }, {}],
  ['redirected', { redirected: [...VAGUE, 300001, 300002, 300006, 400002, 400005] }, {}],
  [
    'returning',
    { returning: [...VAGUE, 300004, 400001, 400002, 400005], returned: [300003, 300007] },
    { returning: [300001, 300002, 300005, 300006] },
  ],
  [
    'returned',
    { returned: [300003, 300004, 300007, 400001, 400002, 400003, 400004, 400005] },
    { returned: [...VAGUE, 300001, 300002, 300005, 300006] },
  ],
  [
    'lost',
    { lost: [300004, 400001, 400002, 400003, 400004, 400005] },
    { lost: [...VAGUE, 100001, 300001, 300002, 300003, 300005, 300006, 300007] },
  ],
  [
    'destroyed',
    { destroyed: [300004, 400001, 400002, 400003, 400004, 400005] },
    { destroyed: [...VAGUE, 100001, 300001, 300002, 300003, 300005, 300006, 300007] },
  ],
  [
    'signed',
    { returned: [400003] },
    { signed: [...VAGUE, 300001, 300002, 300004, 300005, 400001, 400002, 400005] },
  ],
  ['cancelled', { cancelled: [...BEFORE, 100002] }, { cancelled: [...VAGUE, 100001] }],
  ['notice', {}, {}],
]

describe.each(TABLE)('a row whose words say "%s"', (kind, always, ifComplete) => {
  it.each(CODES)('means under %i what its code or its words say', (code) => {
    const own = readActionType(code).milestone
    const believed = find(always, code) ?? own
    expect(readMeaning(code, readingOf({ kind })).milestone).toBe(believed)
    expect(readMeaning(code, readingOf({ kind, complete: true })).milestone).toBe(
      find(always, code) ?? find(ifComplete, code) ?? own,
    )
  })
})

function find(believed: Believed, code: number): Milestone | undefined {
  return (Object.keys(believed) as Milestone[]).find((milestone) => believed[milestone]?.includes(code))
}

it.each(CODES)('a row of unknown words means what its code %i says', (code) => {
  expect(readMeaning(code, readingOf({ complete: true }))).toEqual(readActionType(code))
})

it('a row takes the stage of the milestone that its words mean', () => {
  expect(readMeaning(200001, readingOf({ kind: 'waiting' })).stage).toBe('deliver')
  expect(readMeaning(770001, readingOf({ kind: 'lost', complete: true })).stage).toBe('exception')
})

const signedBy = (value: string) => {
  const signer: Part & { value: string } = { text: value, value, start: 0, end: value.length }
  return readingOf({ kind: 'signed', complete: true, signer })
}

it.each([
  ['the recipient, under the code for another person', 300007, '本人', 'signed'],
  ['another person, under that code', 300007, '门卫', 'signedByOther'],
  ['a station, under the code for a station', 300005, '菜鸟驿站', 'readyForCollection'],
  ['the recipient, under the code for a station', 300005, '本人', 'signed'],
  ['a station, under a code for the road', 200001, '菜鸟驿站', 'signed'],
])('a row that says it was signed by %s (%i, %s) means %s', (_, code, name, milestone) => {
  expect(readMeaning(code, signedBy(name)).milestone).toBe(milestone)
})

it('a signing with a signer is believed even if the rest of the text is not understood', () => {
  const reading = { ...signedBy('门卫'), complete: false }
  expect(readMeaning(200001, reading).milestone).toBe('signed')
  expect(readMeaning(200001, { ...reading, signer: null }).milestone).toBe('inTransit')
  expect(readMeaning(200001, { ...reading, kind: 'lost' }).milestone).toBe('inTransit')
})

it.each(['returning', 'refused'] as const)(
  'a reminder with a code that threatens (%s) is about a parcel that waits',
  (kind) => {
    const codes = [{ text: '11-4-0072', value: '11-4-0072', start: 0, end: 9 }]
    expect(readMeaning(200001, readingOf({ kind, codes })).milestone).toBe('readyForCollection')
    expect(readMeaning(200001, readingOf({ kind })).milestone).toBe(kind)
  },
)
