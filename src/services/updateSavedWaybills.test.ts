import { resetDevice, storage } from '../../testing/taro'
import { AT, journey, signed } from '../../testing/trackedWaybill'
import { hasMovingWaybill, readSavedWaybill, saveWaybill, updateSavedWaybills } from './savedWaybills'

beforeEach(() => {
  resetDevice()
})

describe('updateSavedWaybills', () => {
  const listed = (latest: typeof signed | null) => [
    {
      orderId: 'A',
      goods: [],
      createdAtSeconds: AT,
      ended: false,
      waybills: [{ deliveryId: 'ZTO', waybillId: '1', latest, state: null }],
    },
  ]

  it('adds the newest event of a listed waybill to its saved journey', () => {
    saveWaybill(journey)
    updateSavedWaybills(listed(signed))
    expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })?.events).toEqual([...journey.events, signed])
    expect(hasMovingWaybill()).toBe(false)
  })

  it('adds an event only once', () => {
    saveWaybill(journey)
    updateSavedWaybills(listed(signed))
    updateSavedWaybills(listed(signed))
    expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })?.events).toHaveLength(3)
  })

  it('saves no journey of an order that was never opened', () => {
    updateSavedWaybills(listed(signed))
    expect(storage.size).toBe(0)
  })

  it('changes nothing if the listed waybill has no newest event', () => {
    saveWaybill(journey)
    updateSavedWaybills(listed(null))
    expect(readSavedWaybill({ orderId: 'A', waybillId: '1' })).toEqual(journey)
  })
})
