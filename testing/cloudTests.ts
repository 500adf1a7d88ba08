import { readdirSync } from 'node:fs'
import path from 'node:path'
import './jestInMocha'

const FUNCTIONS = path.resolve(__dirname, '../cloudfunctions')
/** These build the functions, read the files that are changed, or try hundreds of cases: too slow for each change. */
const LEFT_OUT = /^(?:adversary|reliability)\/|^rights\.test\.ts$|\.(?:property|model)\.test\.ts$/

jest.requireActual(path.resolve(__dirname, 'setup.ts'))

// One file with all tests of the functions, for `npm run test:mutation:cloud`. Each is a suite, so that its hooks are its own.
for (const file of readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.test.ts') || LEFT_OUT.test(file)) continue
  describe(file, () => {
    jest.requireActual(path.join(FUNCTIONS, file))
  })
}
