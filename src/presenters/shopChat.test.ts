import { toShopChat } from './shopChat'

const SF = { deliveryId: 'SF', waybillId: 'SF1' }

const session = (orderId: string, headline: string): unknown =>
  JSON.parse(toShopChat(orderId, SF, headline).sessionFrom || 'null')

it('tells the shop which parcel the chat is about, and links to its track page', () => {
  expect(toShopChat('a/b', SF, '正在路上')).toEqual({
    sessionFrom: '{"orderId":"a/b","waybillId":"SF1","headline":"正在路上"}',
    title: '正在路上 · SF1',
    path: '/pages/track/index?orderId=a%2Fb&waybillId=SF1&deliveryId=SF',
  })
})

it('tells the shop which order it is about if nothing was sent yet', () => {
  expect(toShopChat('A1', null, '商家还没有发货')).toEqual({
    sessionFrom: '{"orderId":"A1","headline":"商家还没有发货"}',
    title: '商家还没有发货 · A1',
    path: '/pages/track/index?orderId=A1',
  })
})

it.each([
  ['a headline that fits is kept', '订'.repeat(300), 'on', { headline: 'on' }],
  ['a headline too long in UTF-8 is left out', 'A1', '长'.repeat(320), { waybillId: 'SF1' }],
  ['emoji of four bytes each are left out', 'A1', '📦'.repeat(240), { waybillId: 'SF1' }],
])('keeps the session data within 1000 bytes: %s', (_, orderId, headline, last) => {
  const { sessionFrom } = toShopChat(orderId, SF, headline)
  expect(Buffer.byteLength(sessionFrom)).toBeLessThanOrEqual(1000)
  expect(session(orderId, headline)).toMatchObject({ orderId, ...last })
})

it('leaves the session data empty if not even the order id fits', () => {
  expect(toShopChat('订'.repeat(400), SF, 'on').sessionFrom).toBe('')
})
