import { readWaybillLink } from './readWaybillLink'

it("reads the payment's numbers that WeChat's own entrances append", () => {
  expect(
    readWaybillLink({ merchant_trade_no: 'T%2F1', transaction_id: '4200001', merchant_id: '1900000109' }),
  ).toEqual({ orderId: '', tradeNo: 'T/1', transactionId: '4200001' })
})

it('lets the order id win over the numbers of a payment', () => {
  const query = { orderId: '1', merchant_trade_no: 'T1', transaction_id: '4200001', waybillId: 'W' }
  expect(readWaybillLink(query)).toEqual({ orderId: '1', waybillId: 'W' })
})

it.each([[{ merchant_trade_no: '' }], [{ transaction_id: '' }], [{}]])(
  'counts an empty number of a payment as missing: %j',
  (query) => {
    expect(readWaybillLink(query)).toEqual({ orderId: '' })
  },
)

it('keeps a number that is not percent-encoded as it is', () => {
  expect(readWaybillLink({ merchant_trade_no: '100%' })).toEqual({ orderId: '', tradeNo: '100%' })
})

it.each(['${商品订单号}', encodeURIComponent('${商品订单号}')])(
  'counts an unfilled placeholder as missing: %s',
  (number) => {
    expect(readWaybillLink({ merchant_trade_no: number })).toEqual({ orderId: '' })
    expect(readWaybillLink({ merchant_trade_no: number, transaction_id: '42' })).toEqual({
      orderId: '',
      transactionId: '42',
    })
  },
)
