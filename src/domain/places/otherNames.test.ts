import { findCities } from './gazetteer'

const namesIn = (text: string): string =>
  findCities(text)
    .map(({ name }) => name)
    .join('/')

it.each([
  ['a street', '北京路营业部'],
  ['a street with a direction', '中山北二路'],
  ['an avenue', '珠海大道网点'],
  ['a noodle shop', '兰州拉面店'],
  ['a bank', '上海银行'],
  ['an estate', '福鼎家园'],
  ['a lane', '福安里1期东门柜'],
  ['a town', '中山镇'],
  ['a sub-district', '大同街道营业部'],
  ['a mountain', '长白山'],
  ['another mountain', '天台山管理处'],
  ['a gate', '广安门站'],
  ['a part of 营业部', '城东营业部'],
  ['a company', '阿里巴巴'],
])('%s with the name of a city is none: %s', (_, text) => {
  expect(findCities(text)).toEqual([])
})

it.each([
  ['台州路桥公司', '台州'],
  ['哈尔滨道里区', '哈尔滨'],
  ['宁波镇海营业部', '宁波'],
  ['东莞长安镇', '东莞'],
  ['东营转运中心', '东营'],
  ['阿里地区', '阿里'],
  ['周口市', '周口'],
])('a district that begins like a street or a town leaves the city: %s is in %s', (text, name) => {
  expect(namesIn(text)).toBe(name)
})

it.each([
  ['开平区', ''],
  ['葫芦岛龙港区', '葫芦岛'],
  ['鹤壁鹤山区', '鹤壁'],
])('a district with the name of a county-level city elsewhere is not that city: %s is "%s"', (text, name) => {
  expect(namesIn(text)).toBe(name)
})
