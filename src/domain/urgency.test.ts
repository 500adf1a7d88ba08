import { journeyOf, type Row } from '../../testing/journeyOf'
import { mostUrgent, urgencyOf } from './urgency'

it.each<[string, Row[], number]>([
  ['waits to be collected', [[1, 300005, '已放入丰巢柜']], 4],
  [
    'waits by its words under another code',
    [[1, 300003, '您的快件已暂存菜鸟驿站，请凭取件码 8-2-1 领取']],
    4,
  ],
  ['was not delivered', [[1, 300004, '派送失败']], 3],
  ['is held up, as the carrier says', [[1, 400002, '因雪滞留']], 3],
  ['was not picked up', [[1, 100002, '揽收失败']], 3],
  ['goes back', [[1, 400003, '快件退回中']], 3],
  ['is out for delivery', [[1, 300002, '正在派送']], 2],
  ['was taken out of the locker again', [[1, 300006, '快递员取出']], 2],
  ['may be out for delivery by an unlisted code', [[1, 300099, '']], 2],
  ['is in transit', [[1, 200001, '到达转运中心']], 1],
  ['waits for the courier', [[1, 90001, '已下单']], 1],
  ['is reported without a state', [[1, 500001, '']], 1],
  ['has no reports', [], 0],
  ['was signed for', [[1, 300003, '已签收']], 0],
  ['was cancelled', [[1, 400001, '已取消']], 0],
  ['came back', [[1, 400004, '收件人拒收，快件退回'], [2, 300003, '已签收']], 0], // prettier-ignore
])('a parcel that %s has the urgency of its row', (_, rows, urgency) => {
  expect(urgencyOf(journeyOf(...rows).headline)).toBe(urgency)
})

it('a signing that was taken back makes a parcel urgent again', () => {
  const rows: Row[] = [
    [1, 300003, '已签收'],
    [2, 300004, '派送失败，客户不在家'],
  ]
  expect(urgencyOf(journeyOf(...rows).headline)).toBe(3)
})

it('the most urgent of several counts', () => {
  expect(mostUrgent([0, 2, 3, 1])).toBe(3)
  expect(mostUrgent([])).toBe(0)
})
