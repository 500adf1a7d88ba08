import { checkConsole } from './checkConsole'

const paths = (pageRoot: string): string[] =>
  checkConsole({ TARO_APP_PAGE_ROOT: pageRoot }).flatMap(
    ({ text }) => /[\w/-]*pages\/track\/index\S*/.exec(text)?.[0] ?? [],
  )

it('prints the paths of WeChat’s entrances at the root of a mini-program', () => {
  expect(paths('')).toEqual([
    'pages/track/index?merchant_trade_no=${商品订单号}',
    'pages/track/index',
    'pages/track/index?orderId=<your',
  ])
})

it('prints them below the folder of a sub-package', () => {
  expect(paths('parcel-path').every((each) => each.startsWith('parcel-path/pages/track/index'))).toBe(true)
})
