import { readActionType } from './actionType'
import { endingOf, isSigned } from './ending'

describe('readActionType, for the nine action types of getPath', () => {
  it.each([
    [100001, 'collect', 'pickedUp'],
    [100002, 'exception', 'pickupFailed'],
    [100003, 'collect', 'courierAssigned'],
    [200001, 'transit', 'inTransit'],
    [300002, 'deliver', 'outForDelivery'],
    [300003, 'signed', 'signed'],
    [300004, 'exception', 'deliveryFailed'],
    [400001, 'exception', 'cancelled'],
    [400002, 'exception', 'stuck'],
  ])('reads %i as stage %s, milestone %s', (actionType, stage, milestone) => {
    expect(readActionType(actionType)).toEqual({ stage, milestone })
  })
})

it('readActionType takes 300001, which only the documented sample has, as out for delivery', () => {
  expect(readActionType(300001)).toEqual({ stage: 'deliver', milestone: 'outForDelivery' })
})

describe("readActionType, for WeChat's longer list for carriers", () => {
  it.each([
    [90001, 'collect', 'accepted'],
    [90002, 'collect', 'courierAssigned'],
    [90003, 'collect', 'courierReassigned'],
    [90010, 'collect', 'awaitingPayment'],
    [90011, 'collect', 'paid'],
    [300005, 'deliver', 'readyForCollection'],
    [300006, 'deliver', 'takenBackOut'],
    [300007, 'signed', 'signedByOther'],
    [400003, 'exception', 'returning'],
    [400004, 'exception', 'refused'],
    [400005, 'exception', 'problem'],
    [500001, 'other', 'other'],
  ])('reads %i as stage %s, milestone %s', (actionType, stage, milestone) => {
    expect(readActionType(actionType)).toEqual({ stage, milestone })
  })
})

describe('readActionType, for an unlisted code', () => {
  it.each([
    [90099, 'collect'],
    [100888, 'collect'],
    [200888, 'transit'],
    [300888, 'deliver'],
    [400888, 'exception'],
    [500888, 'other'],
    [770001, 'other'],
    [1000001, 'other'],
    [3, 'other'],
    [0, 'other'],
    [-300003, 'other'],
    [300003.5, 'deliver'],
    [Number.NaN, 'other'],
    [Number.POSITIVE_INFINITY, 'other'],
  ])('guesses the stage of %d as %s from its leading digit, without a milestone', (actionType, stage) => {
    expect(readActionType(actionType)).toEqual({ stage, milestone: null })
  })
})

it.each([
  [300003, 'signed', true],
  [300007, 'signed', true],
  [400001, 'cancelled', false],
  [400003, null, false],
  [400004, null, false],
  [200001, null, false],
  [300888, null, false],
])('%i ends a journey as %p, signed for: %p', (actionType, ending, signed) => {
  const { milestone } = readActionType(actionType)
  expect(endingOf(milestone)).toBe(ending)
  expect(isSigned(milestone)).toBe(signed)
})
