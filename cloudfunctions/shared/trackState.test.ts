import type { PathItem } from '../../contract/pathItem'
import { latestItem, latestUpdate, readTrackState } from './trackState'

const START = 1_795_000_000

/** A row so many seconds after the start. */
const at = (seconds: number, actionType: number, actionMsg = ''): PathItem => ({
  actionTime: START + seconds,
  actionType,
  actionMsg,
})

it.each([
  ['nothing', [], null],
  ['only rows that nobody can read', [null, {}], null],
  ['being picked up', [at(1, 100001)], 'collect'],
  ['being out for delivery, whatever the order', [at(3, 300002), at(1, 100001)], 'deliver'],
])('reads the stage of %s', (_what, rows: PathItem[], stage) => {
  expect(readTrackState(rows)).toEqual({ stage, ended: false, endedAt: null })
})

it.each([300003, 300007, 400001, 400003])(
  'has ended with %d, also where something comes after it',
  (actionType) => {
    expect(readTrackState([at(1, 100001), at(5, actionType), at(9, 200001)])).toMatchObject({
      ended: true,
      endedAt: START + 5,
    })
  },
)

it('has not ended with a delivery that failed', () => {
  expect(readTrackState([at(1, 300004)])).toMatchObject({ ended: false })
})

it('shows the row that says where the parcel is', () => {
  const headline = at(5, 300002, 'out')
  expect(latestItem([at(1, 100001), headline, at(5, 300002, 'late twin')])).toEqual(headline)
  expect(latestItem([null, headline, at(9, 500001, 'something else')])).toEqual(headline)
  expect(latestItem([null])).toBeNull()
})

it.each([
  ['nothing in transit', [at(1, 200001)], null],
  ['out for delivery', [at(1, 200001), at(5, 300002, 'out')], ['outForDelivery', 5, 'out']],
  ['signed', [at(5, 300002), at(6, 300003, 'done')], ['signed', 6, 'done']],
  ['a parcel that is stuck', [at(5, 400002, 'snow')], ['exception', 5, 'snow']],
  [
    'the same thing reported twice, since the first time',
    [at(5, 300001, 'a'), at(6, 300002, 'b')],
    ['outForDelivery', 5, 'b'],
  ],
  [
    'the same thing again after something else, since the second time',
    [at(5, 300002), at(6, 300004), at(9, 300002, 'again')],
    ['outForDelivery', 9, 'again'],
  ],
])('finds as news: %s', (_what, rows: PathItem[], news) => {
  const found = latestUpdate(rows)
  expect(found && [found.kind, found.beganAt - START, found.message]).toEqual(news)
})

it('has no news of a row whose time is unknown, as it may be old', () => {
  expect(latestUpdate([{ actionType: 300003, actionMsg: '已签收' }])).toBeNull()
})

it('shows a row without a time with a time of 0', () => {
  expect(latestItem([{ actionType: 300003, actionMsg: '已签收' }])).toEqual({
    actionTime: 0,
    actionType: 300003,
    actionMsg: '已签收',
  })
})
