import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getCities } from '../../src/domain/places/city'
import { findCities } from '../../src/domain/places/gazetteer'
import { readPlaces as readDivisions } from '../traditional/buildTable'
import { buildTable, formatTable } from './buildTable'
import { formatPlaces, readPlaces } from './files'
import { romanise } from './romanisation'

const COMMITTED = path.join(__dirname, '../../src/domain/places/table.ts')

it('the committed table of cities is the one that `npm run gazetteer` writes', () => {
  expect(readFileSync(COMMITTED, 'utf8')).toBe(formatTable(buildTable(readPlaces())))
})

it('the committed prefectures are sorted, and written as `npm run gazetteer -- --download` writes them', () => {
  const text = readFileSync(path.join(__dirname, 'prefectures.tsv'), 'utf8')
  const codes = text.split('\n').map((line) => line.slice(0, line.indexOf('\t')))
  const written = formatPlaces(readPlaces().filter(({ code }) => codes.includes(code)))
  expect(written).toBe(text)
})

it('there are 333 prefectures, the municipalities, Hong Kong, Macao and the cities of Taiwan', () => {
  const prefectures = readPlaces().filter(({ code }) => code.length === 4)
  const isMainland = ({ code }: { code: string }): boolean => code < '71' && !code.endsWith('00')
  expect(prefectures.filter(isMainland)).toHaveLength(333)
  expect(prefectures.filter((place) => !isMainland(place)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['北京', '天津', '上海', '重庆', '台北', '高雄', '香港', '澳门']),
  )
})

it('every city comes out of the table as it went in', () => {
  const unpacked = getCities().map(({ english, ...place }) => ({
    ...place,
    isRomanised: english === romanise(place.name),
  }))
  expect(unpacked).toEqual(readPlaces().map((place) => ({ ...place, isRomanised: true })))
})

it('the table is smaller than 10 KB', () => {
  const table = Object.values(buildTable(readPlaces())).join('')
  expect(Buffer.byteLength(table)).toBeLessThan(10_000)
})

it('every prefecture of China is found by its full name', () => {
  const byName = new Map(getCities().map((city) => [city.name, city]))
  const divisions = readDivisions().filter(
    (name) => byName.has(name.replace(/(?:市|地区|盟)$/, '')) && !/[县区旗]$/.test(name),
  )
  expect(divisions.length).toBeGreaterThan(300)
  const wrong = divisions.filter(
    (name) => findCities(name)[0] !== byName.get(name.replace(/(?:市|地区|盟)$/, '')),
  )
  expect(wrong).toEqual([])
})
