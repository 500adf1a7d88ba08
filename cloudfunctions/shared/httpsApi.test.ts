import { inspect } from 'node:util'
import { errorReply, jsonReply, type WechatReply } from '../../preview/wechat/wechatReply'
import { PATH_GET } from '../../preview/wechat/wechatApi'
import { STABLE_TOKEN } from '../../preview/wechat/wechatServer'
import { setUpWechatServer } from '../../testing/wechatServer'
import { createCallRecord, runRecorded } from './callRecord'
import { createHttpsCalls, type CallWechat } from './httpsApi'
import { logError } from './toReply'

// How the access token is kept and replaced, over real HTTP.

const TRACK = jsonReply('{"waybill_id":"1","path_item_list":[]}')
const deadline = { remainingMs: () => 1000 }

let answers: WechatReply[]
let nowSeconds: number
let call: CallWechat
let before: Record<string, number>

const server = setUpWechatServer(() => Promise.resolve(answers.shift() ?? TRACK))

beforeEach(() => {
  answers = []
  nowSeconds = 1_795_419_660
  before = server.requests()
  call = createHttpsCalls(server.settings(), () => nowSeconds)
})

const getPath = (): Promise<unknown> => call(PATH_GET, {}, deadline)
const failureOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error)

/** The requests of this test: for a token, and for a track. */
function counts(): { tokens: number; tracks: number } {
  const since = (path: string): number => (server.requests()[path] ?? 0) - (before[path] ?? 0)
  return { tokens: since(STABLE_TOKEN), tracks: since(PATH_GET) }
}

it('asks for one token for calls at the same time', async () => {
  await Promise.all(Array.from({ length: 20 }, getPath))
  expect(counts()).toEqual({ tokens: 1, tracks: 20 })
})

it('keeps a token until five minutes before its end', async () => {
  await getPath()
  nowSeconds += 6899
  await getPath()
  expect(counts().tokens).toBe(1)
  nowSeconds += 1
  await getPath()
  expect(counts().tokens).toBe(2)
})

it('keeps a token that ends soon for a minute', async () => {
  const short = jsonReply(JSON.stringify({ access_token: issuedToken(), expires_in: 5 }))
  server.tokens().refuseWith(short)
  await getPath()
  nowSeconds += 59
  await getPath()
  expect(counts().tokens).toBe(1)
  nowSeconds += 1
  await getPath()
  expect(counts().tokens).toBe(2)
})

it('asks for another token when the clock was set back', async () => {
  await getPath()
  nowSeconds -= 86_400
  await getPath()
  expect(counts().tokens).toBe(2)
})

function issuedToken(): string {
  const { appid, secret } = server.settings()
  const reply = server.tokens().issue({ grant_type: 'client_credential', appid, secret })
  const { access_token } = JSON.parse(reply.kind === 'body' ? reply.text : '') as { access_token: string }
  return access_token
}

it.each([40001, 40014, 42001])('replaces the token once and asks once more after %s', async (errcode) => {
  await getPath()
  answers = [errorReply(errcode, 'token')]
  await expect(getPath()).resolves.toMatchObject({ waybill_id: '1' })
  expect(counts()).toEqual({ tokens: 2, tracks: 3 })
})

it('gets a new token after all tokens have ended or were revoked', async () => {
  await getPath()
  server.tokens().expire()
  await expect(getPath()).resolves.toMatchObject({ waybill_id: '1' })
  server.tokens().revoke()
  await expect(getPath()).resolves.toMatchObject({ waybill_id: '1' })
})

it('does not loop when a new token is refused too, and asks for nothing for a minute', async () => {
  answers = Array.from({ length: 9 }, () => errorReply(40001, 'token'))
  for (let attempt = 0; attempt < 5; attempt += 1)
    await expect(getPath()).rejects.toMatchObject({ code: 'NOT_AUTHORISED', errCode: 40001 })
  expect(counts()).toEqual({ tokens: 2, tracks: 2 })
  answers = []
  nowSeconds += 60
  await expect(getPath()).resolves.toMatchObject({ waybill_id: '1' })
})

it.each([
  [40001, 'NOT_AUTHORISED'],
  [40013, 'NOT_AUTHORISED'],
  [40125, 'NOT_AUTHORISED'],
  [40164, 'NOT_AUTHORISED'],
  [89503, 'NOT_AUTHORISED'],
  [45009, 'BUSY'],
])('says %s of a refused token as such, and asks again after a minute', async (errcode, code) => {
  server.tokens().refuseWith(errorReply(errcode, 'no'))
  for (let attempt = 0; attempt < 5; attempt += 1)
    await expect(getPath()).rejects.toMatchObject({ code, errCode: errcode })
  expect(counts()).toEqual({ tokens: 1, tracks: 0 })
  server.tokens().refuseWith(undefined)
  nowSeconds += 60
  await expect(getPath()).resolves.toMatchObject({ waybill_id: '1' })
})

it.each<[string, WechatReply, string]>([
  ['WeChat is busy', errorReply(-1, 'system error'), 'BUSY'],
  ['it is not JSON', { kind: 'body', contentType: 'text/html', text: '<html>' }, 'BAD_REPLY'],
  ['it has no token', jsonReply('{"expires_in":7200}'), 'BAD_REPLY'],
  ['the token is a number', jsonReply('{"access_token":7,"expires_in":7200}'), 'BAD_REPLY'],
  ['the connection breaks', { kind: 'reset' }, 'BUSY'],
  ['the server fails', { kind: 'http500' }, 'BUSY'],
])('asks for a token again with the next call when %s', async (_what, reply, code) => {
  server.tokens().refuseWith(reply)
  await expect(getPath()).rejects.toMatchObject({ code })
  server.tokens().refuseWith(undefined)
  await expect(getPath()).resolves.toMatchObject({ waybill_id: '1' })
})

it.each<[string, () => void]>([
  [
    'a track',
    () => {
      answers = [{ kind: 'silence' }]
    },
  ],
  [
    'a token',
    () => {
      server.tokens().refuseWith({ kind: 'silence' })
    },
  ],
])('throws TIMEOUT at the deadline while WeChat does not answer with %s', async (_what, silence) => {
  silence()
  const startedAt = performance.now()
  const asked = call(PATH_GET, {}, { remainingMs: () => 150 })
  await expect(asked).rejects.toMatchObject({ code: 'TIMEOUT' })
  // The server never answers, so that only the deadline ends the call, some time later on a busy machine.
  expect(performance.now() - startedAt).toBeLessThan(4000)
})

it('asks for nothing when the time is used up', async () => {
  await expect(call(PATH_GET, {}, { remainingMs: () => 0 })).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(counts()).toEqual({ tokens: 0, tracks: 0 })
})

/** What a failure leaves behind: the error as a debugger shows it, and what is logged about it. */
async function tracesOf(reply: WechatReply): Promise<string> {
  answers = [reply, reply]
  const record = createCallRecord()
  return runRecorded(record, async () => {
    const error = await failureOf(getPath())
    logError('getPath', error)
    return inspect({ error, record }, { depth: 9, showHidden: true })
  })
}

it('has neither the token nor the secret in an error or in the log', async () => {
  const { secret } = server.settings()
  const token = issuedToken()
  const echoes: WechatReply[] = [
    errorReply(40001, `invalid credential ${token} ${secret} rid: ${token}`),
    errorReply(42001, `rid: ${secret}`),
    errorReply(40164, `invalid ip ${token}, not in whitelist ${secret}`),
    errorReply(99999, token),
    jsonReply(`${token}${secret}`),
    { kind: 'body', contentType: token, text: `<html>${secret}` },
    { kind: 'http500' },
    { kind: 'reset' },
    { kind: 'silence' },
  ]
  for (const echo of echoes) {
    call = createHttpsCalls(server.settings(), () => nowSeconds)
    const traces = await tracesOf(echo)
    expect(traces).toMatch(/Failure/)
    expect(traces).not.toContain(token.slice(0, 12))
    expect(traces).not.toContain(secret.slice(0, 12))
    server.tokens().refuseWith(echo)
    call = createHttpsCalls(server.settings(), () => nowSeconds)
    expect(await tracesOf(TRACK)).not.toContain(secret.slice(0, 12))
    server.tokens().refuseWith(undefined)
  }
})

it('notes the address that is not on the list of the console', async () => {
  const record = createCallRecord()
  const message = 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist'
  server.tokens().refuseWith(errorReply(40164, message))
  await runRecorded(record, () => failureOf(getPath()))
  expect(record.notes).toEqual([{ where: 'WeChat', errCode: 40164, address: '203.0.113.9' }])
})
