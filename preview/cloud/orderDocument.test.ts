import * as v from 'valibot'
import { describeOrderIssues, OrderDocuments } from './orderDocument'

const order = {
  _openid: 'oABC123456',
  orderId: '1',
  addSource: 0,
  waybills: [{ deliveryId: 'SF', waybillId: '2' }],
  createdAt: 1795419660,
  ended: false,
}
const without = (name: keyof typeof order) =>
  Object.fromEntries(Object.entries(order).filter(([key]) => key !== name))

function describeOrders(orders: unknown): string {
  const { issues } = v.safeParse(OrderDocuments, orders)
  return issues ? describeOrderIssues(issues).sentence : 'nothing is wrong'
}

it.each([
  [
    'image',
    { goods: [{ name: '咖啡豆', image: '/a.svg' }] },
    'goods[0].image is not a field of goods: did you mean imageUrl?',
  ],
  [
    'deliveryID',
    { waybills: [{ deliveryID: 'SF', waybillId: '2' }] },
    'waybills[0].deliveryID is not a field of waybills: did you mean deliveryId?',
  ],
  ['openid', { openid: 'o' }, 'openid is not a field of orders: did you mean _openid?'],
  [
    'create_time',
    { create_time: 1795419660 },
    'create_time is not a field of orders: did you mean createdAt?',
  ],
])('names the field that %s was meant to be', (_name, fields, sentence) => {
  expect(describeOrders([{ ...order, ...fields }])).toBe(`orders[0].${sentence}`)
})

it('lists the fields that exist when an unknown one resembles none', () => {
  expect(describeOrders([{ ...order, goods: [{ name: '咖啡豆', imageUrl: '', count: 2 }] }])).toBe(
    'orders[0].goods[0].count is not a field of goods: use one of name, imageUrl',
  )
})

it.each([
  ['addSource', 'orders[1].addSource is missing: 0 for the mini-program, 2 for an app or a web page'],
  [
    'createdAt',
    'orders[1].createdAt is missing: the moment of the order in Unix seconds, such as 1795419660',
  ],
  ['ended', 'orders[1].ended is missing: true once every parcel has arrived, otherwise false'],
] as const)('says how to write %s when it is missing', (name, sentence) => {
  expect(describeOrders([order, without(name)])).toBe(sentence)
})

it.each([
  [1795419660000, 'is 1795419660000: Unix seconds have ten digits, this looks like milliseconds'],
  [1795419660.5, 'is 1795419660.5: Unix seconds are a whole number of ten digits'],
  [0, 'is 0: Unix seconds are a whole number of ten digits'],
  ['2026-11-23', 'is "2026-11-23": write the moment of the order in Unix seconds, such as 1795419660'],
])('refuses %p as createdAt and names the unit', (createdAt, sentence) => {
  expect(describeOrders([{ ...order, createdAt }])).toBe(`orders[0].createdAt ${sentence}`)
})

it.each([
  ['addSource', 1, 'is 1: write 0 for the mini-program, 2 for an app or a web page'],
  ['_openid', '', 'is "": write the openid of the customer, a text'],
  ['ended', 'yes', 'is "yes": write true once every parcel has arrived, otherwise false'],
  ['goods', null, 'is null: write a list of { name, imageUrl }'],
  [
    'waybills',
    {},
    'is an object: write a list of { deliveryId, waybillId }, empty if nothing has been sent yet',
  ],
  ['orderId', ['1'], "is a list: write the shop's order id, a text"],
])('says how to write %s when it is %j', (name, value, sentence) => {
  expect(describeOrders([{ ...order, [name]: value }])).toBe(`orders[0].${name} ${sentence}`)
})

it('names an entry of a list that is not an object', () => {
  expect(describeOrders([{ ...order, waybills: ['SF-2'] }])).toBe(
    'orders[0].waybills[0] is "SF-2": write an object with deliveryId, waybillId, wxOrderId',
  )
})
