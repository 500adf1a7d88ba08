import { convertRpx } from '../rpx'
import { compileStyle } from './styles'

const compile = (files: Record<string, string>, file = 'pages/track/index.wxss') =>
  compileStyle(file, (name) => {
    const text = files[name]
    if (text === undefined) throw new Error(`no ${name}`)
    return text
  })

const one = (wxss: string) => compile({ 'pages/track/index.wxss': wxss })

it('renames page and the built-ins to the elements of the simulator', () => {
  expect(one('page > view.card text, .view {}')).toBe('wx-page > wx-view.card wx-text, .view {}')
})

it('leaves the steps of an animation unchanged', () => {
  expect(one('@keyframes pulse { from {} to {} }')).toBe('@keyframes pulse { from {} to {} }')
})

it('converts 750rpx to the width of the screen', () => {
  expect(convertRpx('-1.5rpx 20rpx')).toBe('calc(-1.5 * 100cqw / 750) calc(20 * 100cqw / 750)')
  expect(one('.a { width: 20rpx }')).toBe('.a { width: calc(20 * 100cqw / 750) }')
})

it('leaves text unchanged that only looks like rpx', () => {
  expect(convertRpx('url(10rpxs.png)')).toBe('url(10rpxs.png)')
})

it('puts imported styles first, and each file once', () => {
  const files = {
    'app.wxss': '@import "./base.wxss";@import "/common.wxss";.app{}',
    'base.wxss': '@import "common.wxss";.base{}',
    'common.wxss': '.common{}',
  }
  expect(compile(files, 'app.wxss')).toBe('.common{}.base{}.app{}')
})

it("makes a theme query follow the simulator's theme instead of the browser's", () => {
  expect(one('@media (prefers-color-scheme:dark){page{color:red}.a,.b{color:blue}}')).toBe(
    "@media all{:where([data-theme='dark']) wx-page{color:red}" +
      ":where([data-theme='dark']) .a,:where([data-theme='dark']) .b{color:blue}}",
  )
})

it('keeps the other conditions of a theme query', () => {
  expect(one('@media screen and (prefers-color-scheme: light) and (min-width: 600px){.a{}}')).toBe(
    "@media screen and (min-width: 600px){:where([data-theme='light']) .a{}}",
  )
})

it('refuses a theme query that it cannot convert', () => {
  expect(() => one('@media not (prefers-color-scheme: dark){.a{}}')).toThrow('cannot follow this query')
})

it('refuses a style sheet with a syntax error', () => {
  expect(() => one('.a { color: red')).toThrow('pages/track/index.wxss')
})
