// The build replaces each setting with its value. In tests none is set.
process.env.TARO_APP_SHOP_PAGE = ''
process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY = ''
process.env.TARO_APP_NOTICE_SIGNED = ''
process.env.TARO_APP_NOTICE_EXCEPTION = ''
process.env.TARO_APP_NOTICE_DETAILS = ''
process.env.TARO_APP_CONFIRM_RECEIPT = ''
process.env.TARO_APP_KEEP_DAYS = ''
process.env.TARO_APP_PUSH_SOURCES = ''
process.env.TARO_APP_SHOP_SOURCES = ''
process.env.TARO_APP_PAGE_ROOT = ''

/** An unexpected console.error fails the test that caused it. */
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation((...what: unknown[]) => {
    throw new Error(`unexpected console.error: ${what.map(String).join(' ')}`)
  })
})

afterEach(() => {
  jest.restoreAllMocks()
})
