import { readLink, resolvePath, writeLink } from './paths'

it('reads the page of a link and what it is asked to show', () => {
  expect(readLink('/pages/track/index?orderId=1&waybillId=2')).toEqual({
    route: 'pages/track/index',
    query: { orderId: '1', waybillId: '2' },
  })
})

it('leaves the values of a link encoded, as WeChat does', () => {
  expect(readLink('/pages/track/index?orderId=A%2F1%26b').query).toEqual({ orderId: 'A%2F1%26b' })
})

it('keeps what follows the first sign of equality', () => {
  expect(readLink('/pages/track/index?token=a=b&flag').query).toEqual({ token: 'a=b', flag: '' })
})

it('reads a link without a question', () => {
  expect(readLink('/pages/orders/index')).toEqual({ route: 'pages/orders/index', query: {} })
})

it('takes a link without a slash from the page it stands on', () => {
  expect(readLink('../track/index?orderId=1', 'pages/orders/index').route).toBe('pages/track/index')
})

it('writes a link as it was read', () => {
  for (const url of ['/pages/orders/index', '/pages/track/index?orderId=A%2F1&waybillId=2']) {
    expect(writeLink(readLink(url))).toBe(url)
  }
})

it('resolves a path beside the file it stands in, or from the root', () => {
  expect(resolvePath('pages/track/index', './part')).toBe('pages/track/part')
  expect(resolvePath('pages/track/index', '../../comp')).toBe('comp')
  expect(resolvePath('pages/track/index', '/comp')).toBe('comp')
})
