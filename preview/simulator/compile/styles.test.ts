import { convertRpx } from '../rpx'
import { compileStyle } from './styles'

const compile = (files: Record<string, string>, file = 'pages/track/index.wxss') =>
  compileStyle(file, (name) => {
    const text = files[name]
    if (text === undefined) throw new Error(`no ${name}`)
    return text
  })

const one = (wxss: string) => compile({ 'pages/track/index.wxss': wxss })

it('draws the page, and the built-ins, as elements of their own', () => {
  expect(one('page > view.card text, .view {}')).toBe('wx-page > wx-view.card wx-text, .view {}')
})

it('leaves the steps of an animation alone', () => {
  expect(one('@keyframes pulse { from {} to {} }')).toBe('@keyframes pulse { from {} to {} }')
})

it('takes 750rpx for the width of the screen', () => {
  expect(convertRpx('-1.5rpx 20rpx')).toBe('calc(-1.5 * 100cqw / 750) calc(20 * 100cqw / 750)')
  expect(one('.a { width: 20rpx }')).toBe('.a { width: calc(20 * 100cqw / 750) }')
})

it('leaves what only looks like rpx', () => {
  expect(convertRpx('url(10rpxs.png)')).toBe('url(10rpxs.png)')
})

it('puts imports first, and each file once', () => {
  const files = {
    'app.wxss': '@import "./base.wxss";@import "/common.wxss";.app{}',
    'base.wxss': '@import "common.wxss";.base{}',
    'common.wxss': '.common{}',
  }
  expect(compile(files, 'app.wxss')).toBe('.common{}.base{}.app{}')
})

it('follows the theme of the simulator instead of the browser', () => {
  expect(one('@media (prefers-color-scheme:dark){page{color:red}.a,.b{color:blue}}')).toBe(
    "@media all{:where([data-theme='dark']) wx-page{color:red}" +
      ":where([data-theme='dark']) .a,:where([data-theme='dark']) .b{color:blue}}",
  )
})

it('keeps what else a query of the theme asks', () => {
  expect(one('@media screen and (prefers-color-scheme: light) and (min-width: 600px){.a{}}')).toBe(
    "@media screen and (min-width: 600px){:where([data-theme='light']) .a{}}",
  )
})

it('refuses a query of the theme that it cannot follow', () => {
  expect(() => one('@media not (prefers-color-scheme: dark){.a{}}')).toThrow('cannot follow this query')
})

it('refuses a file that is not WXSS', () => {
  expect(() => one('.a { color: red')).toThrow('pages/track/index.wxss')
})
