import { findCities } from './gazetteer'

const namesIn = (text: string): string =>
  findCities(text)
    .map(({ name }) => name)
    .join('/')

it.each([
  ['Guangzhou', '广州'],
  ['SHENZHEN - CHINA', '深圳'],
  ['Hong Kong hub', '香港'],
  ['HONG KONG', '香港'],
  ['Harbin', '哈尔滨'],
  ['Suzhou', '苏州/宿州'],
])('a city in Latin letters is found: %s is %s', (text, names) => {
  expect(namesIn(text)).toBe(names)
})

it.each([['LYON'], ['Liege Airport'], ['US Texas US， TX 76051'], ['Bole'], ['Ili'], ['Aba']])(
  'a place abroad is no city of China: %s',
  (text) => {
    expect(findCities(text)).toEqual([])
  },
)
