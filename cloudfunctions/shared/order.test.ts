import { Failure } from './failure'
import { readOrder } from './order'

const document = { orderId: '1', waybills: [{ deliveryId: 'SF', waybillId: '2' }] }

it('fills in the defaults of missing fields', () => {
  expect(readOrder({ _id: '1', _openid: 'oABC123456', ...document })).toEqual({
    ...document,
    addSource: 0,
    createdAt: 0,
    ended: false,
    urgency: 0,
  })
})

it('leaves out unreadable goods and keeps the order', () => {
  const cup = { name: '马克杯', imageUrl: '/cup.svg' }
  expect(readOrder({ ...document, goods: [cup, null, { name: 5 }, 'cup'] }).goods).toEqual([cup])
  expect(readOrder({ ...document, goods: 'cup' }).goods).toEqual([])
})

it.each([
  ['no waybills', { waybills: undefined }, { waybills: [] }],
  ['waybills that are text', { waybills: 'SF' }, { waybills: [] }],
  [
    'a waybill that is a number',
    { waybills: [{ deliveryId: 'SF', waybillId: 13800138000 }, ...document.waybills] },
    {},
  ],
  ['an id for WeChat that is a number', { waybills: [{ ...document.waybills[0], wxOrderId: 5 }] }, {}],
  ['an unknown addSource', { addSource: 1 }, { addSource: 0 }],
  ['a time as text', { createdAt: '2026-11-23' }, { createdAt: 0 }],
  ['an end as text', { ended: 'no' }, { ended: false }],
  ['an urgency beyond the list', { urgency: 9 }, { urgency: 0 }],
  ['an urgency as text', { urgency: '4' }, { urgency: 0 }],
  ['no urgency', { urgency: null }, { urgency: 0 }],
])('reads an order with %s as far as it can be read', (_what, broken, expected) => {
  const defaults = { ...document, addSource: 0, createdAt: 0, ended: false, urgency: 0 }
  expect(readOrder({ ...document, ...broken })).toEqual({ ...defaults, ...expected })
})

it.each([
  ['orderId', { waybills: [] }],
  ['the document itself', null],
])('throws INTERNAL with the name of a wrong field and without its value: %s', (field, broken) => {
  expect(() => readOrder(broken)).toThrow(
    new Failure('INTERNAL', `order document of the wrong shape: ${field}`),
  )
})
