import { Failure } from './failure'
import { readOrder } from './order'

const document = { orderId: '1', waybills: [{ deliveryId: 'SF', waybillId: '2' }] }

it('fills in the defaults of missing fields', () => {
  expect(readOrder({ _id: '1', _openid: 'oABC123456', ...document })).toEqual({
    ...document,
    addSource: 0,
    createdAt: 0,
    ended: false,
  })
})

it('leaves out unreadable goods and keeps the order', () => {
  const cup = { name: '马克杯', imageUrl: '/cup.svg' }
  expect(readOrder({ ...document, goods: [cup, null, { name: 5 }, 'cup'] }).goods).toEqual([cup])
  expect(readOrder({ ...document, goods: 'cup' }).goods).toEqual([])
})

it.each([
  ['orderId', { waybills: [] }],
  ['waybills', { orderId: '1' }],
  ['waybills.0.waybillId', { orderId: '1', waybills: [{ deliveryId: 'SF', waybillId: 13800138000 }] }],
  ['addSource', { ...document, addSource: 1 }],
  ['createdAt', { ...document, createdAt: '2026-11-23' }],
  ['ended', { ...document, ended: 'no' }],
  ['the document itself', null],
])('throws INTERNAL with the name of a wrong field and without its value: %s', (field, broken) => {
  expect(() => readOrder(broken)).toThrow(
    new Failure('INTERNAL', `order document of the wrong shape: ${field}`),
  )
})
