import { carrierColour, carrierHotline } from './carrier'

it('knows the carriers of the logistics assistant by their colours', () => {
  expect(carrierColour('ZTO')).toBe('#2563B0')
})

it('has a distinct colour for each carrier', () => {
  const colours = [...KNOWN, ...WITHOUT_HOTLINE].map(carrierColour)
  expect(new Set(colours).size).toBe(15)
  expect(colours).not.toContain(null)
})

const KNOWN = ['SF', 'STO', 'YTO', 'ZTO', 'YUNDA', 'EMS', 'DB', 'JDL', 'JTSD']
const WITHOUT_HOTLINE = ['BEST', 'PJ', 'ANE', 'UCE', 'HHTT', 'TEST']

it.each([
  ['SF', '95338'],
  ['STO', '95543'],
  ['YTO', '95554'],
  ['ZTO', '95311'],
  ['YUNDA', '95546'],
  ['EMS', '11183'],
  ['DB', '95353'],
  ['JDL', '950616'],
  ['JTSD', '956025'],
])('gives the customer service of %s as %s', (deliveryId, hotline) => {
  expect(carrierHotline(deliveryId)).toBe(hotline)
})

it.each(WITHOUT_HOTLINE)('gives no hotline for %s, whose number is not surely right', (deliveryId) => {
  expect(carrierHotline(deliveryId)).toBeNull()
})

it.each(['YD', 'sf', 'SF_CASH', '', 'toString', '__proto__'])(
  'does not know %p, an id of elsewhere',
  (deliveryId) => {
    expect(carrierColour(deliveryId)).toBeNull()
    expect(carrierHotline(deliveryId)).toBeNull()
  },
)
