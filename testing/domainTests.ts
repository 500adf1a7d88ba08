import { readdirSync } from 'node:fs'
import path from 'node:path'

const DOMAIN = path.resolve(__dirname, '../src/domain')
/** These read a thousand messages or more, which takes too long to repeat for each change. */
const SLOW = /(?:hostile|readingTime|spelling|corpus\.readings)\.test\.ts$/

// All tests of the domain as one file: Jest sets up and loads each test file again for each change of a mutation test.
for (const file of readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.test.ts') && !SLOW.test(file)) jest.requireActual(path.join(DOMAIN, file))
}
