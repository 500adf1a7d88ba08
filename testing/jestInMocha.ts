import { createRequire } from 'node:module'
import { mock } from 'node:test'
import { expect } from 'expect'
import { bind } from 'jest-each'
import { ModuleMocker } from 'jest-mock'

/** As much of Jest in Mocha as the tests of the functions use. Stryker runs Mocha without loading the tests again. */

/** What Mocha has and the types of Jest do not name. */
interface Mocha {
  before: typeof beforeAll
  after: typeof afterAll
}

/** Longer than any test takes, even on a busy machine. Stryker ends a change that makes a test wait for ever. */
const TIMEOUT_MS = 20_000

const { before, after } = globalThis as unknown as Mocha
const mocker = new ModuleMocker(globalThis)
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const jestInMocha = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  replaceProperty: mocker.replaceProperty.bind(mocker),
  mocked: (replaced: unknown): unknown => replaced,
  restoreAllMocks: (): void => {
    mocker.restoreAllMocks()
  },
  useFakeTimers: (): void => {
    mock.timers.enable({ apis: ['setTimeout'] })
  },
  useRealTimers: (): void => {
    mock.timers.reset()
  },
  advanceTimersByTimeAsync: async (milliseconds: number): Promise<void> => {
    await turn()
    mock.timers.tick(milliseconds)
    await turn()
  },
  requireActual: createRequire(__filename),
}

Object.assign(globalThis, { expect, jest: jestInMocha, beforeAll: before, afterAll: after, test: it })
Object.assign(it, { each: bind(it) })
Object.assign(describe, { each: bind(describe, false) })

beforeEach(function (this: { currentTest: { timeout: (milliseconds: number) => void } }) {
  this.currentTest.timeout(TIMEOUT_MS)
  mocker.clearAllMocks()
})

afterEach(() => {
  mock.timers.reset()
})
