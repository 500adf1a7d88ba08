import { fetchCarriers, readCarriers } from './carrierList'

const named = (deliveryName: unknown, deliveryId: unknown = 'OTP') => ({ deliveryId, deliveryName })
const nameOf = (deliveryName: unknown): string | undefined =>
  readCarriers([named(deliveryName)])[0]?.deliveryName

it.each([
  ['承诺达特快', '承诺达特快'],
  ['  承诺达\n特快\t', '承诺达 特快'],
  ['<b>承诺达</b>&amp;特快', '承诺达 &特快'],
  ['\u202e承诺达\u200b特快\u0000', '承诺达特快'],
  ['{{name}}', '{{name}}'],
])('cleans the name %j', (given, name) => {
  expect(nameOf(given)).toBe(name)
})

it('cuts a long name at 24 characters, never through one', () => {
  expect(nameOf('快'.repeat(10_000))).toBe('快'.repeat(24))
  expect(nameOf(`a${'𠮷'.repeat(30)}`)).toBe(`a${'𠮷'.repeat(11)}`)
})

it.each([[''], [' '], ['\u200b'], [7], [null], [{}], [undefined]])(
  'leaves out a carrier with the name %j',
  (name) => {
    expect(readCarriers([named(name)])).toEqual([])
  },
)

it.each([[''], [7], ['x'.repeat(65)], [null]])('leaves out a carrier with the id %j', (id) => {
  expect(readCarriers([named('快', id), named('承诺达')])).toEqual([named('承诺达')])
})

it('reads entries that are no objects as none, and a list of a million as one of 500', () => {
  expect(readCarriers([null, 'OTP', 7, []])).toEqual([])
  const list = Array.from({ length: 1_000_000 }, (_, index) => named('快', String(index)))
  expect(readCarriers(list)).toHaveLength(500)
})

it.each([['__proto__'], ['constructor'], ['$where'], ['a.b']])('treats the id %s as text', (id) => {
  expect(readCarriers([named('快', id)])).toEqual([named('快', id)])
})

it.each([[null], [{}], [{ data: {} }], ['text']])('throws BAD_REPLY for the reply %j', async (reply) => {
  const asked = fetchCarriers({ getAllDelivery: () => Promise.resolve(reply) })
  await expect(asked).rejects.toMatchObject({ code: 'BAD_REPLY' })
})
