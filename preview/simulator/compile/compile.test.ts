import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileArtifact } from './compile'

const BUILT = {
  'app.js': 'App({})',
  'app.json': '{"pages":["pages/track/index"],"themeLocation":"theme.json"}',
  'theme.json': '{"light":{"ground":"#ffffff"},"dark":{"ground":"#000000"}}',
  'pages/track/index.js': 'Page({})',
  'pages/track/index.json': '{"enablePullDownRefresh":true}',
  'pages/track/index.wxml': '<view>{{text}}</view>',
  'pages/track/index.wxss': 'view { width: 10rpx }',
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'artifact-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Compiles the artifact above with these changes. null leaves a file out. */
function compile(changes: Record<string, string | null> = {}) {
  for (const [file, text] of Object.entries<string | null>({ ...BUILT, ...changes })) {
    if (text === null) continue
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return compileArtifact(folder)
}

it('leaves the built scripts unchanged', () => {
  expect(compile().scripts).toEqual({ app: 'App({})', 'pages/track/index': 'Page({})' })
})

it('reports no problem for a valid mini-program', () => {
  expect(compile().problems).toEqual([])
})

it('names the files that are missing from an artifact', () => {
  expect(() => compile({ 'app.js': null })).toThrow('The mini-program is not built: no app.js in ')
  expect(() => compileArtifact(path.join(folder, 'nowhere'))).toThrow('no app.js, app.json in ')
})

it.each(['.js', '.wxml'])('names the %s file that is missing from a page', (ending) => {
  expect(() => compile({ [`pages/track/index${ending}`]: null })).toThrow(
    `half-built: app.json names pages/track/index${ending}, which is not there`,
  )
})

it('names the file and the line of broken settings', () => {
  expect(() => compile({ 'app.json': '{\n' })).toThrow(/app\.json:2: .+ expected/)
  expect(() => compile({ 'app.json': '{"pages":"all"}' })).toThrow(/app\.json:1: pages: /)
})

it.each([
  ['app.json', { 'app.json': '{"pages":["pages/track/index"],"themeLocation":"dark.json"}' }, 'dark.json'],
  [
    'pages/track/index.json',
    { 'pages/track/index.json': '{"usingComponents":{"parcel-map":"/map"}}' },
    'map.js',
  ],
])('names a missing file and the file %s that refers to it', (by, changes, missing) => {
  expect(() => compile(changes)).toThrow(`half-built: ${by} names ${missing}, which is not there`)
})

it('includes the pages of subpackages', () => {
  const changes = {
    'app.json': '{"pages":["pages/track/index"],"subPackages":[{"root":"help","pages":["faq/index"]}]}',
    'help/faq/index.js': 'Page({})',
    'help/faq/index.wxml': '<view/>',
  }
  expect(compile(changes).app.pages).toEqual(['pages/track/index', 'help/faq/index'])
})

it('reports the line of a syntax error in a script', () => {
  expect(compile({ 'pages/track/index.js': 'Page({\n  data: {,}\n})' }).problems).toEqual([
    { where: 'pages/track/index.js:2', sentence: "Unexpected token ','" },
  ])
})

it('reports the line of a tag that is not closed', () => {
  expect(compile({ 'pages/track/index.wxml': '<view/>\n<view>' }).problems).toEqual([
    { where: 'pages/track/index.wxml:2', sentence: 'missing end tag' },
  ])
})

it('reports the line of an unknown tag', () => {
  expect(compile({ 'pages/track/index.wxml': '<view/>\n<parcel-map/>' }).problems).toEqual([
    {
      where: 'pages/track/index.wxml:2',
      sentence: '<parcel-map> is neither a supported built-in nor named in usingComponents',
    },
  ])
})

it('makes every look-up of a template report a missing one', () => {
  const { templates } = compile({ 'pages/track/index.wxml': '<template is="{{name}}"/>' })
  expect(templates).toContain('return S[P]||missTemplate("pages/track/index",P)')
})

it('reports the line of an expression that WeChat would refuse', () => {
  expect(compile({ 'pages/track/index.wxml': '<view/>\n<view>{{text +}}</view>' }).problems).toEqual([
    { where: 'pages/track/index.wxml:2', sentence: 'unexpected character inside expression' },
  ])
})

it('reports a syntax error in a style sheet', () => {
  expect(compile({ 'pages/track/index.wxss': 'view {' }).problems).toEqual([
    { where: 'pages/track/index.wxss', sentence: 'Unclosed block (line 1)' },
  ])
})
