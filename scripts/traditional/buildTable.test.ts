import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { placeInTraditional } from '../../src/locales/traditional/toTraditional'
import { buildTable, formatTable, readPlaces } from './buildTable'

const toTaiwan = Converter({ from: 'cn', to: 'tw' })
const COMMITTED = path.join(__dirname, '../../src/locales/traditional/table.ts')

/** Places that OpenCC writes in another way: the first three wrongly or rarely, the last one rightly. */
const OTHERWISE = new Map([
  ['新余市', '新餘市'],
  ['云城区', '雲城區'],
  ['个旧市', '個舊市'],
  ['钟祥市', '鐘祥市'],
])
/** Characters that stay in places: 台州, 三里屯, 范县, 平谷; the forms that OpenCC chooses for them. */
const KEPT: ReadonlyMap<string, string> = new Map(
  ['臺台', '範范', '穀谷', '裡里', '遊游', '幹干', '嶽岳', '崑昆', '谿溪', '巖岩', '徵征', '湧涌']
    .concat(['採采', '淩凌', '澂澄', '柺拐', '鉅巨', '濬浚'])
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

it('the committed table of Traditional characters is the one that `npm run traditional` writes', () => {
  expect(readFileSync(COMMITTED, 'utf8')).toBe(formatTable(buildTable()))
})

it('the places are all provinces, prefectures and counties', () => {
  const places = readPlaces()
  expect(places.length).toBeGreaterThan(3000)
  expect(places).toEqual(expect.arrayContaining(['黑龙江省', '保山市', '余杭区', '察哈尔右翼后旗']))
})

it('every province, prefecture and county is written as OpenCC writes it for Taiwan', () => {
  const written = readPlaces().map((place) => [place, placeInTraditional(place)])
  const expected = readPlaces().map((place) => [place, OTHERWISE.get(place) ?? withKept(toTaiwan(place))])
  expect(written).toEqual(expected)
})

it('the table is smaller than 4 KB', () => {
  const { pairs, placePairs } = buildTable()
  expect(Buffer.byteLength(pairs + placePairs)).toBeLessThan(4000)
})

function withKept(place: string): string {
  return Array.from(place, (character) => KEPT.get(character) ?? character).join('')
}
