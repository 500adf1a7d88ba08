import { PAGE_PATHS, pagePathsBelow } from './pagePaths'

it('puts the pages at the root of a mini-program of their own', () => {
  expect(PAGE_PATHS).toEqual({
    orders: 'pages/orders/index',
    track: 'pages/track/index',
    share: 'pages/share/index',
  })
})

it('puts the pages below the folder of a sub-package', () => {
  expect(pagePathsBelow('packages/parcels')).toEqual({
    orders: 'packages/parcels/pages/orders/index',
    track: 'packages/parcels/pages/track/index',
    share: 'packages/parcels/pages/share/index',
  })
})
