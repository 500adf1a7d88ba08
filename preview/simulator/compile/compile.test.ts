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

/** Compiles the artifact above with these changes; null leaves a file out. */
function compile(changes: Record<string, string | null> = {}) {
  for (const [file, text] of Object.entries<string | null>({ ...BUILT, ...changes })) {
    if (text === null) continue
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return compileArtifact(folder)
}

it('keeps the scripts as they were built', () => {
  expect(compile().scripts).toEqual({ app: 'App({})', 'pages/track/index': 'Page({})' })
})

it('finds nothing wrong with what WeChat takes', () => {
  expect(compile().problems).toEqual([])
})

it('names what an artifact that is not built lacks', () => {
  expect(() => compile({ 'app.js': null })).toThrow('The mini-program is not built: no app.js in ')
  expect(() => compileArtifact(path.join(folder, 'nowhere'))).toThrow('no app.js, app.json in ')
})

it.each(['.js', '.wxml'])('names the %s that a half-built page lacks', (ending) => {
  expect(() => compile({ [`pages/track/index${ending}`]: null })).toThrow(`no pages/track/index${ending}`)
})

it('names the settings that do not parse, or make no sense', () => {
  expect(() => compile({ 'app.json': '{' })).toThrow('app.json is not JSON')
  expect(() => compile({ 'app.json': '{"pages":"all"}' })).toThrow(
    'app.json is not as WeChat wants it: pages',
  )
})

it('tells the line of a template that WeChat would refuse', () => {
  expect(compile({ 'pages/track/index.wxml': '<view/>\n<view>{{text +}}</view>' }).problems).toEqual([
    { where: 'pages/track/index.wxml:2', sentence: 'unexpected character inside expression' },
  ])
})

it('tells what is wrong with a style', () => {
  expect(compile({ 'pages/track/index.wxss': 'view {' }).problems).toEqual([
    { where: 'pages/track/index.wxss', sentence: 'Unclosed block (line 1)' },
  ])
})
