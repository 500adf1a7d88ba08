import '@testing-library/jest-dom'

// What the build puts in the place of each setting: here, nothing is set.
process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = ''
process.env.TARO_APP_NOTICE_SIGNED = ''
process.env.TARO_APP_NOTICE_EXCEPTION = ''

/** What ends up on the console as an error is a fault nobody asserted: the test that caused it fails. */
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation((...what: unknown[]) => {
    throw new Error(`unexpected console.error: ${what.map(String).join(' ')}`)
  })
})

afterEach(() => {
  jest.restoreAllMocks()
})
