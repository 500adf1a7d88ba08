import { maskRows } from './maskRows'

const AT = 1795248120

/** The code and the message that a guest gets. */
function mask(actionType: number, actionMsg: string): unknown {
  return maskRows([{ actionTime: AT, actionType, actionMsg }])
}

const row = (actionType: number, actionMsg: string) => [{ actionTime: AT, actionType, actionMsg }]

describe('a row whose meaning comes from its words', () => {
  it('gets the code of that meaning if the masked words no longer say it', () => {
    expect(mask(90001, '吉林省延边州敦化市黄泥河分部 已收入')).toEqual(row(200001, ''))
    expect(mask(200001, 'Delivered')).toEqual(row(300003, ''))
    const signedAtLength = '您的快件已签收，如有疑问请电联快递员【王某洁】。疫情期间每日消毒'
    const masked = '您的快件已签收，如有疑问请电联快递员【***】。疫情期间***'
    expect(mask(200001, signedAtLength)).toEqual(row(300003, masked))
  })

  it('keeps the code if the masked words still say it', () => {
    expect(mask(200001, '李建国已签收')).toEqual(row(200001, '***已签收'))
  })

  it('loses its words if they would mean something else even under the right code', () => {
    expect(mask(300002, '【无锡市】快件已发车前往 南京分拨中心（车牌苏E·D12345）')).toEqual(row(300001, ''))
  })

  it('keeps its code and loses its words if no code has that meaning', () => {
    expect(mask(200001, '等待收件人支付关税')).toEqual(row(200001, ''))
  })
})

it('loses its words if these mean nothing and would mean something once masked', () => {
  expect(mask(304021, '卖家缺货，订单已关闭，货款将原路退回')).toEqual(row(300000, ''))
})

it.each([
  [304_021, 300_000],
  [999_999, 900_000],
  [100_000, 100_000],
  [30_402, 30_000],
  [99_999, 90_000],
  [9_999, 0],
  [1_000_000, 0],
  [9_300_528, 0],
  [-304_021, 0],
])('of the unlisted type %d only %d is left', (actionType, left) => {
  expect(mask(actionType, '')).toEqual(row(left, ''))
})

it.each([90001, 100001, 300007, 500001])('the listed type %d stays', (actionType) => {
  expect(mask(actionType, '')).toEqual(row(actionType, ''))
})
