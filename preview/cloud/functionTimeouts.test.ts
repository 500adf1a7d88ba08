import path from 'node:path'
import { readFunctionTimeouts } from './functionTimeouts'

const timeoutSeconds = readFunctionTimeouts(path.resolve(__dirname, '../../cloudbaserc.json'))

it('gives a function the time that it is deployed with', () => {
  expect(timeoutSeconds('getPath')).toBe(10)
})

it("gives any other function the three seconds of WeChat's console", () => {
  expect(timeoutSeconds('unlisted')).toBe(3)
})
