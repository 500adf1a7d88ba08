import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addSubPackage } from './addSubPackage'

const PAGES = ['pages/orders/index', 'pages/track/index']
const OURS = { root: 'parcel-path', pages: PAGES }

let folder: string
let program: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'add-sub-package-'))
  program = path.join(folder, 'shop')
  mkdirSync(path.join(folder, 'made'))
  mkdirSync(program)
  writeFileSync(path.join(folder, 'made/embed.js'), 'made')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Adds the sub-package to a shop with this app.json; returns app.json afterwards. */
function add(appJson: string, root = OURS.root): string {
  writeFileSync(path.join(program, 'app.json'), appJson)
  addSubPackage(path.join(folder, 'made'), { root, pages: PAGES }, program)
  return readFileSync(path.join(program, 'app.json'), 'utf8')
}

const parsed = (appJson: string) => JSON.parse(add(appJson)) as object
const copied = () => existsSync(path.join(program, 'parcel-path/embed.js'))

it('copies the sub-package and names it in app.json', () => {
  expect(parsed('{"pages":["pages/home/index"]}')).toEqual({
    pages: ['pages/home/index'],
    subPackages: [OURS],
  })
  expect(copied()).toBe(true)
})

it.each(['subPackages', 'subpackages'])("adds to a shop's own %s", (name) => {
  const own = { root: 'help', pages: ['faq'] }
  expect(parsed(JSON.stringify({ pages: ['a'], [name]: [own] }))).toEqual({
    pages: ['a'],
    [name]: [own, OURS],
  })
})

it('keeps comments and the other settings of app.json', () => {
  const text = add(
    '{\n  // The shop\n  "pages": ["a"],\n  "window": { "navigationBarTitleText": "店" },\n}\n',
  )
  expect(text).toContain('// The shop')
  expect(text).toContain('"navigationBarTitleText": "店"')
  expect(text).toContain('"root": "parcel-path"')
})

it('changes nothing in app.json when it is done again', () => {
  const once = add('{"pages":["a"]}')
  expect(add(once)).toBe(once)
})

it('renews the pages of an earlier version, and keeps the other fields of its entry', () => {
  const old = { root: '/parcel-path/', name: 'parcels', pages: ['pages/old/index'] }
  const app = parsed(JSON.stringify({ pages: ['a'], subPackages: [old] }))
  expect(app).toEqual({ pages: ['a'], subPackages: [{ ...old, pages: PAGES }] })
})

it('removes the files of an earlier version', () => {
  mkdirSync(path.join(program, 'parcel-path'))
  for (const file of ['embed.js', 'old.js']) writeFileSync(path.join(program, 'parcel-path', file), '')
  add('{"pages":["a"]}')
  expect(existsSync(path.join(program, 'parcel-path/old.js'))).toBe(false)
})

describe('refuses, and changes nothing,', () => {
  const refusal = (appJson: string, root?: string) => {
    let message = ''
    try {
      add(appJson, root)
    } catch (error) {
      message = error instanceof Error ? error.message : ''
    }
    expect(readFileSync(path.join(program, 'app.json'), 'utf8')).toBe(appJson)
    return message
  }

  it('a folder without app.json', () => {
    expect(() => {
      addSubPackage(folder, OURS, path.join(folder, 'nowhere'))
    }).toThrow(/^There is no app\.json in .+nowhere: name the folder that holds it\.$/)
  })

  it.each([
    ['that is broken, with its line', '{\n  "pages": ["a"\n}', /app\.json:3: CommaExpected/],
    ['without pages', '{"window":{}}', /app\.json: .*pages/],
    ['that is no object', '[]', /app\.json: /],
    ['that is empty', '', /app\.json:1: ValueExpected/],
  ])('an app.json %s', (_, appJson, message) => {
    expect(refusal(appJson)).toMatch(message)
    expect(copied()).toBe(false)
  })

  it("a folder that holds the shop's own files", () => {
    mkdirSync(path.join(program, 'parcel-path'))
    writeFileSync(path.join(program, 'parcel-path/index.js'), 'own')
    expect(refusal('{"pages":["a"]}')).toMatch(/holds something else: choose another folder/)
    expect(copied()).toBe(false)
  })

  it.each([
    [
      'that holds a page of the main package',
      '{"pages":["parcel-path/home"]}',
      undefined,
      'page parcel-path/home',
    ],
    [
      'inside another sub-package',
      '{"pages":["a"],"subPackages":[{"root":"packages","pages":[]}]}',
      'packages/parcels',
      'sub-package packages',
    ],
    [
      'around another sub-package',
      '{"pages":["a"],"subpackages":[{"root":"parcel-path/more/","pages":[]}]}',
      undefined,
      'sub-package parcel-path/more',
    ],
  ])('a folder %s', (_, appJson, root, what) => {
    expect(refusal(appJson, root)).toContain(what)
    expect(copied()).toBe(false)
  })
})
