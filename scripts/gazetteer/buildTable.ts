import { Converter } from 'opencc-js/cn2t'
import { simplify } from '../../src/domain/message/traditional'
import { packCities, packProvinces } from './packCities'
import type { Place } from './joinSources'
import { joinSyllables, PROVINCES, romanise, syllablesOf } from './romanisation'

const TRADITIONAL_SPELLINGS = (['tw', 'hk', 't'] as const).map((to) => Converter({ from: 'cn', to }))

export interface GazetteerTable {
  provinces: string
  cities: string
  /** Each syllable followed by the characters that are read so. */
  syllables: string
  /** Cities whose English name does not follow from their characters, each followed by it. */
  exceptions: string
  /** Traditional characters of the names, each followed by its simplified form. */
  traditional: string
}

/** Packs the cities for src/domain/places, in the order of their codes. */
export function buildTable(places: readonly Place[]): GazetteerTable {
  const readings = findReadings(places.map(({ name }) => name))
  const exceptions = places.flatMap(({ name }) => {
    const regular = joinSyllables(Array.from(name, (character) => readings.get(character) ?? '?'))
    return regular === romanise(name) ? [] : [`${name}${romanise(name)}`]
  })
  const provinces = packProvinces(PROVINCES)
  return {
    provinces,
    cities: packCities(places),
    syllables: packSyllables(readings),
    exceptions: [...new Set(exceptions)].join(''),
    traditional: packTraditional([
      ...places.map(({ name }) => name),
      ...(provinces.match(/[\u4e00-\u9fff]+/g) ?? []),
    ]),
  }
}

/** The table's source file. */
export function formatTable(table: GazetteerTable): string {
  const { provinces, cities, syllables, exceptions, traditional } = table
  return `// Written by \`npm run gazetteer\`; see scripts/gazetteer and docs/licences.md.
/*! Coordinates of cities: GeoNames (https://www.geonames.org/), CC BY 4.0, rounded to 0.01 degrees. */

/** Provinces: the first two digits of their cities' codes, the name, the English name. */
export const PROVINCES =
  '${quote(provinces)}'

/**
 * Cities by code: the name, latitude and longitude of two characters each, and the code's last two digits of a county-level
 * city or all digits; a prefecture without digits follows the one before.
 */
export const CITIES =
  '${quote(cities)}'

/** Syllables of Pinyin, each followed by the characters of names that are read so. */
export const SYLLABLES =
  '${quote(syllables)}'

/** Cities whose English name does not follow from their characters. */
export const EXCEPTIONS =
  ${exceptions.includes("'") ? `"${exceptions}"` : `'${exceptions}'`}

/** Traditional characters of the names that the reader of messages does not know, each followed by its simplified form. */
export const TRADITIONAL =
  '${traditional}'
`
}

function quote(text: string): string {
  if (/['\\]/.test(text)) throw new Error(`A packed table has a quotation mark: ${text}`)
  return text
}

/** How each character is read in most of the regular names; of two that are as frequent, the first. */
function findReadings(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const name of names) {
    const syllables = syllablesOf(name)
    if (joinSyllables(syllables) !== romanise(name)) continue
    Array.from(name).forEach((character, index) => {
      const syllable = syllables[index] ?? ''
      const readings = counts.get(character) ?? new Map<string, number>()
      counts.set(character, readings.set(syllable, (readings.get(syllable) ?? 0) + 1))
    })
  }
  return new Map(
    [...counts].map(([character, readings]) => {
      const [first] = [...readings].sort(([, a], [, b]) => b - a)
      return [character, first?.[0] ?? '']
    }),
  )
}

function packSyllables(readings: ReadonlyMap<string, string>): string {
  const characters = new Map<string, string>()
  for (const [character, syllable] of readings) {
    characters.set(syllable, (characters.get(syllable) ?? '') + character)
  }
  return [...characters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, all]) => syllable + all)
    .join('')
}

function packTraditional(names: readonly string[]): string {
  const pairs = names.flatMap((name) =>
    TRADITIONAL_SPELLINGS.flatMap((spell) =>
      Array.from(spell(name), (traditional, index) => traditional + name.charAt(index)),
    ),
  )
  const isNew = (pair: string): boolean => simplify(pair.charAt(0)) !== pair.charAt(1)
  return [...new Set(pairs)].filter(isNew).join('')
}
