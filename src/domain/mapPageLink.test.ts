import { mapPageLink } from './mapPageLink'
import { readWaybillLink } from './readWaybillLink'

const paramsOf = (url: string) =>
  Object.fromEntries((url.split('?')[1] ?? '').split('&').map((pair) => pair.split('=')))

it.each([
  { orderId: 'A 1&2' },
  { orderId: 'A', waybillId: '1', deliveryId: '顺丰=' },
  { orderId: '', tradeNo: 'P/1' },
  { orderId: '', transactionId: '42', waybillId: '1' },
])('leads to a page that reads the same link: %j', (link) => {
  expect(readWaybillLink(paramsOf(mapPageLink(link)) as Record<string, string>)).toEqual(link)
})

it('begins with the path of the map page', () => {
  expect(mapPageLink({ orderId: 'A', waybillId: '1', deliveryId: 'ZTO' })).toBe(
    '/pages/map/index?orderId=A&waybillId=1&deliveryId=ZTO',
  )
})
