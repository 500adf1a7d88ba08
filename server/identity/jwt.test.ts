import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { listenOnLoopback } from '../../preview/loopback'
import { createIdentity } from './identity'
import type { JwtSettings } from './settings'

const OPENID = 'oCUSTOMER000000000000000001'
const NOW = 1795700000
const SECRET = 'a secret of the shop with 32 bytes'
const settings: JwtSettings = {
  kind: 'jwt',
  key: { secret: SECRET },
  issuer: 'https://shop.example.com',
  audience: 'parcel-path',
  claim: 'openid',
}
const claims = {
  openid: OPENID,
  iss: settings.issuer,
  aud: settings.audience,
  exp: NOW + 600,
}
const encode = (secret: string): Uint8Array => new TextEncoder().encode(secret)
const sign = (payload: JWTPayload, secret = SECRET, alg = 'HS256'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(encode(secret))
const customerOf = (authorization: string | undefined, changes: Partial<JwtSettings> = {}) =>
  createIdentity({ ...settings, ...changes }, () => NOW)({ headers: { authorization } })

it('knows the customer of a token of the shop', async () => {
  await expect(customerOf(`Bearer ${await sign(claims)}`)).resolves.toBe(OPENID)
})

it('reads the openid from the claim of the settings', async () => {
  const token = await sign({ ...claims, openid: undefined, sub: OPENID })
  await expect(customerOf(`Bearer ${token}`, { claim: 'sub' })).resolves.toBe(OPENID)
})

it.each<[string, JWTPayload]>([
  ['expired', { exp: NOW - 6 }],
  ['without an expiry', { exp: undefined }],
  ['not valid yet', { nbf: NOW + 60 }],
  ['of another issuer', { iss: 'https://other.example.com' }],
  ['without an issuer', { iss: undefined }],
  ['for another audience', { aud: 'another-program' }],
  ['without an audience', { aud: undefined }],
  ['without the claim', { openid: undefined }],
  ['with an empty openid', { openid: '' }],
  ['with a number as the openid', { openid: 7 }],
  ['with a list as the openid', { openid: [OPENID] }],
  ['with an openid that no customer has', { openid: "o' or 1=1" }],
])('knows no customer of a token that is signed but %s', async (_what, changes) => {
  await expect(customerOf(`Bearer ${await sign({ ...claims, ...changes })}`)).resolves.toBeNull()
})

it('knows no customer of a token that another key has signed, or with another algorithm', async () => {
  const tokens = [
    await sign(claims, 'another secret with at least 32 bytes'),
    await sign(claims, SECRET.padEnd(64, '.'), 'HS512'),
    new UnsecuredJWT(claims).encode(),
    `${new UnsecuredJWT(claims).encode()}AAAA`,
  ]
  for (const token of tokens) await expect(customerOf(`Bearer ${token}`)).resolves.toBeNull()
})

it('knows no customer of a token whose claims were changed after it was signed', async () => {
  const [head, , signature] = (await sign(claims)).split('.')
  const forged = Buffer.from(JSON.stringify({ ...claims, openid: 'oANOTHER' })).toString('base64url')
  await expect(customerOf(`Bearer ${head ?? ''}.${forged}.${signature ?? ''}`)).resolves.toBeNull()
})

it('knows no customer of a valid token of 8 KB', async () => {
  const token = await sign({ ...claims, more: 'x'.repeat(6000) })
  expect(token.length).toBeGreaterThan(8000)
  await expect(customerOf(`Bearer ${token}`)).resolves.toBeNull()
})

it.each([
  undefined,
  '',
  'Bearer',
  'Bearer a',
  'Bearer a.b.',
  'Basic dTpw',
  'Bearer a.b.c.d',
  'Bearer a.b.c, Bearer a.b.c',
])('knows no customer of the header %p', async (authorization) => {
  await expect(customerOf(authorization)).resolves.toBeNull()
})

it('believes no header of Cloud Run', async () => {
  const headers = { 'x-wx-openid': OPENID, 'x-wx-source': 'wx_client', 'x-wx-env': 'prod-1' }
  await expect(createIdentity(settings)({ headers })).resolves.toBeNull()
})

describe('with public keys of the login', () => {
  const answer = { status: 200, text: '' }
  const server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text)
  })
  let url = ''
  let close: () => Promise<void>
  beforeAll(async () => {
    const listening = await listenOnLoopback(server)
    url = `${listening.origin}/keys`
    close = listening.close
  })
  afterAll(() => close())

  async function publish() {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    answer.status = 200
    answer.text = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] })
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey)
    return { token }
  }

  it('knows the customer of a token that one of them has signed', async () => {
    const { token } = await publish()
    await expect(customerOf(`Bearer ${token}`, { key: { jwksUrl: url } })).resolves.toBe(OPENID)
  })

  it('knows no customer of a token of another key, or signed with the public key as a secret', async () => {
    const { token } = await publish()
    const published = answer.text
    await publish()
    const confused = await sign(claims, published)
    for (const each of [token, confused])
      await expect(customerOf(`Bearer ${each}`, { key: { jwksUrl: url } })).resolves.toBeNull()
  })

  it.each([
    ['answers HTTP 500', 500, '{}'],
    ['answers no keys', 200, 'not JSON'],
  ])('throws BUSY, as the token may be right, if the login %s', async (_what, status, text) => {
    const { token } = await publish()
    Object.assign(answer, { status, text })
    const asked = customerOf(`Bearer ${token}`, { key: { jwksUrl: url } })
    await expect(asked).rejects.toMatchObject({ name: 'Failure', code: 'BUSY' })
  })

  it('throws BUSY if the login is away', async () => {
    const { token } = await publish()
    const asked = customerOf(`Bearer ${token}`, { key: { jwksUrl: 'http://127.0.0.1:9/keys' } })
    await expect(asked).rejects.toMatchObject({ code: 'BUSY' })
  })
})
