import Taro from '@tarojs/taro'
import { resetDevice, storage } from '../../testing/taro'
import { journey, SF, signed, ZTO } from '../../testing/trackedWaybill'
import { hasMovingWaybill, readSavedWaybill, saveWaybill } from './savedWaybills'

beforeEach(() => {
  resetDevice()
})

it('does not repeat the warnings of the reply when it reads a saved waybill', () => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue()
  saveWaybill(journey)
  readSavedWaybill({ orderId: 'A', waybillId: '1' })
  expect(warn).not.toHaveBeenCalled()
})

it('reads what was saved', () => {
  saveWaybill(journey)
  expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })).toEqual(journey)
})

it('keeps the number of unreadable rows', () => {
  saveWaybill({ ...journey, report: { unreadableRows: 2, anomalies: {} } })
  expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })?.report.unreadableRows).toBe(2)
})

it("reads the order's first waybill if no waybill is named", () => {
  saveWaybill(journey)
  saveWaybill({ ...journey, ...SF })
  expect(readSavedWaybill({ orderId: 'A' })?.waybillId).toBe('1')
  expect(readSavedWaybill({ orderId: 'A', waybillId: '2' })?.waybillId).toBe('2')
})

it('tells waybills of two carriers with the same number apart', () => {
  const siblings = [ZTO, { ...ZTO, deliveryId: 'SF' }]
  saveWaybill({ ...journey, siblings })
  saveWaybill({ ...journey, siblings, deliveryId: 'SF' })
  expect(readSavedWaybill({ orderId: 'A' })?.deliveryId).toBe('ZTO')
  expect(readSavedWaybill({ orderId: 'A', waybillId: '1', deliveryId: 'SF' })?.deliveryId).toBe('SF')
})

it.each([
  ['another order', 'B', '1'],
  ['another waybill', 'A', '3'],
])('reads nothing for %s', (_, orderId, waybillId) => {
  saveWaybill(journey)
  expect(readSavedWaybill({ orderId, waybillId })).toBeNull()
})

it('keeps the newest fifty and removes the others', () => {
  for (let number = 1; number <= 60; number += 1) {
    saveWaybill({ ...journey, orderId: `order-${number}`, waybillId: String(number) })
  }
  expect(readSavedWaybill({ orderId: 'order-10', waybillId: '10' })).toBeNull()
  expect(readSavedWaybill({ orderId: 'order-11', waybillId: '11' })).not.toBeNull()
  // Fifty journeys, and the list of them.
  expect(storage.size).toBe(51)
})

describe('data in storage that cannot be read', () => {
  it.each([
    ['text', 'hello'],
    ['null', null],
    ['a journey of another version', { schema: 2, path: {} }],
    ['a journey without its rows', { schema: 1, path: { orderId: 'A' } }],
  ])('is ignored: %s', (_, foreign) => {
    saveWaybill(journey)
    storage.set('journey:ZTO-1', foreign)
    expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })).toBeNull()
  })

  it('is ignored in the index too', () => {
    saveWaybill(journey)
    storage.set('journeys', { schema: 1, entries: [{ orderId: 5 }] })
    expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })).toBeNull()
  })

  it('is ignored if the number now belongs to another order', () => {
    saveWaybill(journey)
    const index = storage.get('journeys')
    saveWaybill({ ...journey, orderId: 'B' })
    storage.set('journeys', index)
    expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })).toBeNull()
  })
})

it('never answers the journey of another waybill whose joined ids are the same', () => {
  const [one, other] = [
    { deliveryId: 'JD', waybillId: 'X-1' },
    { deliveryId: 'JD-X', waybillId: '1' },
  ]
  saveWaybill({ ...journey, ...one })
  const index = storage.get('journeys')
  saveWaybill({ ...journey, ...other })
  storage.set('journeys', index)
  expect(readSavedWaybill({ orderId: 'A', ...one })).toBeNull()
})

it('works without a storage that is full or broken', () => {
  jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed storage max size')
  })
  jest.spyOn(Taro, 'getStorageSync').mockImplementation(() => {
    throw new Error('broken')
  })
  saveWaybill(journey)
  expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })).toBeNull()
  expect(hasMovingWaybill()).toBe(false)
})

it('tells whether any saved journey is still moving', () => {
  expect(hasMovingWaybill()).toBe(false)
  saveWaybill({ ...journey, events: [signed] })
  expect(hasMovingWaybill()).toBe(false)
  saveWaybill({ ...journey, waybillId: '9' })
  expect(hasMovingWaybill()).toBe(true)
})
