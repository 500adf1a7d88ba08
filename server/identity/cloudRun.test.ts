import { createIdentity } from './identity'

const identity = createIdentity({ kind: 'cloudrun', envId: 'prod-1', appid: 'wx0123456789abcdef' })
const inside = {
  'x-wx-source': 'wx_client',
  'x-wx-env': 'prod-1',
  'x-wx-appid': 'wx0123456789abcdef',
  'x-wx-openid': 'oCUSTOMER000000000000000001',
}

it('knows the customer of a call through Cloud Run', async () => {
  await expect(identity({ headers: inside })).resolves.toBe('oCUSTOMER000000000000000001')
})

it.each([
  ['without x-wx-source, as from the internet', { 'x-wx-source': undefined }],
  ['with an empty x-wx-source', { 'x-wx-source': '' }],
  ['without x-wx-env', { 'x-wx-env': undefined }],
  ['of another environment', { 'x-wx-env': 'prod-2' }],
  ['of another mini-program', { 'x-wx-appid': 'wxfedcba9876543210' }],
  ['without an openid', { 'x-wx-openid': undefined }],
  ['with an empty openid', { 'x-wx-openid': '' }],
  ['with two openids, which Node joins', { 'x-wx-openid': 'oA, oB' }],
  ['with an openid of 8 KB', { 'x-wx-openid': 'o'.repeat(8192) }],
  [
    'with only the openid that a shared environment sends',
    { 'x-wx-openid': undefined, 'x-wx-from-openid': 'oB' },
  ],
])('knows no customer of a call %s', async (_what, changes) => {
  await expect(identity({ headers: { ...inside, ...changes } })).resolves.toBeNull()
})

it('believes no token of its own or another header', async () => {
  const headers = {
    authorization: 'Bearer a.b.c',
    'x-openid': 'oA',
    'x-forwarded-user': 'oA',
    cookie: 'openid=oA',
  }
  await expect(identity({ headers })).resolves.toBeNull()
})
