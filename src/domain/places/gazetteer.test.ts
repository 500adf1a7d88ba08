import { cpuMsOf } from '../../../testing/cpuTime'
import { findCities, findNamedCities } from './gazetteer'

const namesIn = (text: string): string =>
  findCities(text)
    .map(({ name }) => name)
    .join('/')

it.each([
  ['昆明转运中心', '昆明'],
  ['云南昆明市', '昆明'],
  ['江苏南京转运中心', '南京'],
  ['广东深圳公司宝安区渔业社区分部', '深圳'],
  ['北京首都机场集散中心2', '北京'],
  ['恩施土家族苗族自治州', '恩施'],
  ['大理州', '大理'],
  ['内蒙古呼市新城区北二环公司', '呼和浩特'],
  ['大兴安岭地区', '大兴安岭'],
  ['合肥北京路营业部', '合肥'],
  ['五大连池', '黑河'],
])('%s is in %s', (text, name) => {
  expect(namesIn(text)).toBe(name)
})

it.each([
  ['義烏', '义乌'],
  ['鄭州轉運中心', '郑州'],
  ['臺北', '台北'],
  ['廣東東莞', '东莞'],
  ['葵涌大連排道速運營業點', '香港'],
])('Traditional characters: %s is %s', (text, name) => {
  expect(namesIn(text)).toBe(name)
})

it.each([
  ['石家庄市辛集市', '辛集'],
  ['苏州昆山', '昆山'],
  ['金华义乌转运中心', '义乌'],
  ['峨眉山市', '峨眉山'],
])('a county-level city is more exact than its prefecture: %s is %s', (text, name) => {
  expect(namesIn(text)).toBe(name)
})

describe('a name that is shared', () => {
  it.each([
    ['朝阳网点', '朝阳/北京/长春'],
    ['朝阳市', '朝阳'],
    ['朝阳市场部', '朝阳/北京/长春'],
    ['朝阳区', '北京/长春'],
    ['北京市朝阳区', '北京'],
    ['辽宁朝阳', '朝阳'],
    ['通州', '北京/南通'],
    ['江苏南通通州区公司', '南通'],
    ['陕西长安', '西安'],
    ['福建省鼓楼区', '福州'],
    ['南京鼓楼', '南京'],
    ['平湖', '平湖/深圳'],
    ['大连中山区', '大连'],
  ])('%s may be %s', (text, names) => {
    expect(namesIn(text)).toBe(names)
  })

  it.each(['长安', '鼓楼', '城关', '天河'])('%s alone is too common to be a city', (text) => {
    expect(findCities(text)).toEqual([])
  })
})

describe('a province that shares its name with a city', () => {
  it.each([
    ['吉林省长春市', '长春'],
    ['吉林延吉公司', '延吉'],
    ['吉林转运中心', '吉林'],
    ['吉林省吉林市', '吉林'],
    ['吉林公主岭', '公主岭'],
    ['海南省海口市', '海口'],
    ['海南', ''],
    ['海南州', '海南'],
    ['青海海南', '海南'],
  ])('%s is "%s"', (text, name) => {
    expect(namesIn(text)).toBe(name)
  })
})

it('a province before a name rules out a city of another province', () => {
  expect(findCities('山东昆明')).toEqual([])
  expect(findCities('山东中山路')).toEqual([])
})

it.each([['昆明市'], ['云南昆明'], ['昆明转运中心'], ['昆明机场']])(
  '%s names the city beyond doubt',
  (text) => {
    expect(findNamedCities(text).explicit).toBe(true)
  },
)

it.each([['昆明'], ['昆明官渡便利店'], ['朝阳网点']])('%s may be the name of something else', (text) => {
  expect(findNamedCities(text).explicit).toBe(false)
})

it.each([[''], ['城南驿站'], ['洛杉矶'], ['[]{}()'], ['🚚📦'], ['\u0000'], ['___proto__'], ['constructor']])(
  '%j names no city',
  (text) => {
    expect(findCities(text)).toEqual([])
  },
)

it('the time to look up a long text grows with its length only', () => {
  const text = '昆'.repeat(200_000)
  expect(cpuMsOf(() => findCities(text))).toBeLessThan(2000)
  expect(findCities(text)).toEqual([])
})
