import { journeyOf, stateOf, type Row } from '../../testing/journeyOf'

const PICKED_UP: Row = [0, 100001, '【深圳市】已揽收']
const LEFT_HUB: Row = [10, 200001, '快件离开【北京】，已发往【望京】']
const ARRIVED: Row = [20, 200001, '快件已到达【望京】']
const OUT: Row = [24, 300002, '【望京】的王某（13900139000）正在派件']
const FAILED: Row = [28, 300004, '派送不成功：电话无人接听']

it.each<[string, Row]>([
  ['that the branch has it', [29, 200001, '快件已到达【望京】']],
  ['that it was put into storage', [29, 200001, '【望京】已入库']],
  ['that it was assigned to a courier', [29, 200001, '货物已分配，等待配送']],
  ['that it left for where it already was', [29, 200001, '快件离开【北京】，已发往【望京】']],
  ['that it was picked up', [29, 100001, '已揽收']],
])('a scan that came late changes nothing after a failed delivery: %s', (_, row) => {
  expect(stateOf(PICKED_UP, LEFT_HUB, ARRIVED, OUT, FAILED, row)).toBe('deliveryFailed')
})

it.each<[string, Row]>([
  ['arrives at another place', [29, 200001, '快件已到达【上海】']],
  ['leaves for another place', [29, 200001, '快件离开【望京】，已发往【上海】']],
  ['is loaded for another place', [29, 200001, '快件在【望京】已装车,准备发往 【上海】']],
  ['leaves without a word where to', [29, 200001, '快件已发车']],
  ['leaves the branch without a word where to', [29, 200001, '货物已完成分拣，离开【望京】']],
  ['is on the road, by its code alone', [29, 200001]],
])('a parcel that was not delivered is on its way again when it %s', (_, row) => {
  expect(stateOf(PICKED_UP, LEFT_HUB, ARRIVED, OUT, FAILED, row)).toBe('inTransit')
})

describe('the headline of a parcel on the road', () => {
  const headline = (...rows: Row[]) => journeyOf(...rows).headline?.message

  it('is the newest row, even one that repeats an arrival', () => {
    const sorted = '货物已分配，等待配送'
    expect(headline(PICKED_UP, ARRIVED, [21, 200001, sorted])).toBe(sorted)
  })

  it('is not a pickup that is reported late', () => {
    expect(headline(PICKED_UP, ARRIVED, [21, 100001, '已揽收'])).toBe(ARRIVED[2])
    expect(headline(PICKED_UP, ARRIVED, [21, 100002, '揽收失败'])).toBe(ARRIVED[2])
  })

  it('is the pickup while nothing else is reported', () => {
    expect(headline([0, 90001, '网点已接单'], [1, 100002, '揽收失败'], [2, 100001, '已揽收'])).toBe('已揽收')
  })
})

describe('a delay', () => {
  const DELAYED: Row = [21, 200001, '受天气影响，快件将延误']

  it.each<[string, Row, string]>([
    ['is told after a scan of the same place', [22, 200001, '快件已到达【望京】'], 'delayed'],
    ['is told after a notice', [22, 200001, '感谢使用中通快递，期待再次为您服务'], 'delayed'],
    ['is over when the parcel moves on', [22, 200001, '快件离开【望京】，已发往【上海】'], 'inTransit'],
    ['is over when a courier sets out', OUT, 'outForDelivery'],
  ])('%s', (_, row, state) => {
    expect(stateOf(PICKED_UP, ARRIVED, DELAYED, row)).toBe(state)
  })
})

it('words that say nothing leave it to the code to move the parcel forward', () => {
  const notice = '感谢使用中通快递，期待再次为您服务'
  expect(stateOf(PICKED_UP, [2, 200001, notice])).toBe('inTransit')
  expect(stateOf(PICKED_UP, ARRIVED, [22, 300003, notice])).toBe('signed, ended')
  expect(stateOf(PICKED_UP, ARRIVED, OUT, [26, 200001, notice])).toBe('outForDelivery')
  const signed: Row = [26, 300003, '已签收']
  expect(journeyOf(PICKED_UP, signed, [27, 300003, notice]).headline?.message).toBe(signed[2])
})

describe('a waiting parcel that is reported again', () => {
  const IN_LOCKER: Row = [28, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件']
  const headline = (row: Row) => journeyOf(PICKED_UP, IN_LOCKER, row).headline?.message

  it('keeps its first report if the second is a reminder', () => {
    expect(headline([40, 300005, '您的包裹长时间未取，请及时领取'])).toBe(IN_LOCKER[2])
    expect(headline([40, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请尽快取件'])).toBe(IN_LOCKER[2])
  })

  it('has its new report if the place or the code is another', () => {
    const elsewhere = '快件已存入【城北丰巢柜】，请及时取件'
    const newCode = '快件已存入【城南丰巢柜】，取件码 654321，请及时取件'
    expect(headline([40, 300005, elsewhere])).toBe(elsewhere)
    expect(headline([40, 300005, newCode])).toBe(newCode)
  })
})

it('a departure in the same second as an arrival is the newer of the two', () => {
  const rows: Row[] = [
    [5, 200001, '快件已到达【北京】'],
    [5, 200001, '快件离开【北京】，已发往【望京】'],
    [5, 200001, '快件在【北京】完成分拣'],
  ]
  for (const order of [rows, [...rows].reverse()]) {
    expect(journeyOf(...order).nodes.map(({ reading }) => reading.kind)).toEqual([
      'departed',
      'sorted',
      'arrived',
    ])
  }
})
