import { journeyOf, type Row } from '../../../testing/journeyOf'
import { readRoute } from './route'
import { findVisits } from './visits'

const visitsOf = (...rows: Row[]): string =>
  findVisits([...journeyOf(...rows).nodes].reverse())
    .map(({ city }) => city.name)
    .join(' → ')

const IN_TIANJIN: Row = [0, 200001, '快件已到达 天津转运中心']
const IN_CHAOYANG: Row = [20, 200001, '快件已到达 朝阳转运中心']

describe('a name that several cities share', () => {
  it('is the one that the carrier writes in brackets', () => {
    expect(visitsOf(IN_TIANJIN, [20, 200001, '【长春市】快件已到达 朝阳网点'])).toBe('天津 → 长春')
  })

  it('is the one on the way between the cities before and after', () => {
    expect(
      visitsOf([0, 200001, '快件已到达 哈尔滨转运中心'], IN_CHAOYANG, [
        40,
        200001,
        '快件已到达 四平转运中心',
      ]),
    ).toBe('哈尔滨 → 长春 → 四平')
    expect(visitsOf(IN_TIANJIN, IN_CHAOYANG, [40, 200001, '快件已到达 廊坊转运中心'])).toBe(
      '天津 → 北京 → 廊坊',
    )
  })

  it('is left out if two are about as near', () => {
    expect(
      visitsOf([0, 200001, '快件已到达 上海转运中心'], IN_CHAOYANG, [60, 200001, '快件已到达 沈阳转运中心']),
    ).toBe('上海 → 沈阳')
  })

  it('is left out if no other city is known', () => {
    expect(visitsOf(IN_CHAOYANG)).toBe('')
  })

  it('is decided by the destination of the order if nothing follows', () => {
    const { nodes } = journeyOf([0, 200001, '快件已到达 哈尔滨转运中心'], IN_CHAOYANG)
    expect(readRoute(nodes, { province: '吉林', city: '四平' })?.stops.map(({ city }) => city.name)).toEqual([
      '哈尔滨',
      '长春',
    ])
  })
})

describe('a row that no plane could have come to in time', () => {
  const IN_KUNMING: Row = [0, 200001, '快件已到达 昆明转运中心']
  const IN_HARBIN: Row = [5, 200001, '快件已到达 哈尔滨转运中心']

  it('is left out if it is the later one', () => {
    expect(visitsOf(IN_KUNMING, [1, 200001, '快件已到达 哈尔滨转运中心'])).toBe('昆明')
  })

  it('is left out if it stands between two rows of one city', () => {
    const vague: Row = [5, 200001, '快件已到达 哈尔滨驿马网点']
    expect(visitsOf(IN_KUNMING, vague, [5.5, 200001, '快件离开 昆明转运中心'])).toBe('昆明')
  })

  it('does not take back a hub that was named beyond doubt', () => {
    expect(visitsOf(IN_KUNMING, IN_HARBIN, [5.5, 200001, '快件离开 昆明转运中心'])).toBe('昆明 → 哈尔滨')
  })

  it('does not hide the rows that follow in time', () => {
    expect(
      visitsOf(IN_KUNMING, [1, 200001, '快件已到达 哈尔滨转运中心'], [20, 200001, '快件已到达 长沙转运中心']),
    ).toBe('昆明 → 长沙')
  })

  it('may be a neighbouring hub whose rows were sent together', () => {
    expect(visitsOf([0, 200001, '快件离开 广州转运中心'], [0, 200001, '快件已到达 佛山转运中心'])).toMatch(
      /→/,
    )
  })
})

it('a bracket with the prefecture does not leave its county-level city', () => {
  expect(
    visitsOf(
      [0, 200001, '【苏州市】快件已到达 昆山转运中心'],
      [1, 200001, '【苏州市】快件已发往 上海转运中心'],
    ),
  ).toBe('昆山')
})

it.each<[string, Row]>([
  ['a station', [40, 300005, '快件已存放至【北京华联超市】，请及时取件']],
  ['a person who signs', [40, 300003, '已签收，签收人：成都小张']],
  ['the reason of a delay', [40, 200001, '受武汉天气影响，快件延误']],
  ['an advert', [40, 200001, '感谢使用，更多优惠请到杭州门店']],
])('a city in the name of %s is no stop', (_, row) => {
  expect(visitsOf([0, 200001, '快件已到达 长沙转运中心'], row)).toBe('长沙')
})

it.each<[string, Row]>([
  ['not known', [null, 200001, '快件已到达 昆明转运中心']],
  ['in the wrong format', [null, 200001, '【昆明市】快件离开 昆明转运中心']],
])('a row whose time is %s has no certain place in the route', (_, row) => {
  expect(visitsOf([0, 100001, '【保山市】已揽收'], row, [30, 200001, '快件已到达 长沙转运中心'])).toBe(
    '保山 → 长沙',
  )
})

it('a pickup without a time is still the first stop', () => {
  expect(visitsOf([null, 100001, '【保山市】已揽收'], [30, 200001, '快件已到达 长沙转运中心'])).toBe(
    '保山 → 长沙',
  )
})
