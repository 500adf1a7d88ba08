import { mapPageLink } from './mapPageLink'
import { readWaybillLink } from './readWaybillLink'

const paramsOf = (url: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(url.matchAll(/[?&](\w+)=([^&]*)/g), ([, name = '', value = '']) => [name, value]),
  )

it.each([
  { orderId: 'A 1&2' },
  { orderId: 'A', waybillId: '1', deliveryId: '顺丰=' },
  { orderId: '', tradeNo: 'P/1' },
  { orderId: '', transactionId: '42', waybillId: '1' },
])('leads to a page that reads the same link: %j', (link) => {
  expect(readWaybillLink(paramsOf(mapPageLink(link)))).toEqual(link)
})

it('begins with the path of the map page', () => {
  expect(mapPageLink({ orderId: 'A', waybillId: '1', deliveryId: 'ZTO' })).toBe(
    '/pages/map/index?orderId=A&waybillId=1&deliveryId=ZTO',
  )
})
