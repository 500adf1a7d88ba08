import { findWaybill, isSameWaybill, type Waybill } from './order'

const FIRST = { deliveryId: 'SF', waybillId: '1' }
const SECOND = { deliveryId: 'ZTO', waybillId: '2' }
const SAME_NUMBER = { deliveryId: 'YTO', waybillId: '2' }
const waybills = [FIRST, SECOND, SAME_NUMBER]

it('a waybill is found by its number, and by its carrier if one is named', () => {
  expect(findWaybill(waybills, { waybillId: '2' })).toBe(SECOND)
  expect(findWaybill(waybills, { waybillId: '2', deliveryId: 'YTO' })).toBe(SAME_NUMBER)
  expect(findWaybill(waybills, { waybillId: '2', deliveryId: 'SF' })).toBeUndefined()
  expect(findWaybill(waybills, { waybillId: '3' })).toBeUndefined()
})

it('without a number it is the first of the order', () => {
  expect(findWaybill(waybills, {})).toBe(FIRST)
  expect(findWaybill(waybills, { deliveryId: 'YTO' })).toBe(FIRST)
  expect(findWaybill<Waybill>([], {})).toBeUndefined()
})

it('two carriers may use the same number for different waybills', () => {
  expect(isSameWaybill(SECOND, { ...SECOND })).toBe(true)
  expect(isSameWaybill(SECOND, SAME_NUMBER)).toBe(false)
  expect(isSameWaybill(FIRST, { ...FIRST, waybillId: '2' })).toBe(false)
})
