import { journeyOf, START, type Row } from '../../testing/journeyOf'
import { findCollection } from './collection'

const at = (hours: number): number => START + hours * 3600
const collectionOf = (...rows: Row[]) => findCollection(journeyOf(...rows))

const ARRIVED: Row = [1, 200001, '快件已到达【望京】']
const IN_LOCKER: Row = [4, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件']
const REMINDER: Row = [30, 300005, '您的包裹长时间未取，请及时领取']

it('a row of another kind that comes late does not change the place', () => {
  expect(collectionOf(ARRIVED, IN_LOCKER, [5, 200001, '快件离开【北京】，已发往【望京】'])?.place).toBe(
    '城南丰巢柜',
  )
})

it.each<[string, Row]>([
  ['a signing', [6, 300003, '已签收']],
  ['a failed delivery', [6, 300004, '派送不成功：电话无人接听']],
  ['a hold-up', [6, 400002, '快件滞留']],
])('a code from before %s is not shown in the next wait', (_, row) => {
  expect(collectionOf(ARRIVED, IN_LOCKER, row, [30, 300005, '已放入【城北丰巢柜】'])).toMatchObject({
    place: '城北丰巢柜',
    codes: [],
  })
})

it('a row that reports no delivery does not end the wait', () => {
  expect(collectionOf(ARRIVED, IN_LOCKER, [6, 200001, '系统记录'], REMINDER)).toMatchObject({
    codes: ['123456'],
    sinceSeconds: at(4),
  })
})

it('a parcel that is moved to another place waits there since then', () => {
  expect(collectionOf(IN_LOCKER, [9, 300005, '快件已存入【城北丰巢柜】，取件码 7788'])).toMatchObject({
    place: '城北丰巢柜',
    sinceSeconds: at(9),
  })
})

it('advice that comes later tells until when it is kept', () => {
  const notice = '温馨提示：请妥善保管，于20点前联系'
  expect(collectionOf(ARRIVED, IN_LOCKER, [6, 200001, notice])?.until).toMatchObject({
    until: { text: '20点' },
    saidAtSeconds: at(6),
  })
  expect(collectionOf([2, 200001, notice], IN_LOCKER)?.until).toBeNull()
  expect(collectionOf(ARRIVED, IN_LOCKER, [6, 200001, '因台风，派送将延误至12月5日'])?.until).toBeNull()
})
