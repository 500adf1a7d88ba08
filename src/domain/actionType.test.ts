import { readActionType } from './actionType'

describe('the nine action types of getPath', () => {
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
  ])('%i means %s, %s', (actionType, stage, milestone) => {
    expect(readActionType(actionType)).toEqual({ stage, milestone })
  })
})

it('reads the undocumented 300001 of the official sample as out for delivery', () => {
  expect(readActionType(300001)).toEqual({ stage: 'deliver', milestone: 'outForDelivery' })
})

describe('the longer list that WeChat gives to carriers', () => {
  it.each([
    [90001, 'collect', 'accepted'],
    [90002, 'collect', 'courierAssigned'],
    [90003, 'collect', 'courierReassigned'],
    [90010, 'collect', 'awaitingPayment'],
    [90011, 'collect', 'paid'],
    [300005, 'deliver', 'readyForCollection'],
    [300006, 'deliver', 'takenBackOut'],
    [300007, 'signed', 'signedByOther'],
    [400003, 'exception', 'returned'],
    [400004, 'exception', 'refused'],
    [400005, 'exception', 'problem'],
    [500001, 'other', 'other'],
  ])('%i means %s, %s', (actionType, stage, milestone) => {
    expect(readActionType(actionType)).toEqual({ stage, milestone })
  })
})

describe('a code on none of the lists', () => {
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
  ])('%d is guessed by its leading digit as %s, and marked as a guess', (actionType, stage) => {
    expect(readActionType(actionType)).toEqual({ stage, milestone: null })
  })
})
