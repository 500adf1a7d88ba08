import { findTags } from './tags'

it('finds the tags that a template opens, with their lines', () => {
  expect(findTags('<view>\n  <parcel-map a="1"/>\n</view>')).toEqual([
    { tag: 'view', line: 1 },
    { tag: 'parcel-map', line: 2 },
  ])
})

it.each([
  ['a comment', '<!-- <view> -->'],
  ['an expression', '{{a <b ? 1 : 2}}'],
  ['a script', '<wxs module="m">if (a <b) c()</wxs>'],
])('finds no tag in %s', (_, wxml) => {
  expect(findTags(wxml)).toEqual([])
})

it('finds the tags after a script with a src', () => {
  expect(findTags('<wxs module="m" src="./m.wxs" /><view/>')).toContainEqual({ tag: 'view', line: 1 })
})
