import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Place } from './joinSources'

/** The cities of both committed tables, in the order of their codes. */
export function readPlaces(): readonly Place[] {
  return ['prefectures.tsv', 'byHand.tsv']
    .flatMap((file) => readFileSync(path.join(__dirname, file), 'utf8').split('\n').filter(Boolean))
    .map(readPlace)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The text of a table: code, name, province, latitude and longitude, separated by tabs. */
export function formatPlaces(places: readonly Place[]): string {
  return places
    .map(({ code, name, province, latitude, longitude }) =>
      [code, name, province, latitude.toFixed(2), longitude.toFixed(2)].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function readPlace(line: string): Place {
  const [code = '', name = '', province = '', latitude = '', longitude = ''] = line.split('\t')
  return { code, name, province, latitude: Number(latitude), longitude: Number(longitude) }
}
