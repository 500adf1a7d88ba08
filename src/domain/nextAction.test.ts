import { toParcel } from './parcel'

const NOW = 1_795_419_660
const HOUR = 3600

function actionFor(actionType: number, message: string, hoursAgo = 1) {
  return toParcel([{ atSeconds: NOW - hoursAgo * HOUR, actionType, message }], NOW)?.nextAction
}

describe('the next action for a parcel', () => {
  it.each([
    ['out for delivery, with a mobile number,', 300002, '派送员 王师傅 13800138000 正在派送', 'call'],
    ['taken out of the locker again, with a mobile number,', 300006, '快递员 13800138000 已取出', 'call'],
    ['not delivered, with a mobile number,', 300004, '派送不成功，派送员 13800138000', 'call'],
    ['out for delivery, with only a hotline,', 300002, '正在派送，客服电话 95311', 'refresh'],
    ['out for delivery, with only the branch,', 300002, '正在派件，网点电话：028-84190001', 'callBranch'],
    ['lost', 400005, '快件丢失，请联系寄件人', 'claim'],
    ['destroyed', 400005, '快件已损毁', 'claim'],
    ['on its way back', 400003, '快件正在退回寄件人', 'refresh'],
    ['in a locker, with a pickup code,', 300005, '已放入 丰巢智能柜，取件码 62307481', 'copyCode'],
    ['in a locker, without a pickup code,', 300005, '已放入 丰巢智能柜', 'refresh'],
    ['reported as stuck', 400002, '快件滞留', 'chase'],
    ['with a problem', 400005, '面单磨损', 'chase'],
    ['signed for', 300003, '已签收', 'notReceived'],
    ['signed for by another person', 300007, '由门卫代签收', 'notReceived'],
    ['in transit', 200001, '快件已到达', 'refresh'],
    ['returned', 400003, '已退回', 'refresh'],
    ['with an unlisted code', 399999, '13800138000', 'refresh'],
  ])('%s (%i, %p) is %s', (_, actionType, message, kind) => {
    expect(actionFor(actionType, message)?.kind).toBe(kind)
  })

  it.each([
    ['in transit without an update for two days', 200001, '快件已到达', 48],
    ['out for delivery for a day, even with a courier to call,', 300002, '派送员 13800138000 正在派送', 24],
  ])('%s is to chase the carrier', (_, actionType, message, hoursAgo) => {
    expect(actionFor(actionType, message, hoursAgo)).toEqual({ kind: 'chase' })
  })

  it('has the phone number to call or the codes to copy', () => {
    expect(actionFor(300002, '派送员 138 0013 8000 正在派送')).toEqual({ kind: 'call', phone: '13800138000' })
    expect(actionFor(300005, '取件码 12-3-4567、12-3-4568，请及时取件')).toEqual({
      kind: 'copyCode',
      codes: ['12-3-4567', '12-3-4568'],
    })
  })
})

it('a parcel that does not wait to be collected has no pickup codes', () => {
  const events = [{ atSeconds: NOW, actionType: 300003, message: '已签收，签收人凭取货码签收' }]
  expect(toParcel(events, NOW)?.pickupCodes).toEqual([])
})
