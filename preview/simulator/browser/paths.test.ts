import { readLink, resolvePath, writeLink } from './paths'

it('reads the page and the query of a link', () => {
  expect(readLink('/pages/track/index?orderId=1&waybillId=2')).toEqual({
    route: 'pages/track/index',
    query: { orderId: '1', waybillId: '2' },
  })
})

it('leaves the values of a link encoded, as WeChat does', () => {
  expect(readLink('/pages/track/index?orderId=A%2F1%26b').query).toEqual({ orderId: 'A%2F1%26b' })
})

it('splits a query entry at the first equals sign only', () => {
  expect(readLink('/pages/track/index?token=a=b&flag').query).toEqual({ token: 'a=b', flag: '' })
})

it('reads a link without a query', () => {
  expect(readLink('/pages/orders/index')).toEqual({ route: 'pages/orders/index', query: {} })
})

it('resolves a link without a leading slash from the current page', () => {
  expect(readLink('../track/index?orderId=1', 'pages/orders/index').route).toBe('pages/track/index')
})

it('writes the link that it has read', () => {
  for (const url of ['/pages/orders/index', '/pages/track/index?orderId=A%2F1&waybillId=2']) {
    expect(writeLink(readLink(url))).toBe(url)
  }
})

it('resolves a path from the folder of its file, or from the root', () => {
  expect(resolvePath('pages/track/index', './part')).toBe('pages/track/part')
  expect(resolvePath('pages/track/index', '../../comp')).toBe('comp')
  expect(resolvePath('pages/track/index', '/comp')).toBe('comp')
})
