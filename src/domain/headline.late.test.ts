import { stateOf, type Row } from '../../testing/journeyOf'

const ARRIVED: Row = [20, 200001, '快件已到达【望京】']
const OUT: Row = [24, 300002, '【望京】的王某（13900139000）正在派件']
const IN_LOCKER: Row = [28, 300005, '快件已存入【城南丰巢柜】，取件码 123456，请及时取件']

it.each<[string, Row, Row, string]>([
  ['a parcel on the road', ARRIVED, [21, 100001, '已揽收'], 'inTransit'],
  ['a parcel with the courier', OUT, [25, 100001, '已揽收'], 'outForDelivery'],
  ['a parcel on the road', ARRIVED, [21, 200001, '揽收失败，将再次上门'], 'inTransit'],
])('%s is not collected again by a row that came late', (_, before, late, state) => {
  expect(stateOf(before, late)).toBe(state)
})

it('a waiting parcel has left once a day has passed, not a second earlier', () => {
  const leaves = '快件离开【北京】，已发往【上海】'
  expect(stateOf(IN_LOCKER, [52, 200001, leaves])).toBe('inTransit')
  expect(stateOf(IN_LOCKER, [52 - 1 / 3600, 200001, leaves])).toBe('readyForCollection')
  expect(stateOf(IN_LOCKER, [null, 200001, leaves])).toBe('readyForCollection')
})

it('a row without a state gives way to any other', () => {
  expect(stateOf([0, 500001, '系统记录'], [1, 100001, '已揽收'])).toBe('pickedUp')
  expect(stateOf([1, 100001, '已揽收'], [2, 500001, '系统记录'])).toBe('pickedUp')
})

it('a refused parcel that moves on goes back, but not by a scan that came late', () => {
  const refused: Row = [25, 400004, '收件人拒收']
  const signed: Row = [60, 300003, '已签收']
  expect(stateOf(ARRIVED, refused, [40, 200001, '快件已到达【长沙转运中心】'], signed)).toBe(
    'returned, ended',
  )
  expect(stateOf(ARRIVED, refused, [40, 200001, '快件已到达【望京】'], signed)).toBe('signed, ended')
  expect(stateOf(ARRIVED, refused, [40, 300002, '正在派件'], signed)).toBe('signed, ended')
})
