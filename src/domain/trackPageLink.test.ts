import { trackPageLink } from './trackPageLink'

it('links to an order', () => {
  expect(trackPageLink('202611200117')).toBe('pages/track/index?orderId=202611200117')
})

it('links to one waybill of an order', () => {
  expect(trackPageLink('A', { deliveryId: 'SF', waybillId: 'SF1' })).toBe(
    'pages/track/index?orderId=A&waybillId=SF1&deliveryId=SF',
  )
})

it('encodes what would change the meaning of the link', () => {
  expect(trackPageLink('订单 1&a=b', { deliveryId: 'S&F', waybillId: '#/?' })).toBe(
    'pages/track/index?orderId=%E8%AE%A2%E5%8D%95%201%26a%3Db&waybillId=%23%2F%3F&deliveryId=S%26F',
  )
})
