import { nameInTraditional, placeInTraditional } from './toTraditional'

it.each([
  ['深圳转运中心', '深圳轉運中心'],
  ['南平邵武元隆大厦营业点', '南平邵武元隆大廈營業點'],
  ['科兴科学园 B1 栋大堂 丰巢智能柜', '科興科學園 B1 棟大堂 豐巢智能櫃'],
  ['城西菜鸟驿站', '城西菜鳥驛站'],
  ['东莞长安发往云南', '東莞長安發往雲南'],
  ['察哈尔右翼后旗', '察哈爾右翼後旗'],
  ['北京三里屯', '北京三里屯'],
  ['阿里地区', '阿里地區'],
  ['台州', '台州'],
  ['烟台', '煙台'],
  ['余杭', '餘杭'],
  ['大余县', '大余縣'],
  ['沈阳', '瀋陽'],
  ['沈丘县', '沈丘縣'],
  ['范县', '范縣'],
  ['平谷', '平谷'],
  ['新干县', '新干縣'],
  ['松江', '松江'],
  ['咸阳', '咸陽'],
  ['于都', '于都'],
])('writes the place %s in Traditional characters: %s', (place, traditional) => {
  expect(placeInTraditional(place)).toBe(traditional)
})

it.each([
  ['门卫', '門衛'],
  ['前台', '前台'],
  ['刘*', '劉*'],
  ['钟某', '鍾某'],
  ['余某', '余某'],
  ['沈某', '沈某'],
  ['涂某', '涂某'],
  ['郁某', '郁某'],
  ['范某', '范某'],
  ['于某', '于某'],
  ['叶某', '葉某'],
])('writes the person %s in Traditional characters: %s', (name, traditional) => {
  expect(nameInTraditional(name)).toBe(traditional)
})

it.each(['鳳山營業所', '瀋陽餘杭後龍', 'Shenzhen 8-2-5120', '𠮷野家😀', '\ud800', '【】', ''])(
  'leaves "%s" as it is',
  (text) => {
    expect(placeInTraditional(text)).toBe(text)
    expect(nameInTraditional(text)).toBe(text)
  },
)

it('never turns what it has turned', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index))
  for (const turn of [placeInTraditional, nameInTraditional])
    expect(all.filter((character) => turn(turn(character)) !== turn(character))).toEqual([])
})
