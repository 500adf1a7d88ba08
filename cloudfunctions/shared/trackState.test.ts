import type { PathItem } from '../../contract/pathItem'
import { latestUpdate, readLatestState, readTrackState } from './trackState'

const START = 1_795_000_000

/** A row this many seconds after START. */
const at = (seconds: number, actionType: number, actionMsg = ''): PathItem => ({
  actionTime: START + seconds,
  actionType,
  actionMsg,
})

it.each([
  ['no rows', [], null],
  ['only unreadable rows', [null, {}], null],
  ['a parcel that was picked up', [at(1, 100001)], 'collect'],
  ['a parcel out for delivery, with rows in any order', [at(3, 300002), at(1, 100001)], 'deliver'],
])('reads the stage of %s', (_what, rows: PathItem[], stage) => {
  expect(readTrackState(rows)).toMatchObject({ stage, ended: false, endedAt: null })
})

it.each([300003, 300007, 400001])(
  'says that a journey has ended with %d, even if a row follows',
  (actionType) => {
    expect(readTrackState([at(1, 100001), at(5, actionType), at(9, 200001)])).toMatchObject({
      ended: true,
      endedAt: START + 5,
    })
  },
)

it('does not say that a journey has ended with a failed delivery', () => {
  expect(readTrackState([at(1, 300004)])).toMatchObject({ ended: false })
})

const latestOf = (rows: PathItem[]) => readLatestState(rows).latest

it('finds the row of the headline', () => {
  const headline = at(5, 300002, 'out')
  expect(latestOf([at(1, 100001), headline, at(5, 300002, 'late twin')])).toEqual(headline)
  expect(latestOf([null, headline, at(9, 500001, 'something else')])).toEqual(headline)
  expect(latestOf([null])).toBeNull()
})

it('tells of a waiting parcel its codes and the reminder after its headline', () => {
  const stored = at(5, 300005, '已放入丰巢柜，取件码 62307481')
  const notice = at(9, 200001, '取件短信未能送达收件人')
  expect(readLatestState([notice, stored])).toEqual({
    latest: stored,
    state: {
      milestone: 'readyForCollection',
      updatedAt: START + 9,
      pickupCodes: ['62307481'],
      newestKey: `${START + 9}-200001-取件短信未能送达收件人`,
    },
  })
})

it('tells where a parcel was seen before, if its newest row names no place and it has not left', () => {
  const arrived = at(1, 200001, '【深圳市】快件已到达 深圳转运中心')
  const left = at(3, 200001, '快件已发车')
  const out = at(5, 300002, '派件员 王师傅 正在派件')
  expect(readLatestState([arrived, out]).state).toMatchObject({ place: '深圳市' })
  expect(readLatestState([arrived, at(6, 300002, '【东莞市】正在派件')]).state).not.toHaveProperty('place')
  expect(readLatestState([arrived, left, out]).state).not.toHaveProperty('place')
  expect(readLatestState([out]).state).not.toHaveProperty('place')
})

it.each([
  ['nothing', [], 0],
  ['a parcel on its way', [at(1, 200001)], 1],
  ['a parcel out for delivery', [at(1, 300002)], 2],
  ['a parcel that is held', [at(1, 400002)], 3],
  ['a parcel that waits', [at(1, 300005)], 4],
  ['a parcel that was signed for', [at(1, 300003)], 0],
])('reads the urgency of %s', (_what, rows: PathItem[], urgency) => {
  expect(readTrackState(rows)).toMatchObject({ urgency })
})

it.each([
  ['none while in transit', [at(1, 200001)], null],
  ['out for delivery', [at(1, 200001), at(5, 300002, 'out')], ['outForDelivery', 5, 'out']],
  ['signed', [at(5, 300002), at(6, 300003, 'done')], ['signed', 6, 'done']],
  ['a parcel that is stuck', [at(5, 400002, 'snow')], ['exception', 5, 'snow']],
  [
    'an update reported twice, from the first report',
    [at(5, 300001, 'a'), at(6, 300002, 'b')],
    ['outForDelivery', 5, 'b'],
  ],
  [
    'an update that recurs after another, from the second time',
    [at(5, 300002), at(6, 300004), at(9, 300002, 'again')],
    ['outForDelivery', 9, 'again'],
  ],
])('finds the latest update: %s', (_what, rows: PathItem[], update) => {
  const found = latestUpdate(rows)
  expect(found && [found.kind, found.beganAt - START, found.message]).toEqual(update)
})

it('finds no update in a row without a time, because it may be old', () => {
  expect(latestUpdate([{ actionType: 300003, actionMsg: '已签收' }])).toBeNull()
})

it('gives a headline without a time the time 0', () => {
  expect(latestOf([{ actionType: 300003, actionMsg: '已签收' }])).toEqual({
    actionTime: 0,
    actionType: 300003,
    actionMsg: '已签收',
  })
})

it.each([
  [
    'from the first of three reports',
    [at(5, 300001, 'a'), at(6, 300002, 'b'), at(7, 300001, 'c')],
    ['outForDelivery', 5, 'c'],
  ],
  [
    'that has ended the journey, although another row follows',
    [at(5, 300003, 'a'), at(6, 300007, 'b'), at(9, 200001, 'again')],
    ['signed', 5, 'b'],
  ],
])('finds the latest update %s', (_what, rows: PathItem[], update) => {
  const found = latestUpdate(rows)
  expect(found && [found.kind, found.beganAt - START, found.message]).toEqual(update)
})
