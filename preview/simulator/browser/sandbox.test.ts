/** @jest-environment jsdom */
import { createSandbox } from './sandbox'

/** Runs a script that assigns an expression to `module.exports`, and returns the value. */
function run(source: string, extras: Record<string, unknown> = {}): unknown {
  const module = { exports: undefined as unknown }
  createSandbox(extras)('pages/track/index', `module.exports = ${source}`, { module })
  return module.exports
}

it.each(['window', 'document', 'location', 'fetch', 'localStorage', 'addEventListener', 'Intl', 'eval'])(
  'hides the global %s of the browser',
  (name) => {
    expect(run(`typeof ${name}`)).toBe('undefined')
  },
)

it('provides the globals of the language, and timers', () => {
  expect(run('[typeof Promise, typeof Map, typeof JSON, typeof setTimeout]')).toEqual([
    'function',
    'function',
    'object',
    'function',
  ])
})

it('provides the extra globals that it is given', () => {
  expect(run('[Date, globalThis.Date]', { Date: 'a clock' })).toEqual(['a clock', 'a clock'])
})

it.each([
  "Function('return this')()",
  "new Function('return this')()",
  "(() => 0).constructor('return this')()",
  'globalThis',
  'global',
])('hides the globals of the browser behind %s', (source) => {
  expect(run(`typeof ${source}.document`)).toBe('undefined')
  expect(run(`typeof ${source}.Date`, { Date })).toBe('function')
})

it('hides the window behind `this`', () => {
  expect(run('(function () { return this })()')).toBeUndefined()
})

it.each([
  "Function('a', 'return a')",
  "(async () => 0).constructor('return document')()",
  "(function* () {}).constructor('yield document')()",
])('refuses to create a function from text, as WeChat does: %s', (source) => {
  expect(() => run(source)).toThrow('WeChat creates no functions from text')
})
