import { createHash } from 'node:crypto'
import { createPorts, NOW, packet } from '../../testing/pathUpdate'
import { createPushServer } from '../../testing/pushServer'
import { AES_KEY, encrypt, encryptedPush, signedUrl } from '../../testing/wechatPush'

// Pushes that are not WeChat's, or not for this mini-program.

const text = JSON.stringify(packet(1))
const openPush = { url: signedUrl(NOW), body: text }
const push = encryptedPush(text, NOW)
const OTHER_KEY = 'B'.repeat(43)

/** The body of another push under the address of this one. */
const swapped = { ...push, body: encryptedPush(JSON.stringify(packet(2)), NOW).body }
const withoutPadding = encrypt('x'.repeat(3)).slice(0, 44)

function signed(Encrypt: string): { url: string; body: string } {
  const url = new URL(push.url, 'http://server')
  const texts = ['AAAAA', String(NOW), '486452656', Encrypt].sort().join('')
  url.searchParams.set('msg_signature', createHash('sha1').update(texts).digest('hex'))
  return { url: url.pathname + url.search, body: JSON.stringify({ Encrypt }) }
}

let log: jest.SpyInstance

beforeEach(() => {
  log = jest.spyOn(console, 'warn').mockReturnValue()
})

it.each([
  [
    'an open push with the signature of another token',
    {},
    { ...openPush, url: signedUrl(NOW, {}, 'B') },
    'wrong signature',
  ],
  [
    'an open push with a signature in capitals',
    {},
    { ...openPush, url: openPush.url.toUpperCase().replace('/PUSH', '/push') },
    'no signature',
  ],
  ['an open push without a signature', {}, { url: '/push', body: text }, 'no signature'],
  [
    'an open push with an empty nonce',
    {},
    { url: openPush.url.replace(/nonce=\d+/, 'nonce='), body: text },
    'no signature',
  ],
  ['an encrypted push without a key', {}, push, 'encrypted'],
  ['an open push though there is a key', { aesKey: AES_KEY }, openPush, 'not encrypted'],
  ['an open body under a signed address', { aesKey: AES_KEY }, { ...push, body: text }, 'not encrypted'],
  [
    'an encrypted text that is no text',
    { aesKey: AES_KEY },
    { ...push, body: '{"Encrypt":{"length":1}}' },
    'not encrypted',
  ],
  ['the body of another push', { aesKey: AES_KEY }, swapped, 'wrong signature'],
  [
    'an encrypted push of another token',
    { aesKey: AES_KEY },
    encryptedPush(text, NOW, { token: 'B' }),
    'wrong signature',
  ],
  [
    'a push for another mini-program',
    { aesKey: AES_KEY },
    encryptedPush(text, NOW, { appid: 'wx0000000000000000' }),
    'wrong key',
  ],
  ['a push with another key', { aesKey: OTHER_KEY }, push, 'wrong key'],
  ['a message that is cut off', { aesKey: AES_KEY }, signed(withoutPadding), 'wrong key'],
  ['a message that is no whole block', { aesKey: AES_KEY }, signed('AAAA'), 'wrong key'],
  ['an empty message', { aesKey: AES_KEY }, signed(''), 'wrong key'],
])('refuses %s with 403', async (_what, settings, sent, reason) => {
  const { ports, tracks } = createPorts()
  const server = createPushServer(settings, ports)
  await expect(server.push(sent)).resolves.toEqual({ status: 403, text: reason })
  expect([server.refusals, tracks.calls]).toEqual([['signature'], []])
  expect(log.mock.calls).toEqual([[JSON.stringify({ where: 'onPathUpdate', refused: reason })]])
})

it.each(['', 'signed', '{"MsgType"', '[', '"x"', 'null'])(
  'answers 400 to an open push of %j',
  async (body) => {
    const { push: send, refusals } = createPushServer()
    await expect(send({ ...openPush, body })).resolves.toEqual({ status: 400, text: 'unreadable' })
    expect(refusals).toEqual(['not JSON'])
  },
)

it('acknowledges a signed message without a readable packet, as pushing it again would not help', async () => {
  const { push: send } = createPushServer({ aesKey: AES_KEY })
  await expect(send(encryptedPush('no packet', NOW))).resolves.toEqual({ status: 200, text: 'success' })
  expect(log).toHaveBeenCalledTimes(1)
})

it.each([{}, { aesKey: AES_KEY }])('refuses a body of more than 2 MB with 413, with %j', async (settings) => {
  const { push: send, refusals } = createPushServer(settings)
  const { url } = 'aesKey' in settings ? push : openPush
  await expect(send({ url, body: 'x'.repeat(2_000_001) })).resolves.toEqual({ status: 413, text: '' })
  expect(refusals).toEqual(['body too large'])
})
