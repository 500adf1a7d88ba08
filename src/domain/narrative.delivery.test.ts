import { AT, HOUR, narrativeOf, OUT_FOR_DELIVERY, PICKED_UP } from '../../testing/narrativeOf'

describe('a parcel that was signed for', () => {
  it('has the signer and the time from pickup to signing', () => {
    const facts = narrativeOf([...PICKED_UP], [...OUT_FOR_DELIVERY], [45, 300003, '已签收，签收人：本人'])
    expect(facts).toMatchObject({ signedBy: '本人', tookSeconds: 45 * HOUR, deliveryScanMissing: false })
  })

  it('is marked if it was never reported out for delivery', () => {
    expect(narrativeOf([...PICKED_UP], [45, 300007, '已签收，签收人：门卫'])).toMatchObject({
      signedBy: '门卫',
      deliveryScanMissing: true,
    })
  })

  it.each([
    ['the pickup has no time', [null, 100001, ''], [45, 300003, '']],
    ['the signing has no time', [0, 100001, ''], [null, 300003, '']],
    ['there was no pickup', [0, 200001, ''], [45, 300003, '']],
  ] as const)('has no time from pickup to signing if %s', (_, first, second) => {
    expect(narrativeOf([...first], [...second]).tookSeconds).toBeNull()
  })

  it('is not changed by later reports', () => {
    const facts = narrativeOf([...PICKED_UP], [45, 300003, '已签收'], [50, 200001, '快件已到达 长沙转运中心'])
    expect(facts).toMatchObject({ milestone: 'signed', atSeconds: AT + 45 * HOUR, location: null })
  })
})

it('a parcel in a locker has its collection point and the hours it is kept', () => {
  const message = '已放入 科兴科学园 B1 栋大堂 丰巢智能柜，取件码 62307481，请在 48 小时内取出'
  expect(narrativeOf([31, 300005, message]).collection).toEqual({
    place: '科兴科学园 B1 栋大堂 丰巢智能柜',
    withinHours: 48,
  })
})

it('a parcel that was signed for has no collection point', () => {
  expect(narrativeOf([31, 300003, '已放入丰巢智能柜，取件码 62307481']).collection).toBeNull()
})

describe('the cause', () => {
  it('is read from the message of an exception', () => {
    expect(narrativeOf([31, 300004, '派送不成功：电话无人接听，明天再次派送。']).cause).toBe('电话无人接听')
  })

  it('is not read unless there is an exception', () => {
    expect(narrativeOf([31, 200001, '由于天气原因，快件改走铁路']).cause).toBeNull()
  })
})

describe('the next delivery attempt', () => {
  it.each([
    ['明天再次派送', AT + 55 * HOUR],
    ['今日再次派送', AT + 31 * HOUR],
    ['等待再次派送', null],
  ])('announced by "%s" is a time on the announced day, or null', (message, nextAttemptSeconds) => {
    expect(narrativeOf([31, 300004, message]).nextAttemptSeconds).toBe(nextAttemptSeconds)
  })

  it('is null unless a delivery has failed', () => {
    expect(narrativeOf([31, 200001, '明天再次派送']).nextAttemptSeconds).toBeNull()
  })

  it('is null if the message has no time, because its tomorrow is then unknown', () => {
    expect(narrativeOf([null, 300004, '明天再次派送']).nextAttemptSeconds).toBeNull()
  })
})

describe("the courier's number", () => {
  it('is the mobile number in the message while the parcel is out for delivery', () => {
    expect(narrativeOf([...OUT_FOR_DELIVERY]).courierPhone).toBe('13800138000')
  })

  it('is never a hotline', () => {
    expect(narrativeOf([31, 300002, '正在派送，客服电话 95311']).courierPhone).toBeNull()
  })

  it('is null until a courier has set out', () => {
    expect(narrativeOf([0, 100001, '揽收员 13800138000']).courierPhone).toBeNull()
  })
})
