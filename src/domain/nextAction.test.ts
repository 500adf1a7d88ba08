import { toJourney } from './journey'
import { readPickupCodes } from './nextAction'
import { toParcel } from './parcel'

const NOW = 1_795_419_660
const HOUR = 3600

function actionFor(actionType: number, message: string, hoursAgo = 1) {
  return toParcel([{ atSeconds: NOW - hoursAgo * HOUR, actionType, message }], NOW)?.nextAction
}

describe('what to do about a parcel', () => {
  it.each([
    ['out for delivery, with a mobile number', 300002, '派送员 王师傅 13800138000 正在派送', 'call'],
    ['taken out of the locker again, with one', 300006, '快递员 13800138000 已取出', 'call'],
    ['not delivered, with one', 300004, '派送不成功，派送员 13800138000', 'call'],
    ['out for delivery, with a hotline only', 300002, '正在派送，客服电话 95311', 'refresh'],
    ['in a locker, with a code', 300005, '已放入 丰巢智能柜，取件码 62307481', 'copyCode'],
    ['in a locker, without a code', 300005, '已放入 丰巢智能柜', 'refresh'],
    ['held up', 400002, '快件滞留', 'chase'],
    ['in trouble', 400005, '面单磨损', 'chase'],
    ['signed', 300003, '已签收', 'notReceived'],
    ['signed by another', 300007, '由门卫代签收', 'notReceived'],
    ['on its way', 200001, '快件已到达', 'refresh'],
    ['returned', 400003, '已退回', 'refresh'],
    ['of a code on no list', 399999, '13800138000', 'refresh'],
  ])('%s', (_, actionType, message, kind) => {
    expect(actionFor(actionType, message)?.kind).toBe(kind)
  })

  it.each([
    ['on its way for two days without news', 200001, '快件已到达', 48],
    ['out for delivery since yesterday, whoever could be called', 300002, '派送员 13800138000 正在派送', 24],
  ])('%s is to be chased up', (_, actionType, message, hoursAgo) => {
    expect(actionFor(actionType, message, hoursAgo)).toEqual({ kind: 'chase' })
  })

  it('names the number to call and the codes to copy', () => {
    expect(actionFor(300002, '派送员 138 0013 8000 正在派送')).toEqual({ kind: 'call', phone: '13800138000' })
    expect(actionFor(300005, '取件码 12-3-4567、12-3-4568，请及时取件')).toEqual({
      kind: 'copyCode',
      codes: ['12-3-4567', '12-3-4568'],
    })
  })
})

it('finds no code of a parcel that does not wait to be collected', () => {
  const [node] = toJourney([{ atSeconds: NOW, actionType: 300003, message: '凭取件码 62307481 签收' }]).nodes
  expect(node && readPickupCodes(node)).toEqual([])
})
