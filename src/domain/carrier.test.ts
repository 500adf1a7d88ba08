import { carrierColour, isCarrierId } from './carrier'

it('knows the carriers of the logistics assistant', () => {
  expect(isCarrierId('SF')).toBe(true)
  expect(carrierColour('ZTO')).toMatch(/^#/)
})

it.each(['YD', 'sf', '', 'toString', '__proto__'])('does not know %p, an id of elsewhere', (deliveryId) => {
  expect(isCarrierId(deliveryId)).toBe(false)
  expect(carrierColour(deliveryId)).toBeNull()
})
