import path from 'node:path'
import { ArgumentError } from '../commandLine'
import { readServeArguments } from './serveArguments'

it('serves the fixtures on port 8080 from an embedded database in memory without options', () => {
  expect(readServeArguments([])).toEqual({
    port: 8080,
    fixtures: path.resolve('preview/fixtures'),
    preview: false,
    build: false,
    folder: undefined,
  })
})

it('builds for the preview and serves it on port 5173', () => {
  expect(readServeArguments(['--preview'])).toMatchObject({ port: 5173, preview: true, build: true })
  expect(readServeArguments(['--preview', '--no-build'])).toMatchObject({ preview: true, build: false })
})

it('reads the port and the folders', () => {
  const args = ['--port', '0', '--fixtures', 'mine', '--data=kept']
  const folders = { fixtures: path.resolve('mine'), folder: path.resolve('kept') }
  expect(readServeArguments(args)).toMatchObject({ port: 0, ...folders })
})

it.each([[['--port', 'x']], [['--port', '65536']], [['--port']], [['--prevew']], [['preview']]])(
  'refuses %p',
  (args) => {
    expect(() => readServeArguments(args)).toThrow(ArgumentError)
  },
)
