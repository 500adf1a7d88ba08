import * as v from 'valibot'
import { Destination, OptionalDestination } from './destination'
import { readPutOrder } from './readPutOrder'

const problemOf = (destination: unknown) => {
  const read = readPutOrder({ orderId: 'A', openid: 'o1', createdAt: 1795143480, destination })
  return read.kind === 'problem' ? `${read.problem.field} ${read.problem.reason}` : null
}

it.each([
  ['广东省', '深圳市'],
  ['广东', '深圳'],
  ['上海市', '市辖区'],
  ['江西省', '景德镇市'],
  ['江西', '景德镇'],
  ['江西', '萍乡'],
  ['江苏省', '镇江市'],
  ['湖南省', '津市市'],
  ['湖北省', '沙市区'],
  ['贵州省', '黔西南布依族苗族自治州'],
  ['内蒙古自治区', '呼和浩特市'],
  ['香港特别行政区', '香港'],
  ['臺灣', '高雄市'],
  ['黑龙江省', '大兴安岭地区'],
])('takes %s, %s as a destination', (province, city) => {
  expect(problemOf({ province, city })).toBeNull()
})

it.each([
  '深圳市南山区',
  '深圳市南山',
  '南山区科技园',
  '科技园路',
  '幸福小区八栋',
  '粤海街道',
  '虎门镇',
  '深圳市辖区科苑路',
])('refuses %s, which is more than a city, and says why', (city) => {
  expect(problemOf({ province: '广东省', city })).toMatch(/^destination.city is an address: write only/)
})

it.each([
  ['a street', '广东省深圳市南山区科技园路十五号三单元'],
  ['a house', '深圳市8栋'],
  ['a phone', '13800138000'],
  ['a name in Latin letters', 'Shenzhen'],
  ['an emoji', '深圳🏠'],
  ['a line break', '深圳\n市'],
  ['nothing', ''],
  ['one character', '京'],
  ['a number', 440300],
  ['null', null],
  ['a list', ['深圳市']],
])('refuses %s in place of a city', (_what, city) => {
  expect(problemOf({ province: '广东省', city })).toMatch(
    /^destination.city is wrong: write the name of the city/,
  )
})

it('refuses a destination with a field of an address, and says that it is not kept', () => {
  const city = { province: '广东省', city: '深圳市' }
  expect(problemOf({ ...city, street: '科技园路 15 号' })).toBe(
    'destination.street is not kept: a destination is a province and a city, never an address',
  )
  expect(problemOf({ ...city, 地址: '科技园路' })).toMatch(/^ is not kept/)
  expect(problemOf({ province: '广东省' })).toMatch(/^destination.city is missing/)
  expect(problemOf('深圳市')).toMatch(/^destination is wrong: write \{ province, city \}/)
})

it('takes null as no destination', () => {
  expect(problemOf(null)).toBeNull()
})

it.each([null, 5, '深圳', { province: '广东省' }, { province: '广东省', city: '深圳市8栋' }, { city: {} }])(
  'drops %j in an order document',
  (destination) => {
    expect(v.parse(OptionalDestination, destination)).toBeUndefined()
  },
)

it('refuses a text of a hundred thousand characters', () => {
  expect(v.is(Destination, { province: '市'.repeat(100_000), city: '区'.repeat(100_000) })).toBe(false)
})
