import { toShopChat } from './shopChat'

const SF = { deliveryId: 'SF', waybillId: 'SF1' }

const session = (orderId: string, headline: string): unknown =>
  JSON.parse(toShopChat(orderId, SF, headline).sessionFrom || 'null')

it('tells the shop which parcel it is about, and leads back to it', () => {
  expect(toShopChat('a/b', SF, '正在路上')).toEqual({
    sessionFrom: '{"orderId":"a/b","waybillId":"SF1","headline":"正在路上"}',
    title: '正在路上 · SF1',
    path: '/pages/track/index?orderId=a%2Fb&waybillId=SF1&deliveryId=SF',
  })
})

it.each([
  ['as long as it fits', '订'.repeat(300), 'on', { headline: 'on' }],
  ['without what is too long in UTF-8', 'A1', '长'.repeat(320), { waybillId: 'SF1' }],
  ['without emoji of four bytes each', 'A1', '📦'.repeat(240), { waybillId: 'SF1' }],
])('keeps within a thousand bytes: %s', (_, orderId, headline, last) => {
  const { sessionFrom } = toShopChat(orderId, SF, headline)
  expect(Buffer.byteLength(sessionFrom)).toBeLessThanOrEqual(1000)
  expect(session(orderId, headline)).toMatchObject({ orderId, ...last })
})

it('says nothing rather than half of it', () => {
  expect(toShopChat('订'.repeat(400), SF, 'on').sessionFrom).toBe('')
})
