import { carrierColour, carrierHotline, type CarrierId } from './carrier'

/** Every carrier with its customer service number; null if the number is not certain. */
const HOTLINES: Readonly<Record<CarrierId, string | null>> = {
  SF: '95338',
  STO: '95543',
  YTO: '95554',
  ZTO: '95311',
  YUNDA: '95546',
  BEST: null,
  EMS: '11183',
  PJ: null,
  DB: '95353',
  JDL: '950616',
  JTSD: '956025',
  ANE: null,
  UCE: null,
  HHTT: null,
  TEST: null,
}

it('carrierColour knows a carrier by its delivery id', () => {
  expect(carrierColour('ZTO')).toBe('#2563B0')
})

it('carrierColour gives each carrier a different colour', () => {
  const colours = Object.keys(HOTLINES).map(carrierColour)
  expect(new Set(colours).size).toBe(15)
  expect(colours).not.toContain(null)
})

it.each(Object.entries(HOTLINES))('the customer service of %s has the number %p', (deliveryId, hotline) => {
  expect(carrierHotline(deliveryId)).toBe(hotline)
})

it.each(['YD', 'sf', 'SF_CASH', '', 'toString', '__proto__'])(
  'an unknown delivery id, %p, has no colour and no hotline',
  (deliveryId) => {
    expect(carrierColour(deliveryId)).toBeNull()
    expect(carrierHotline(deliveryId)).toBeNull()
  },
)
