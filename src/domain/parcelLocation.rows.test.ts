import { journeyOf, START, type Row } from '../../testing/journeyOf'
import { findLocation } from './parcelLocation'

const at = (hours: number): number => START + hours * 3600
const locationAfter = (...rows: Row[]) => findLocation(journeyOf(...rows).nodes)

const ARRIVED: Row = [3, 200001, '快件已到达【望京】']
const AGAIN: Row = [6, 200001, '快件已到达【望京】']

it.each<[string, Row, number]>([
  ['a row that reports no move', [4, 300002, '【城东公司】的派件员正在派件'], 3],
  ['a scan without a place', [4, 200001, '已装车'], 3],
  ['an arrival elsewhere', [4, 200001, '快件已到达【昌平】'], 6],
  ['a departure', [4, 200001, '已发出'], 6],
])('a second arrival after %s: the parcel is there since %#', (_, row, hours) => {
  expect(locationAfter(ARRIVED, row, AGAIN)).toMatchObject({ place: '望京', sinceSeconds: at(hours) })
})

it('a scan without a place leaves the place to the row before', () => {
  expect(locationAfter(ARRIVED, [4, 200001, '已装车'])).toMatchObject({ movement: 'at', place: '望京' })
})

it('where a parcel goes back to is not where it is bound for from a hub', () => {
  expect(locationAfter(ARRIVED, [4, 400003, '快件已退回物流中心'], AGAIN)?.towards).toBeNull()
})

const SORTED: Row = [4, 200001, '快件在【南平延平集散点】完成分拣,准备发往 【南平邵武营业点】']

it.each([
  ['the same place', '快件离开【南平延平集散点】', '南平邵武营业点'],
  ['no place', '已发出', '南平邵武营业点'],
  ['another place', '快件离开【南平转运中心】', null],
])('a departure from %s is bound for what the row before says: %s → %s', (_, message, towards) => {
  expect(locationAfter(SORTED, [5, 200001, message])?.towards).toBe(towards)
})

it('a departure that names where it goes needs no row before', () => {
  expect(locationAfter([3, 200001, '快件已发往【深圳】'])).toMatchObject({ place: null, towards: '深圳' })
  expect(locationAfter(ARRIVED, [4, 200001, '快件已发往【深圳】'])).toMatchObject({
    place: '望京',
    towards: '深圳',
  })
  expect(locationAfter([3, 200001, '已发出'])).toBeNull()
})

it('a departure from a city comes from the hub of that city that the row before names', () => {
  const hub: Row = [3, 200001, '快件已到达【深圳转运中心】']
  expect(locationAfter(hub, [4, 200001, '【深圳市】快件已发车'])?.place).toBe('深圳转运中心')
  expect(locationAfter(hub, [4, 200001, '【广州市】快件已发车'])?.place).toBe('广州市')
  expect(locationAfter(hub, [4, 200001, '快件已发往【深圳转运中心】'])?.place).toBeNull()
})
