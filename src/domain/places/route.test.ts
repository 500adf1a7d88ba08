import { journeyOf, START, type Row } from '../../../testing/journeyOf'
import { findCurrentCity, readRoute, type Route } from './route'

const GUANGDONG = { province: '广东省', city: '深圳市' }
const routeOf = (
  rows: readonly Row[],
  destination = undefined as typeof GUANGDONG | undefined,
): Route | null => readRoute(journeyOf(...rows).nodes, destination)
const namesOf = (route: Route | null): string =>
  route?.stops.map(({ city }) => city.name).join(' → ') ?? 'none'

const PICKED_UP: Row = [0, 100001, '【保山市】隆阳营业部 已揽收']
const IN_KUNMING: Row = [6, 200001, '【昆明市】快件已到达 昆明转运中心']
const LEFT_KUNMING: Row = [10, 200001, '【昆明市】快件离开 昆明转运中心，发往 长沙转运中心']
const IN_CHANGSHA: Row = [30, 200001, '【长沙市】快件已到达 长沙转运中心']
const SIGNED: Row = [60, 300003, '您的快件已签收']

it('lists the cities that a parcel has reached, oldest first, with the time of the first row there', () => {
  const route = routeOf([PICKED_UP, IN_KUNMING, LEFT_KUNMING, IN_CHANGSHA])
  expect(namesOf(route)).toBe('保山 → 昆明 → 长沙')
  expect(route).toMatchObject({ current: 2, movement: 'at', destination: null, doneKm: 1436, leftKm: null })
  expect(route?.stops.map(({ atSeconds }) => atSeconds)).toEqual(
    [0, 6, 30].map((hours) => START + hours * 3600),
  )
})

it('a city that is only announced is no stop', () => {
  expect(namesOf(routeOf([PICKED_UP, IN_KUNMING, LEFT_KUNMING]))).toBe('保山 → 昆明')
  expect(routeOf([PICKED_UP, IN_KUNMING, LEFT_KUNMING])?.movement).toBe('left')
  expect(namesOf(routeOf([PICKED_UP, IN_KUNMING, [8, 200001, '预计明天到达 长沙转运中心']]))).toBe(
    '保山 → 昆明',
  )
})

it('one city is no route, and two are', () => {
  expect(routeOf([PICKED_UP])).toBeNull()
  expect(routeOf([])).toBeNull()
  expect(readRoute([], GUANGDONG)).toBeNull()
  expect(routeOf([PICKED_UP], GUANGDONG)).not.toBeNull()
})

it('the destination of the order gives the kilometres that are left', () => {
  const route = routeOf([PICKED_UP, IN_KUNMING, LEFT_KUNMING, IN_CHANGSHA], GUANGDONG)
  expect(route).toMatchObject({ current: 2, destination: { name: '深圳' }, leftKm: 638 })
})

it.each([
  ['吉林省', '长春市', '长春'],
  ['吉林', '吉林市', '吉林'],
  ['广西壮族自治区', '南宁市', '南宁'],
  ['北京市', '朝阳区', '北京'],
  ['上海市', '市辖区', '上海'],
  ['青海省', '海南藏族自治州', '海南'],
  ['香港', '香港特别行政区', '香港'],
  ['臺灣', '臺中市', '台中'],
  ['Guangdong', 'Shenzhen', '深圳'],
])('the destination %s %s is %s', (province, city, name) => {
  expect(routeOf([PICKED_UP, IN_KUNMING], { province, city })?.destination?.name).toBe(name)
})

it.each([
  ['a city that exists twice', { province: '', city: '朝阳' }],
  ['a street', { province: '', city: '北京路' }],
  ['no city', { province: '火星', city: '奥林帕斯' }],
  ['nothing', { province: '', city: '' }],
  ['a city of another province', { province: '云南', city: '深圳' }],
])('a destination that is %s is left out', (_, destination) => {
  expect(routeOf([PICKED_UP, IN_KUNMING], destination)?.destination).toBeNull()
})

it('a parcel that comes back to a city is drawn there twice', () => {
  const route = routeOf([PICKED_UP, IN_KUNMING, [20, 200001, '【保山市】快件已到达 保山集散点']])
  expect(namesOf(route)).toBe('保山 → 昆明 → 保山')
})

it('a way across a border is drawn as it is', () => {
  const route = routeOf([
    [0, 100001, '【东莞市】已揽收'],
    [10, 200001, '快件已到达 香港集运仓'],
    [40, 200001, '貨件已到達 臺北轉運中心'],
  ])
  expect(namesOf(route)).toBe('东莞 → 香港 → 台北')
})

describe('a parcel that was signed for', () => {
  it('has reached the destination of the order', () => {
    const route = routeOf([PICKED_UP, IN_CHANGSHA, SIGNED], GUANGDONG)
    expect(namesOf(route)).toBe('保山 → 长沙 → 深圳')
    expect(route).toMatchObject({ movement: 'done', current: 2, destination: { name: '深圳' }, leftKm: 0 })
  })

  it('ends where it was signed for if that is another city', () => {
    const route = routeOf([PICKED_UP, IN_CHANGSHA, [60, 300003, '【广州市】您的快件已签收']], GUANGDONG)
    expect(namesOf(route)).toBe('保山 → 长沙 → 广州')
    expect(route).toMatchObject({ destination: { name: '广州' }, leftKm: 0 })
  })

  it('ends where it was last seen if the destination is too far to have been reached', () => {
    const route = routeOf([PICKED_UP, IN_CHANGSHA, [30.1, 300003, '您的快件已签收']], GUANGDONG)
    expect(namesOf(route)).toBe('保山 → 长沙')
    expect(route).toMatchObject({ destination: { name: '长沙' }, leftKm: 0 })
  })

  it('has no known end if it was last seen leaving a city for another', () => {
    const route = routeOf([PICKED_UP, IN_KUNMING, LEFT_KUNMING, SIGNED])
    expect(route).toMatchObject({ movement: 'done', destination: null, leftKm: null })
  })
})

it.each<[string, Row]>([
  ['goes back', [40, 400003, '快件正在退回寄件人']],
  ['was cancelled', [40, 500003, '订单已取消，快件退回']],
  ['goes to a new address', [40, 200001, '应客户要求,快件正在转寄中']],
])('a parcel that %s has no destination', (_, row) => {
  expect(routeOf([PICKED_UP, IN_KUNMING, IN_CHANGSHA, row], GUANGDONG)?.destination).toBeNull()
})

describe('the current city', () => {
  const cityAfter = (...rows: Row[]): string | undefined => findCurrentCity(journeyOf(...rows).nodes)?.name

  it('is known from a single row', () => {
    expect(cityAfter(PICKED_UP)).toBe('保山')
  })

  it('is unknown while the parcel is under way to another', () => {
    expect(cityAfter(PICKED_UP, IN_KUNMING, LEFT_KUNMING)).toBeUndefined()
    expect(cityAfter(PICKED_UP, IN_KUNMING, LEFT_KUNMING, IN_CHANGSHA)).toBe('长沙')
  })

  it('stays the same on a way within the city', () => {
    expect(cityAfter(IN_KUNMING, [8, 200001, '快件离开【昆明转运中心】，发往【昆明官渡公司】'])).toBe('昆明')
  })

  it.each(['昆明官渡公司', '朝阳网点'])(
    'stays Beijing only on the way to a branch that may be there: %s',
    (branch) => {
      const rows: Row[] = [
        [6, 200001, '快件已到达【北京分拨中心】'],
        [8, 200001, `快件离开【北京分拨中心】，发往【${branch}】`],
      ]
      expect(cityAfter(...rows)).toBe(branch === '朝阳网点' ? '北京' : undefined)
    },
  )

  it('is unknown without a row that names one', () => {
    expect(cityAfter([0, 100001, '已揽收'], [1, 200001, '快件已发车'])).toBeUndefined()
  })
})
