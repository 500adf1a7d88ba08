import path from 'node:path'
import { readFunctionTimeouts } from './functionTimeouts'

const timeoutSeconds = readFunctionTimeouts(path.resolve(__dirname, '../../cloudbaserc.json'))

it('reads the timeout that a function is deployed with', () => {
  expect(timeoutSeconds('getPath')).toBe(10)
})

it("gives a function that is not listed the three seconds of WeChat's console", () => {
  expect(timeoutSeconds('unlisted')).toBe(3)
})
