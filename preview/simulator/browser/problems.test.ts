/** @jest-environment jsdom */
import { problems, reportProblem } from './problems'
import { LINES_BEFORE_SOURCE } from './sandbox'

beforeEach(() => {
  problems.length = 0
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** An error with this stack, each call as the browser writes it. */
function thrown(calls: string[], cause?: Error): Error {
  const error = new Error('boom', { cause })
  error.stack = ['Error: boom', ...calls.map((call) => `    at ${call}`)].join('\n')
  return error
}

const line = (number: number) => number + LINES_BEFORE_SOURCE

it('names the calls of the mini-program in the stack of an error, innermost first', () => {
  reportProblem(
    'uncaught error',
    thrown([
      `render (weapp/pages/track/index.js:${line(57)}:10)`,
      'run (http://127.0.0.1:5173/simulator.js:3:1)',
      `weapp/vendors.js:${line(1)}:4000`,
    ]),
  )
  expect(problems).toEqual([
    {
      where: 'uncaught error, pages/track/index.js:57',
      sentence: 'boom',
      places: [
        { file: 'pages/track/index.js', line: 57, column: 10 },
        { file: 'vendors.js', line: 1, column: 4000 },
      ],
    },
  ])
})

it('names the calls in the stack of the cause if the error has none', () => {
  const cause = thrown([`weapp/app.js:${line(2)}:1`])
  reportProblem('start', thrown(['http://127.0.0.1:5173/simulator.js:3:1'], cause))
  expect(problems).toMatchObject([{ where: 'start, app.js:2' }])
})

it('reports an error once, although React logs it and throws it again', () => {
  const error = thrown([])
  reportProblem('console.error', error)
  reportProblem('uncaught error', error)
  expect(problems).toHaveLength(1)
})

it("describes WeChat's failures, which are no errors", () => {
  reportProblem('unhandled rejection', { errMsg: 'getStorage:fail' })
  expect(problems).toEqual([
    { where: 'unhandled rejection', sentence: '{"errMsg":"getStorage:fail"}', places: [] },
  ])
})
