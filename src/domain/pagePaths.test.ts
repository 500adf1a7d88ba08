import type * as Sharing from './sharing'
import type * as TrackPageLink from './trackPageLink'
import { PAGE_PATHS, pagePathsBelow } from './pagePaths'

it('puts the pages at the root of a mini-program of their own', () => {
  expect(PAGE_PATHS).toEqual({
    orders: 'pages/orders/index',
    track: 'pages/track/index',
    share: 'pages/share/index',
    map: 'pages/map/index',
  })
})

it('puts the pages below the folder of a sub-package', () => {
  expect(pagePathsBelow('packages/parcels')).toEqual({
    orders: 'packages/parcels/pages/orders/index',
    track: 'packages/parcels/pages/track/index',
    share: 'packages/parcels/pages/share/index',
    map: 'packages/parcels/pages/map/index',
  })
})

describe('in a build for the folder parcel-path', () => {
  const links = () => {
    process.env.TARO_APP_PAGE_ROOT = 'parcel-path'
    let found: string[] = []
    jest.isolateModules(() => {
      /* eslint-disable @typescript-eslint/no-require-imports -- the folder is a constant of the build */
      const { trackPageLink } = require('./trackPageLink') as typeof TrackPageLink
      const { guestPageLink, sharePageLink } = require('./sharing') as typeof Sharing
      /* eslint-enable @typescript-eslint/no-require-imports */
      const waybill = { deliveryId: 'SF', waybillId: '1' }
      found = [trackPageLink('A'), guestPageLink('T'), sharePageLink('A', waybill)]
    })
    process.env.TARO_APP_PAGE_ROOT = ''
    return found
  }

  it('every link to a page carries the folder', () => {
    expect(links()).toEqual([
      'parcel-path/pages/track/index?orderId=A',
      '/parcel-path/pages/track/index?share=T',
      '/parcel-path/pages/share/index?orderId=A&deliveryId=SF&waybillId=1',
    ])
  })
})
