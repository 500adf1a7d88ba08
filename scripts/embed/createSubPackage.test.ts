import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createSubPackage } from './createSubPackage'

const BUILT = {
  'app.js': 'exports.taroApp = app',
  'app.json': '{"pages":["pages/a/index"],"subPackages":[{"root":"pages/b","pages":["index"]}]}',
  'app.wxss': 'page { color: red }',
  'project.config.json': '{}',
  'comp.js': 'Component()',
  'comp.json': '{"component":true,"styleIsolation":"apply-shared"}',
  'comp.wxml': '<view/>',
  'pages/a/index.js': 'Page()',
  'pages/a/index.json': '{"navigationBarTitleText":"A","usingComponents":{"comp":"../../comp"}}',
  'pages/a/index.wxml': '<comp/>',
  'pages/a/index.wxss': '@charset "UTF-8";.a { color: blue }',
  'pages/b/index.js': 'Page()',
  'pages/b/index.json': '{}',
  'pages/b/index.wxml': '<view/>',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sub-package-'))
  for (const [file, text] of Object.entries(BUILT)) {
    const place = path.join(folder, 'built', file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const create = (root = 'shop/parcels') =>
  createSubPackage(path.join(folder, 'built'), path.join(folder, 'made'), root)
const read = (file: string) => readFileSync(path.join(folder, 'made', file), 'utf8')

it('lists the pages of the main package and of sub-packages, because sub-packages cannot be nested', () => {
  expect(create()).toEqual({ root: 'shop/parcels', pages: ['pages/a/index', 'pages/b/index'] })
})

it('leaves out what the shop has itself', () => {
  create()
  expect(readdirSync(path.join(folder, 'made')).sort()).toEqual([
    ...['app.js', 'app.wxss', 'comp.js', 'comp.json', 'comp.wxml', 'embed.js', 'pages'],
  ])
})

it('makes each page start the app first, with its path in the shop', () => {
  create()
  expect(read('pages/a/index.js')).toBe('require("../../embed.js").show("shop/parcels/pages/a/index");Page()')
})

it('makes a component start the app, because WeChat runs it before its page', () => {
  create()
  expect(read('comp.js')).toBe('require("./embed.js");Component()')
})

it("imports the app's styles into each page, also into one without styles", () => {
  create()
  expect(read('pages/a/index.wxss')).toBe('@import "../../app.wxss";.a { color: blue }')
  expect(read('pages/b/index.wxss')).toBe('@import "../../app.wxss";')
})

it("keeps the shop's app.wxss out of each page, and the settings as they are", () => {
  create()
  const settings = { navigationBarTitleText: 'A', usingComponents: { comp: '../../comp' } }
  expect(JSON.parse(read('pages/a/index.json'))).toEqual({ ...settings, styleIsolation: 'page-shared' })
  expect(JSON.parse(read('comp.json'))).toEqual({ component: true, styleIsolation: 'apply-shared' })
})

it('replaces what an earlier build has left', () => {
  create()
  writeFileSync(path.join(folder, 'made/old.js'), '')
  create()
  expect(readdirSync(path.join(folder, 'made'))).not.toContain('old.js')
})

describe('the start script', () => {
  const start = () => {
    create()
    const calls: unknown[] = []
    const note =
      (name: string) =>
      (...values: unknown[]) =>
        calls.push([name, ...values])
    const listeners: Record<string, (options?: unknown) => void> = {}
    const wx = {
      onAppShow: (listener: () => void) => (listeners.show = listener),
      onAppHide: (listener: () => void) => (listeners.hide = listener),
    }
    const taroApp = { onShow: note('show'), onHide: note('hide') }
    const exports: { show?: (path: string) => void } = {}
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the script runs as WeChat runs it
    const run = new Function('require', 'exports', 'wx', read('embed.js')) as (...values: unknown[]) => void
    run(() => ({ taroApp }), exports, wx)
    return { calls, listeners, show: (path: string) => exports.show?.(path) }
  }

  it('shows the app once, with the path of the first page', () => {
    const { calls, show } = start()
    expect(calls).toEqual([])
    show('a')
    show('b')
    expect(calls).toEqual([['show', { path: 'a', query: {} }]])
  })

  it("passes on that the shop's mini-program is hidden and shown", () => {
    const { calls, listeners, show } = start()
    show('a')
    listeners.hide?.()
    listeners.show?.({ path: 'pages/home/index' })
    expect(calls.slice(1)).toEqual([['hide'], ['show', { path: 'pages/home/index' }]])
  })
})
