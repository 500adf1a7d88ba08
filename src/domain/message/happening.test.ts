import { readMessage } from './readMessage'

const read = (message: string): string => readMessage(message).kind ?? 'nothing'

it.each([
  ['快件丢失，已签收', 'lost'],
  ['快件已销毁，退回', 'destroyed'],
  ['用户已取消订单，配送结束', 'cancelled'],
  ['订单已取消，货款将原路退回', 'cancelled'],
  ['订单已取消，快件退回', 'returning'],
  ['揽收失败，将再次揽收', 'pickupFailed'],
  ['已退回寄件人', 'returned'],
  ['已到达，退回中', 'returning'],
  ['退件已到达', 'returning'],
  ['订单已取消，已到达', 'cancelled'],
  ['快件逾期未取，已取回', 'takenBack'],
])('an end outranks all else: "%s" is %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})

it.each([
  ['取件短信未能送达', 'notice'],
  ['短信发送失败，快件丢失', 'notice'],
  ['商家正通知快递公司揽件', 'awaitingPickup'],
  ['已打包，通知圆通取件', 'awaitingPickup'],
  ['[取件提醒]甲', 'notice'],
  ['可能受影响', 'notice'],
  ['预计11月26日到达【杭州转运中心】', 'notice'],
  ['甲'.repeat(250) + '可能', 'nothing'],
])('some messages tell by their start that they are about something else: "%s" is %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})

it.each([
  ['快件已到达，已发往深圳', 'departed'],
  ['快件离开【甲】，到达【乙】', 'arrived'],
  ['已到达【甲】，安排派送员派送', 'arrived'],
  ['等待分配派送员', 'sorted'],
  ['已装车，等待分配派送员', 'sorted'],
  ['转交顺丰，清关完成', 'handedOver'],
  ['清关完成，转交顺丰', 'handedOver'],
  ['已到达，收件人不在家', 'attemptFailed'],
  ['正在派件，电话无人接听', 'attemptFailed'],
  ['已装车，电话无人接听', 'attemptFailed'],
  ['已揽收，电话无人接听', 'pickedUp'],
  ['已到达【甲站】，外包装破损', 'held'],
  ['已装车，外包装破损', 'held'],
  ['已揽收，外包装破损', 'pickedUp'],
  ['已送达', 'signed'],
  ['已存放至【甲乙】', 'arrived'],
  ['已存放于甲', 'arrived'],
  ['已送达【深圳营业部】', 'arrived'],
  ['已存放至城东', 'arrived'],
  ['安排派送员派送', 'outForDelivery'],
  ['到达【甲】，正在安排派送', 'arrived'],
  ['装车，正在安排派送', 'outForDelivery'],
  ['清关，已揽收', 'pickedUp'],
  ['清关完成', 'customs'],
  ['转交顺丰，已签收', 'signed'],
])('otherwise the last report counts, by what else is said: "%s" is %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})

it.each([
  ['签收人：张三', 'signed'],
  ['联系不上', 'attemptFailed'],
  ['面单破损', 'held'],
  ['联系不上，面单破损', 'held'],
  ['暴雨', 'delayed'],
  ['电话13800138000', 'notice'],
  ['感谢您的支持', 'notice'],
  ['未签收', 'notice'],
  ['深圳', 'nothing'],
  ['', 'nothing'],
  ['SF1380013800012', 'nothing'],
])('without a report other words tell: "%s" is %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})

it.each([
  ['派送中无法拦截', 'outForDelivery'],
  ['快件拦截失败', 'nothing'],
  ['拦截不成功', 'nothing'],
  ['拒绝拦截', 'nothing'],
  ['无法退回', 'nothing'],
  ['无法到达', 'nothing'],
  ['快件已暂存', 'held'],
  ['邮件已留存', 'held'],
  ['包裹已保管', 'held'],
  ['快件已放入', 'waiting'],
  ['快件已送达', 'signed'],
])(
  'what could not be done did not happen, and what is kept is not signed for: "%s" is %s',
  (message, kind) => {
    expect(read(message)).toBe(kind)
  },
)
