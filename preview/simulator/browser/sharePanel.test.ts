import { friendAddress } from './sharePanel'

it('opens a shared page as another user on a phone with the same settings', () => {
  expect(friendAddress('?openid=oABC123456&lang=en&now=1795419660', '/pages/track/index?share=abc')).toBe(
    '/?openid=oFRIEND00001&lang=en&now=1795419660#/pages/track/index?share=abc',
  )
})

it('takes a path without a leading slash, and an address without settings', () => {
  expect(friendAddress('', 'pages/orders/index')).toBe('/?openid=oFRIEND00001#/pages/orders/index')
})
