import { NOW, secondsOf, viewAt } from '../../testing/timeViews'
import { routeOf } from '../../testing/routes'
import { zhCN } from '../locales/zh-CN'
import { describeMap } from './describeMap'

const draw = (...parts: Parameters<typeof routeOf>) => describeMap(routeOf(...parts), viewAt(NOW), zhCN)
const openNames = (...parts: Parameters<typeof routeOf>) =>
  draw(...parts).markers.flatMap(({ name, open }) => (open ? [name] : []))

const times = [secondsOf('2026-11-21T17:40:00'), null, secondsOf('2026-11-23T09:12:00')]

it('lists each city with the time when the parcel came there, and the destination', () => {
  const { stops } = draw('保山 昆明 长沙', { times, destination: '深圳' })
  expect(stops.map(({ name, note, state }) => [name, note, state])).toEqual([
    ['保山', '周六 17:40', 'passed'],
    ['昆明', '', 'passed'],
    ['长沙', '09:12', 'here'],
    ['深圳', '目的地', 'ahead'],
  ])
})

it('draws the way that was taken and the way that is left from the same city', () => {
  const { done, left } = draw('保山 昆明 长沙', { destination: '深圳' })
  expect(done).toHaveLength(3)
  expect(left).toHaveLength(2)
  expect(left[0]).toEqual(done[2])
})

it('draws no way that is left once the parcel is at its destination', () => {
  expect(draw('保山 深圳', { destination: '深圳' }).left).toEqual([])
  expect(draw('保山 昆明').left).toEqual([])
})

it('draws a backward move as it was', () => {
  const { done, stops } = draw('昆明 长沙 昆明')
  expect(done[0]).toEqual(done[2])
  expect(stops.map(({ name }) => name)).toEqual(['昆明', '长沙', '昆明'])
})

it('marks a city once, with what is known of the last visit', () => {
  const { markers } = draw('昆明 长沙 昆明', { times })
  expect(markers.map(({ name, note }) => [name, note])).toEqual([
    ['长沙', ''],
    ['昆明', '09:12'],
  ])
})

it('shows the words of all markers if they are few, otherwise those of the ends and of the place of the parcel', () => {
  expect(openNames('保山 昆明', { destination: '深圳' })).toEqual(['保山', '昆明', '深圳'])
  expect(openNames('保山 昆明 贵阳 怀化 长沙', { destination: '深圳' })).toEqual(['保山', '长沙', '深圳'])
})

it('lists the newest forty stops of a parcel that went to and fro, and says how many are older', () => {
  const { stops, olderStops, markers, done } = draw('保山 昆明 '.repeat(50).trim(), { destination: '深圳' })
  expect(stops).toHaveLength(40)
  expect(stops[39]).toMatchObject({ name: '深圳' })
  expect(olderStops).toBe(61)
  expect(markers).toHaveLength(3)
  expect(done).toHaveLength(100)
})

it('shows all points with a margin, also of two cities that are close together', () => {
  const { corners, done } = draw('广州 佛山')
  const [southWest, northEast] = corners
  for (const { latitude, longitude } of done) {
    expect(latitude - southWest.latitude).toBeGreaterThan(0.25)
    expect(northEast.latitude - latitude).toBeGreaterThan(0.25)
    expect(longitude - southWest.longitude).toBeGreaterThan(0.25)
    expect(northEast.longitude - longitude).toBeGreaterThan(0.25)
  }
})

it('names the ends of the way to a screen reader', () => {
  expect(draw('保山 昆明', { destination: '深圳' }).spoken).toBe('从保山到深圳的路线图，各站见下方列表')
})
