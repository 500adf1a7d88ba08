import { carrierColour } from './carrier'

it('knows the carriers of the logistics assistant by their colours', () => {
  expect(carrierColour('ZTO')).toBe('#2563B0')
})

it.each(['YD', 'sf', '', 'toString', '__proto__'])('does not know %p, an id of elsewhere', (deliveryId) => {
  expect(carrierColour(deliveryId)).toBeNull()
})
