import { createPorts, id, NOW, packet, rows } from '../../testing/pathUpdate'
import { createPushServer } from '../../testing/pushServer'
import { AES_KEY, encryptedPush, signedUrl, toXml } from '../../testing/wechatPush'
import { Failure } from '../../cloudfunctions/shared/failure'

const SUCCESS = { status: 200, text: 'success' }
const open = (sent: object, format: 'json' | 'xml' = 'json') => ({
  url: signedUrl(NOW),
  body: format === 'json' ? JSON.stringify(sent) : toXml(sent),
})
const encrypted = (sent: object, inner: 'json' | 'xml' = 'json', outer = inner) =>
  encryptedPush(inner === 'json' ? JSON.stringify(sent) : toXml(sent), NOW, { format: outer })

let log: jest.SpyInstance

beforeEach(() => {
  log = jest.spyOn(console, 'warn').mockReturnValue()
})

it("answers WeChat's check with its text, and with nothing that a browser would run", async () => {
  const { app } = createPushServer()
  const echostr = '<script>alert(1)</script>'
  const answer = await app.inject({ url: signedUrl(NOW, { echostr }) })
  expect([answer.statusCode, answer.body]).toEqual([200, echostr])
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})

it.each([
  ['of another token', signedUrl(NOW, { echostr: '1' }, 'BBBBB'), 'wrong signature'],
  ['without a signature', '/push?echostr=1', 'no signature'],
  ['with a parameter given twice', `${signedUrl(NOW, { echostr: '1' })}&nonce=1`, 'no signature'],
])('refuses a check %s with 403', async (_what, url, reason) => {
  const { app, refusals } = createPushServer()
  const answer = await app.inject({ url })
  expect([answer.statusCode, answer.body, refusals]).toEqual([403, reason, ['signature']])
})

describe.each([
  ['an open push in JSON', {}, (sent: object) => open(sent)],
  ['an open push in XML', {}, (sent: object) => open(sent, 'xml')],
  ['an encrypted push in JSON', { aesKey: AES_KEY }, (sent: object) => encrypted(sent)],
  ['an encrypted push in XML', { aesKey: AES_KEY }, (sent: object) => encrypted(sent, 'xml')],
])('%s', (_what, settings, toPush) => {
  it.each([1, 2, 4])('is stored with its %d rows and acknowledged', async (count) => {
    const { ports, tracks } = createPorts()
    const { push } = createPushServer(settings, ports)
    await expect(push(toPush(packet(count)))).resolves.toEqual(SUCCESS)
    expect(tracks.stored(id)).toMatchObject({ version: count, pathItemList: rows.slice(0, count) })
  })

  it('changes nothing when it is delivered three more times, at once and to two instances', async () => {
    const { ports, tracks } = createPorts()
    const [one, other] = [createPushServer(settings, ports), createPushServer(settings, ports)]
    const sent = toPush(packet(3))
    const answers = await Promise.all([one, other, one, other].map(({ push }) => push(sent)))
    expect(answers).toEqual([SUCCESS, SUCCESS, SUCCESS, SUCCESS])
    expect(tracks.all()).toMatchObject([{ version: 3, pathItemList: rows.slice(0, 3) }])
    const before = tracks.all()
    await one.push(sent)
    expect(tracks.all()).toEqual(before)
  })

  it('is acknowledged if it is another event', async () => {
    const { ports, tracks } = createPorts()
    const { push } = createPushServer(settings, ports)
    const text = { ToUserName: 'gh_1', FromUserName: 'oABC', MsgType: 'text', Content: '快递呢' }
    await expect(push(toPush(text))).resolves.toEqual(SUCCESS)
    expect(tracks.calls).toEqual([])
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/快递|oABC|gh_1/)
  })

  it.each([-301, 301])('is refused %d s away from its time, before its body is read', async (seconds) => {
    const { ports, tracks } = createPorts()
    const { push, refusals } = createPushServer(settings, ports, { now: () => NOW + seconds })
    await expect(push({ ...toPush(packet(1)), body: '' })).resolves.toMatchObject({ status: 403 })
    expect([refusals, tracks.calls]).toEqual([['replay'], []])
  })

  it.each([-300, 300])('is taken %d s away from its time', async (seconds) => {
    const { push } = createPushServer(settings, undefined, { now: () => NOW + seconds })
    await expect(push(toPush(packet(1)))).resolves.toEqual(SUCCESS)
  })

  it.each([
    ['busy', () => Promise.reject(new Failure('BUSY', 'database')), 'BUSY'],
    ['too slow', () => new Promise<never>(() => undefined), 'TIMEOUT'],
  ])(
    'is answered with an error if the database is %s, so that WeChat pushes again',
    async (_how, add, code) => {
      jest.spyOn(console, 'error').mockReturnValue()
      const { ports, tracks } = createPorts()
      const stores = { ...ports, tracks: { ...tracks, add } }
      const { push } = createPushServer(settings, stores, { budgetMs: 30 })
      await expect(push(toPush(packet(1)))).resolves.toEqual({ status: 503, text: code })
      await expect(createPushServer(settings, ports).push(toPush(packet(1)))).resolves.toEqual(SUCCESS)
      expect(tracks.stored(id)).toMatchObject({ version: 1 })
    },
  )
})

it('answers 500 at a bug, and says nothing of it', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const { ports } = createPorts()
  const orders = { ...ports.orders, listByWaybill: () => Promise.reject(new TypeError('secret')) }
  const { push } = createPushServer({}, { ...ports, orders })
  await expect(push(open(packet(1)))).resolves.toEqual({ status: 500, text: 'INTERNAL' })
})
