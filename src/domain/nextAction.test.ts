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
    ['on its way back', 400003, '快件正在退回寄件人', 'askShop'],
    ['not picked up', 100002, '商家暂未备好货', 'askShop'],
    ['cancelled', 400001, '寄件人取消寄件', 'askShop'],
    ['refused', 400004, '收件人拒收', 'askShop'],
    ['in a locker, with a pickup code,', 300005, '已放入 丰巢智能柜，取件码 62307481', 'copyCode'],
    ['in a locker, without a pickup code,', 300005, '已放入 丰巢智能柜', 'refresh'],
    ['reported as stuck', 400002, '快件滞留', 'chase'],
    ['with a problem', 400005, '面单磨损', 'chase'],
    ['signed for', 300003, '已签收', 'notReceived'],
    ['signed for by another person', 300007, '由门卫代签收', 'notReceived'],
    ['in transit', 200001, '快件已到达', 'refresh'],
    ['returned', 400003, '已退回', 'askShop'],
    ['late because of the weather', 400002, '受暴雨影响，快件派送延误', 'refresh'],
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

  it.each([
    [400002, '【深圳龙华网点】已进行留仓扫描，留仓原因【客户要求延迟派送】'],
    [400005, '已进行留仓扫描，留仓原因【收件人要求延迟派送】'],
    [300002, '应客户要求，快件暂存【厦门湖里营业点】至11月28日再派送'],
    [200001, '由于您预约延期，订单将改为11月29日送货'],
    [400002, '應收件人要求，快件延遲派送'],
  ])('of a delay that was asked for is to ask the shop, never to chase: %i, %s', (actionType, message) => {
    expect(actionFor(actionType, message)).toEqual({ kind: 'askShop' })
    expect(actionFor(actionType, message, 100)).toEqual({ kind: 'askShop' })
  })

  it.each([
    ['is late and silent', 400002, '受暴雨影响，快件派送延误', 72],
    [
      'was not delivered because the customer asked for another day',
      300004,
      '派送不成功：客户要求周六派送',
      48,
    ],
    ['goes back and is silent', 400003, '快件正在退回寄件人', 72],
    ['was refused and is silent', 400004, '收件人拒收', 72],
  ])('of a parcel that %s is to ask the shop', (_, actionType, message, hoursAgo) => {
    expect(actionFor(actionType, message, hoursAgo)).toEqual({ kind: 'askShop' })
  })

  it.each([
    ['in transit', 200001, '快件已到达'],
    ['in a locker', 300005, '已放入 丰巢智能柜，取件码 62307481'],
    ['before the postage is paid', 90010, ''],
  ])('of a parcel without an update for 30 days, %s, is to ask the shop', (_, actionType, message) => {
    expect(actionFor(actionType, message, 30 * 24 - 1)).not.toEqual({ kind: 'askShop' })
    expect(actionFor(actionType, message, 30 * 24)).toEqual({ kind: 'askShop' })
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
