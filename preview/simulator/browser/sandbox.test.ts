/** @jest-environment jsdom */
import { createSandbox } from './sandbox'

/** What a file of the mini-program puts into `module.exports`. */
function run(source: string, extras: Record<string, unknown> = {}): unknown {
  const module = { exports: undefined as unknown }
  createSandbox(extras)('pages/track/index', `module.exports = ${source}`, { module })
  return module.exports
}

it.each(['window', 'document', 'location', 'fetch', 'localStorage', 'addEventListener', 'Intl', 'eval'])(
  'keeps %s out of reach',
  (name) => {
    expect(run(`typeof ${name}`)).toBe('undefined')
  },
)

it('offers the language itself, and timers', () => {
  expect(run('[typeof Promise, typeof Map, typeof JSON, typeof setTimeout]')).toEqual([
    'function',
    'function',
    'object',
    'function',
  ])
})

it('offers what it is given', () => {
  expect(run('[Date, globalThis.Date]', { Date: 'a clock' })).toEqual(['a clock', 'a clock'])
})

it.each([
  "Function('return this')()",
  "new Function('return this')()",
  "(() => 0).constructor('return this')()",
  'globalThis',
  'global',
])('hides the browser behind %s, too', (source) => {
  expect(run(`typeof ${source}.document`)).toBe('undefined')
  expect(run(`typeof ${source}.Date`, { Date })).toBe('function')
})

it('hides the browser behind `this`, too', () => {
  expect(run('(function () { return this })()')).toBeUndefined()
})

it.each([
  "Function('a', 'return a')",
  "(async () => 0).constructor('return document')()",
  "(function* () {}).constructor('yield document')()",
])('makes no functions from text, as WeChat makes none: %s', (source) => {
  expect(() => run(source)).toThrow('WeChat makes no functions from text')
})
