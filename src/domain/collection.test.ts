import { journeyOf, START, type Row } from '../../testing/journeyOf'
import { findCollection } from './collection'

const IN_LOCKER: Row = [4, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请在 48 小时内取出']
const at = (hours: number): number => START + hours * 3600

const collectionOf = (...rows: Row[]) => findCollection(journeyOf(...rows))

it('a parcel in a locker has its place, its codes, since when and until when it is kept', () => {
  expect(collectionOf(IN_LOCKER)).toMatchObject({
    place: '城南丰巢柜',
    codes: ['123456'],
    sinceSeconds: at(4),
    until: { until: { withinHours: 48 }, saidAtSeconds: at(4) },
  })
})

it.each<[string, Row]>([
  ['is on the road', [5, 200001, '快件已到达【望京】']],
  ['was signed for', [5, 300003, '已签收']],
  ['was taken out again', [5, 300006]],
])('a parcel that %s has nothing to collect', (_, row) => {
  expect(collectionOf([1, 300005, '已存入【城北丰巢柜】'], [3, 300006], row)).toBeNull()
})

it('a reminder adds what it says, and the parcel waits since it was placed', () => {
  expect(collectionOf(IN_LOCKER, [30, 300005, '您的包裹长时间未取，请及时领取'])).toMatchObject({
    place: '城南丰巢柜',
    codes: ['123456'],
    sinceSeconds: at(4),
  })
})

it('a reminder may set a new deadline', () => {
  const reminder: Row = [30, 300005, '您的包裹长时间未取，请在 24 小时内领取']
  expect(collectionOf(IN_LOCKER, reminder)?.until).toMatchObject({
    until: { withinHours: 24 },
    saidAtSeconds: at(30),
  })
})

it('advice that comes later may set the deadline', () => {
  const advice = '取件短信未能送达收件人，请凭身份证取件，保管至11月25日'
  expect(collectionOf([4, 300005, '已存入【城南丰巢柜】'], [5, 200001, advice])?.until).toMatchObject({
    until: { month: 11, day: 25 },
    saidAtSeconds: at(5),
  })
})

it('a code that comes later belongs to the place of the row before', () => {
  expect(
    collectionOf([4, 300005, '快件已存入【城南丰巢柜】'], [5, 300005, '取件码 7788，请及时取件']),
  ).toMatchObject({
    place: '城南丰巢柜',
    codes: ['7788'],
    sinceSeconds: at(4),
  })
})

it('a new place and a new code replace the old ones', () => {
  expect(
    collectionOf(IN_LOCKER, [20, 300006], [30, 300005, '快件已存入【城北丰巢柜】，取件码 8899，请及时取件']),
  ).toMatchObject({ place: '城北丰巢柜', codes: ['8899'], sinceSeconds: at(30), until: null })
})

it('codes of an earlier wait are not shown', () => {
  expect(collectionOf(IN_LOCKER, [20, 300006], [30, 300005, '已放入【城北丰巢柜】'])?.codes).toEqual([])
})

it('a parcel that a neighbour keeps waits with the neighbour', () => {
  expect(collectionOf([4, 300005, '您的快件已由隔壁邻居代收，请及时取回'])?.place).toBe('隔壁邻居')
})

it('a parcel whose place is not named still waits', () => {
  expect(collectionOf([4, 300005])).toEqual({ place: null, codes: [], sinceSeconds: at(4), until: null })
})
