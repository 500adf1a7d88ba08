import path from 'node:path'
import { readPreviewArguments, takeProgram } from './previewArguments'

it('defaults to port 5173 and the fixtures of the project', () => {
  expect(readPreviewArguments([])).toEqual({
    port: 5173,
    fixtures: path.resolve(__dirname, '../preview/fixtures'),
    api: 'cloud',
  })
})

it('reads another port, other fixtures, and the way to WeChat', () => {
  expect(readPreviewArguments(['--port', '8080', '--fixtures', '/srv/orders', '--api', 'https'])).toEqual({
    port: 8080,
    fixtures: '/srv/orders',
    api: 'https',
  })
})

it('resolves the fixtures against the current folder', () => {
  expect(readPreviewArguments(['--fixtures=orders']).fixtures).toBe(path.resolve('orders'))
})

it.each(['http', '-1', '65536', '80.5', ''])('refuses %p as a port', (port) => {
  expect(() => readPreviewArguments([`--port=${port}`])).toThrow('--port takes a number from 0 to 65535')
})

it.each(['HTTPS', 'mock', ''])('refuses %p as the way to WeChat', (api) => {
  expect(() => readPreviewArguments([`--api=${api}`])).toThrow(`--api takes cloud or https, not ${api}.`)
})

it.each([
  ['an unknown option', ['--mock'], "Unknown option '--mock'."],
  ['a positional argument', ['orders'], "Unexpected argument 'orders'."],
  ['an option without its value', ['--port'], "Option '--port <value>' argument missing."],
])('refuses %s in one sentence', (_, args, sentence) => {
  expect(() => readPreviewArguments(args)).toThrow(expect.objectContaining({ message: sentence }) as Error)
})

it.each([
  ['apart from its value', ['--program', '/srv/shop', '--port', '0']],
  ['with its value', ['--port', '0', '--program=/srv/shop']],
])('takes the option --program out of the arguments, written %s', (_, args) => {
  expect(takeProgram(args)).toEqual({ program: '/srv/shop', others: ['--port', '0'] })
})

it('serves the own program without --program', () => {
  expect(takeProgram(['--port', '0'])).toEqual({ program: undefined, others: ['--port', '0'] })
})

it.each([['--program'], ['--program='], ['--program', '--port']])(
  'refuses %p without a folder',
  (...args) => {
    expect(() => takeProgram(args)).toThrow('--program takes a folder.')
  },
)
