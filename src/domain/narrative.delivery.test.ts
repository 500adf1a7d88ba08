import { AT, HOUR, narrativeOf, OUT_FOR_DELIVERY, PICKED_UP } from '../../testing/narrativeOf'

const IN_LOCKER = [31, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件'] as const

describe('a parcel that was signed for', () => {
  it('has the signer and the time from pickup to signing', () => {
    const facts = narrativeOf([...PICKED_UP], [...OUT_FOR_DELIVERY], [45, 300003, '已签收，签收人：本人'])
    expect(facts).toMatchObject({
      signer: { name: '本人', kind: 'recipient' },
      fetched: false,
      tookSeconds: 45 * HOUR,
      deliveryScanMissing: false,
    })
  })

  it('is marked if it was never reported out for delivery', () => {
    expect(narrativeOf([...PICKED_UP], [45, 300007, '已签收，签收人：门卫'])).toMatchObject({
      signer: { name: '门卫', kind: 'person' },
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

  it.each([
    ['with nobody named', '已签收，签收人凭取货码签收', true],
    ['by the recipient', '已签收，签收人：本人', true],
    ['by another person', '已签收，签收人：门卫', false],
  ])('after it waited was fetched if it was signed for %s', (_, message, fetched) => {
    expect(narrativeOf([...PICKED_UP], [...IN_LOCKER], [45, 300003, message]).fetched).toBe(fetched)
  })

  it('was not fetched if the courier had taken it back before', () => {
    expect(narrativeOf([...IN_LOCKER], [33, 300006, ''], [45, 300003, '']).fetched).toBe(false)
  })
})

describe('a parcel that was signed for too early', () => {
  const SIGNED = [30, 300003, '已签收'] as const

  it('waits since it was placed, and the earlier report is told', () => {
    expect(narrativeOf([...PICKED_UP], [...SIGNED], [...IN_LOCKER])).toMatchObject({
      milestone: 'readyForCollection',
      atSeconds: AT + 31 * HOUR,
      signedBefore: { atSeconds: AT + 30 * HOUR },
      signer: null,
      tookSeconds: null,
      deliveryScanMissing: false,
    })
  })

  it('was not delivered, and the earlier report is told', () => {
    expect(narrativeOf([...SIGNED], [31, 300004, '派送不成功']).signedBefore).toEqual({
      atSeconds: AT + 30 * HOUR,
    })
  })

  it('is not told of when there was none, or when it is signed for in the end', () => {
    expect(narrativeOf([...PICKED_UP], [...IN_LOCKER]).signedBefore).toBeNull()
    expect(narrativeOf([...SIGNED], [...IN_LOCKER], [45, 300003, '已签收']).signedBefore).toBeNull()
  })
})

describe('the cause', () => {
  it.each([
    ['an exception', 300004, '派送不成功：电话无人接听，明天再次派送。', '电话无人接听'],
    ['a new address', 200001, '应客户要求,快件正在转寄中', '客户要求'],
    ['a delay', 200001, '受天气影响，快件将延误', '受天气影响'],
  ])('is read from the message of %s', (_, actionType, message, cause) => {
    expect(narrativeOf([31, actionType, message]).cause).toBe(cause)
  })

  it('is not read from a message under a code that it does not fit', () => {
    expect(narrativeOf([31, 300005, '由于天气原因，派送延误']).cause).toBeNull()
  })

  it('of a return may stand in another row of it', () => {
    const facts = narrativeOf([30, 400003, '快件正在退回寄件人'], [31, 400003, '退回原因：客户要求退回'])
    expect(facts.cause).toBe('客户要求退回')
    const back = narrativeOf([30, 400003, '退回原因：客户要求退回'], [50, 300003, '已签收'])
    expect(back).toMatchObject({ milestone: 'returned', cause: '客户要求退回' })
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

it('a parcel that another carrier took over has its waybill there', () => {
  const message = '海关放行，转国内物流派送，渠道 EMS，转单号 EA123456789CN'
  expect(narrativeOf([31, 200001, message])).toMatchObject({
    milestone: 'handedOver',
    nextWaybill: 'EA123456789CN',
  })
  expect(narrativeOf([31, 200001, '运单号 EA123456789CN 已到达【北京】']).nextWaybill).toBeNull()
})
