import '@testing-library/jest-dom'

/** What ends up on the console as an error is a fault nobody asserted: the test that caused it fails. */
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation((...what: unknown[]) => {
    throw new Error(`unexpected console.error: ${what.map(String).join(' ')}`)
  })
})

afterEach(() => {
  jest.restoreAllMocks()
})
