import { journeyOf, START, type Row } from '../../testing/journeyOf'
import { parcelOf } from './parcel'
import { findRoute } from './parcelRoute'

const shenzhen = { province: '广东省', city: '深圳市' }

const pickedUp: Row = [0, 100001, '【保山市】隆阳营业部 已揽收']
const arrived: Row = [10, 200001, '【昆明市】快件已到达 昆明转运中心']

function routeOf(rows: readonly Row[], hours = 12) {
  const parcel = parcelOf(journeyOf(...rows), START + hours * 3600)
  return parcel && findRoute(parcel, shenzhen)
}

it('leads to the destination of the order', () => {
  expect(routeOf([pickedUp, arrived])).toMatchObject({
    stops: [{ city: { name: '保山' } }, { city: { name: '昆明' } }],
    destination: { name: '深圳' },
    isThere: true,
  })
})

it.each<[string, Row]>([
  ['goes back', [20, 400003, '【昆明市】快件已退回 保山隆阳营业部']],
  ['was refused', [20, 400004, '【昆明市】收件人拒收']],
  ['is lost', [20, 400005, '【昆明市】快件遗失']],
])('leads to no destination if the parcel %s', (_what, row) => {
  expect(routeOf([pickedUp, arrived, row])).toMatchObject({ destination: null, leftKm: null })
})

it('leads to no destination after the way back has begun, although later rows do not say so', () => {
  const back: Row = [20, 400003, '【昆明市】快件已退回 保山隆阳营业部']
  const onTheRoad: Row = [30, 200001, '【昆明市】快件离开 昆明转运中心']
  expect(routeOf([pickedUp, arrived, back, onTheRoad], 32)).toMatchObject({ destination: null })
})

it('does not say that a parcel without news for a long time is where it was', () => {
  expect(routeOf([pickedUp, arrived], 24 * 90)).toMatchObject({ isThere: false })
})

it('is none if no two cities are sure', () => {
  const parcel = parcelOf(journeyOf(arrived), START)
  expect(parcel && findRoute(parcel)).toBeNull()
})
