import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { readPlace, writePlace } from './scriptPlace'
import { findSource } from './sourcePlace'

let maps: string

beforeEach(() => {
  maps = mkdtempSync(path.join(tmpdir(), 'parcel-path-maps-'))
})

afterEach(() => {
  rmSync(maps, { recursive: true })
})

const SOURCE = ['const parcel: unknown = null', '', 'export function draw() {', '  throw parcel', '}'].join(
  '\n',
)

/** Builds the source to a script, and writes its map under the name that Taro gives a source. Returns the script. */
function build(file: string, taroName: string): string {
  const { code, map } = transformSync(SOURCE, {
    loader: 'ts',
    sourcemap: true,
    sourcefile: taroName,
    minify: true,
  })
  mkdirSync(path.dirname(path.join(maps, file)), { recursive: true })
  writeFileSync(path.join(maps, `${file}.map`), map)
  return code
}

function placeOf(file: string, script: string) {
  return { file, line: 1, column: script.indexOf('throw') + 1 }
}

it('finds the file and line of src, with the lines around it', () => {
  const script = build('pages/track/index.js', 'webpack://parcel-path/._src_pages_track_index.tsx')
  expect(findSource(maps, [placeOf('pages/track/index.js', script)])).toEqual({
    file: 'src/pages/track/index.tsx',
    line: 4,
    code: ['  2 |', '  3 | export function draw() {', '> 4 |   throw parcel', '  5 | }'].join('\n'),
  })
})

it('passes over the calls in packages', () => {
  const packages = build('vendors.js', 'webpack://parcel-path/._node_modules_swr_index.js')
  const script = build('app.js', 'webpack://parcel-path/._src_app.tsx?1a2b')
  const places = [placeOf('vendors.js', packages), placeOf('app.js', script)]
  expect(findSource(maps, places)?.file).toBe('src/app.tsx')
})

it('finds nothing without source maps', () => {
  expect(findSource(maps, [{ file: 'app.js', line: 1, column: 1 }])).toBeUndefined()
})

it('reads the place that it has written', () => {
  const place = { file: 'pages/track/index.js', line: 57, column: 10 }
  expect(readPlace(writePlace(place))).toEqual(place)
})

it.each(['../secret.js:1:1', 'pages/../../secret.js:1:1', 'app.js', 'app.json:1:1'])(
  'refuses %s as a place in a script',
  (text) => {
    expect(readPlace(text)).toBeUndefined()
  },
)
