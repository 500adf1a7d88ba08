import { journeyOf, START, type Row } from '../../testing/journeyOf'
import { toListedState } from './listedParcel'
import { findCollectedMark, isCollected, isCollectedByLatest, toCollectedMark } from './collectedMark'

const WAYBILL = { deliveryId: 'SF', waybillId: 'SF1' }
const IN_LOCKER: Row = [4, 300005, '快件已存入【城南丰巢柜】，取件码 123456']
const NOTICE: Row = [5, 200001, '取件短信未能送达收件人']

const markAfter = (...rows: Row[]) => toCollectedMark('A1', WAYBILL, journeyOf(...rows))

it('a waiting parcel can be marked, and stays marked while nothing is reported', () => {
  const mark = markAfter(IN_LOCKER, NOTICE)
  expect(mark).toMatchObject({ orderId: 'A1', ...WAYBILL })
  expect(isCollected(mark, journeyOf(IN_LOCKER, NOTICE))).toBe(true)
})

it.each<[string, Row]>([
  ['a reminder', [6, 300005, '您的包裹长时间未取，请及时领取']],
  ['another place', [6, 300005, '快件已存入【城北丰巢柜】']],
  ['the signing', [6, 300003, '已签收']],
])('a mark ends with %s', (_, row) => {
  expect(isCollected(markAfter(IN_LOCKER), journeyOf(IN_LOCKER, row))).toBe(false)
})

it('a parcel that does not wait cannot be marked', () => {
  expect(markAfter([4, 300002, '正在派件'])).toBeNull()
  expect(markAfter()).toBeNull()
})

it('a parcel of the list is marked while its row is the one that was marked', () => {
  const mark = markAfter(IN_LOCKER, NOTICE)
  const latest = { atSeconds: START + 4 * 3600, actionType: 300005, message: IN_LOCKER[2] ?? '' }
  const state = null
  expect(isCollectedByLatest(mark, { latest, state })).toBe(true)
  expect(isCollectedByLatest(mark, { latest: { ...latest, actionType: 300003 }, state })).toBe(false)
  expect(isCollectedByLatest(mark, { latest: null, state })).toBe(false)
  expect(isCollectedByLatest(null, { latest, state })).toBe(false)
})

it('the mark of a parcel of the list ends with a reminder, as on its page', () => {
  const mark = markAfter(IN_LOCKER, NOTICE)
  const latest = { atSeconds: START + 4 * 3600, actionType: 300005, message: IN_LOCKER[2] ?? '' }
  const listed = (...rows: Row[]) => ({ latest, state: toListedState(journeyOf(...rows)) })
  expect(isCollectedByLatest(mark, listed(IN_LOCKER, NOTICE))).toBe(true)
  expect(isCollectedByLatest(mark, listed(IN_LOCKER, NOTICE, [6, 300005, '请及时领取']))).toBe(false)
})

it('a mark belongs to one waybill of one order', () => {
  const mark = markAfter(IN_LOCKER)
  const marks = mark ? [mark] : []
  expect(findCollectedMark(marks, 'A1', WAYBILL)).toBe(mark)
  expect(findCollectedMark(marks, 'A2', WAYBILL)).toBeNull()
  expect(findCollectedMark(marks, 'A1', { deliveryId: 'ZTO', waybillId: 'SF1' })).toBeNull()
})
