import { readLoginCode, writeLoginCode } from './address'
import { enterShop } from './gate'

const ask = (url: string, headers: Record<string, string> = {}) => {
  const request: Parameters<typeof enterShop>[0] = { url, headers: { ...headers } }
  return { entered: enterShop(request), url: request.url, headers: request.headers }
}

it('takes the path of the shop off a request, and leaves other requests as they are', () => {
  expect(ask('/shop/functions/getPath')).toMatchObject({ entered: true, url: '/functions/getPath' })
  expect(ask('/shopping/list')).toMatchObject({ entered: false, url: '/shopping/list' })
})

it('adds the headers of a socket, which come in its address', () => {
  const headers = encodeURIComponent(JSON.stringify({ Authorization: 'Bearer a', 'x-now': 7 }))
  expect(ask(`/shop/live?headers=${headers}`)).toEqual({
    entered: true,
    url: '/live',
    headers: { authorization: 'Bearer a', 'x-now': '7' },
  })
})

it("says who the customer is as WeChat's gateway does, and believes no client", () => {
  const { headers } = ask('/container/functions/getPath', { 'x-openid': 'me', 'x-wx-unionid': 'forged' })
  expect(headers).toMatchObject({ 'x-wx-openid': 'me', 'x-wx-source': 'wx_client' })
  expect(headers).not.toHaveProperty('x-wx-unionid')
  expect(ask('/container/live', { 'x-wx-openid': 'forged', 'x-wx-source': 'wx_client' }).headers).toEqual({})
})

it('names the customer of a login by its code only', () => {
  expect(readLoginCode(writeLoginCode('oABC 1'))).toBe('oABC 1')
  expect(writeLoginCode('a')).not.toBe(writeLoginCode('a'))
  for (const code of ['', 'oABC', 'preview-1-', 'preview-1-%', undefined, {}])
    expect(readLoginCode(code)).toBeNull()
})
