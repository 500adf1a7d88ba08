import { withMessages } from '../../testing/onDemand'
import { routeOf } from '../../testing/routes'
import { en } from '../locales/en'
import { zhCN } from '../locales/zh-CN'
import { zhTW } from '../locales/zh-TW'
import { describeRoute } from './describeRoute'

const steps = (...parts: Parameters<typeof routeOf>) =>
  describeRoute(routeOf(...parts), zhCN).steps.map(({ name, state, afterGap }) =>
    [afterGap ? '… ' : '', name, ' ', state].join(''),
  )
const spoken = (...parts: Parameters<typeof routeOf>) => describeRoute(routeOf(...parts), zhCN).spoken

it('shows the cities that were passed, where the parcel is, and the destination ahead', () => {
  expect(steps('保山 昆明 长沙', { destination: '深圳' })).toEqual([
    '保山 passed',
    '昆明 passed',
    '长沙 here',
    '深圳 ahead',
  ])
})

it('tells a parcel that is on its way from one that is there', () => {
  expect(steps('保山 昆明', { movement: 'left' })).toEqual(['保山 passed', '昆明 left'])
})

it('shows the destination once if the parcel is there', () => {
  expect(steps('保山 深圳', { destination: '深圳' })).toEqual(['保山 passed', '深圳 here'])
})

it('shows no destination after the end of the journey, even if it ended elsewhere', () => {
  expect(steps('保山 昆明', { movement: 'done', destination: '深圳' })).toEqual(['保山 passed', '昆明 here'])
})

it('shows a city as often as the parcel was there, each with a key of its own', () => {
  const { steps: shown } = describeRoute(routeOf('昆明 长沙 昆明'), zhCN)
  expect(shown.map(({ name }) => name)).toEqual(['昆明', '长沙', '昆明'])
  expect(new Set(shown.map(({ key }) => key)).size).toBe(3)
})

describe('of more than five cities', () => {
  it('shows the ends and what is beside the parcel, with a gap between', () => {
    expect(steps('保山 大理 昆明 贵阳 怀化 长沙', { destination: '深圳' })).toEqual([
      '保山 passed',
      '大理 passed',
      '… 怀化 passed',
      '长沙 here',
      '深圳 ahead',
    ])
  })

  it('shows the first ones and the last ones of a journey that has ended', () => {
    expect(steps('保山 大理 昆明 贵阳 怀化 长沙 深圳', { movement: 'done' })).toEqual([
      '保山 passed',
      '大理 passed',
      '昆明 passed',
      '… 长沙 passed',
      '深圳 here',
    ])
  })

  it('shows five of any number of cities', () => {
    expect(steps('保山 昆明 '.repeat(50).trim(), { destination: '深圳' })).toHaveLength(5)
  })
})

describe('the spoken sentence', () => {
  it('names the cities, the place and both distances, in tens of kilometres', () => {
    expect(spoken('保山 昆明', { destination: '深圳', doneKm: 357.6, leftKm: 1184.2 })).toBe(
      '运输路线：保山，昆明，深圳。目前在昆明，已走约 360 公里，还有约 1180 公里',
    )
  })

  it('gives a distance below a hundred kilometres to the kilometre, and none of nothing', () => {
    expect(spoken('广州', { destination: '深圳', doneKm: 0, leftKm: 104.4 })).toBe(
      '运输路线：广州，深圳。目前在广州，还有约 100 公里',
    )
    expect(spoken('广州 深圳', { destination: '深圳', doneKm: 42.4, leftKm: 0 })).toBe(
      '运输路线：广州，深圳。目前在深圳，已走约 42 公里',
    )
  })

  it('says only where a parcel was last seen if it may be elsewhere, and no distance that is left', () => {
    expect(spoken('保山 昆明', { isThere: false, destination: '深圳', leftKm: 1184 })).toBe(
      '运输路线：保山，昆明，深圳。最后出现在昆明，已走约 360 公里',
    )
  })

  it.each([
    [zhTW, '運送路線：昆明，長沙，廣州。已離開長沙，已走約 360 公里，還有約 1180 公里'],
    [en, 'Route: Kunming, Changsha, Guangzhou. Left Changsha, about 360 km travelled, about 1,180 km to go'],
  ])('is in the language of the page', (t, sentence) => {
    const route = routeOf('昆明 长沙', { movement: 'left', destination: '广州', leftKm: 1184 })
    expect(describeRoute(route, withMessages(t)).spoken).toBe(sentence)
  })

  it('says that the parcel has arrived once it was signed', () => {
    expect(spoken('保山 深圳', { movement: 'done' })).toBe('运输路线：保山，深圳。已到深圳，已走约 360 公里')
  })

  it('has the shown texts in the order in which they are shown, for voice control', () => {
    const { steps: shown, facts, spoken: sentence } = describeRoute(routeOf('保山 昆明 长沙'), zhCN)
    expect(sentence).toContain(`${shown.map(({ name }) => name).join('，')}。${facts}`)
  })
})
