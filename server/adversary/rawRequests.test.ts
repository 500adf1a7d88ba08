import { askForOrder, OWNER, setUpRawServer } from '../../testing/rawServer'
import { statusesOf, writeRequest } from '../../testing/rawClient'

// Requests as no honest client writes them, over real connections.

const server = setUpRawServer()

/** Ends the connection after its answer. */
const LAST = writeRequest('GET /healthz', { connection: 'close' })

it('answers each of several pipelined requests to its own customer', async () => {
  const answer = await server.answerTo(
    [
      askForOrder(server.owners),
      askForOrder(server.attackers),
      askForOrder({ 'content-type': 'application/json' }),
      askForOrder(server.owners),
      LAST,
    ].join(''),
  )
  expect(statusesOf(answer)).toEqual([200, 200, 401, 200, 200])
  const codes = [...answer.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code)
  expect(codes).toEqual(['NOT_TRACKED', 'NOT_FOUND', 'NOT_AUTHORISED', 'NOT_TRACKED'])
})

it('takes the body of a refused request for no request', async () => {
  const hidden = askForOrder(server.owners)
  for (const headers of [{}, { 'content-type': 'application/json' }]) {
    const answer = await server.answerTo(askForOrder(headers, hidden) + LAST)
    expect(statusesOf(answer)).toEqual([401, 200])
    expect(answer).not.toContain('NOT_TRACKED')
  }
})

it.each<[string, Record<string, string>, string]>([
  ['both a length and chunks', { 'content-length': '4', 'transfer-encoding': 'chunked' }, '0\r\n\r\n'],
  ['chunks of an unknown kind', { 'transfer-encoding': 'xchunked' }, '0\r\n\r\n'],
  ['chunks that are not the last coding', { 'transfer-encoding': 'chunked, identity' }, '0\r\n\r\n'],
  ['a negative length', { 'content-length': '-1' }, ''],
  ['a length in hexadecimal', { 'content-length': '0x10' }, '{"orderId":"A"} '],
  ['a length with a sign', { 'content-length': '+16' }, '{"orderId":"A"} '],
  ['a length beyond every number', { 'content-length': '99999999999999999999' }, ''],
  ['a chunk without a size', { 'transfer-encoding': 'chunked' }, '\r\n{}\r\n0\r\n\r\n'],
  [
    'a chunk that is longer than its size',
    { 'transfer-encoding': 'chunked' },
    '1\r\n{"orderId":"A"}\r\n0\r\n\r\n',
  ],
  ['a chunk of a negative size', { 'transfer-encoding': 'chunked' }, '-1\r\n{}\r\n0\r\n\r\n'],
  ['a chunk size beyond every number', { 'transfer-encoding': 'chunked' }, `${'f'.repeat(20)}\r\n{}`],
  ['NUL in a header', { 'x-note': 'a\0b' }, '{"orderId":"A"}'],
  ['a line of its own in a header', { 'x-note': 'a\nauthorization: Bearer x' }, '{"orderId":"A"}'],
  ['a space before the colon of a header', { 'content-length ': '2' }, '{}'],
])('refuses a request with %s, and answers nothing that follows it', async (_what, headers, body) => {
  const answer = await server.answerTo(
    askForOrder({ ...server.owners, ...headers }, body) + askForOrder(server.owners),
  )
  expect(statusesOf(answer)).toEqual([400])
  expect(answer).not.toContain('NOT_TRACKED')
  expect(server.world.lines).toEqual([])
})

it('refuses two lengths, two hosts and a request without one', async () => {
  const twice = askForOrder(server.owners).replace(/(content-length: \d+)/, '$1\r\ncontent-length: 2')
  expect(statusesOf(await server.answerTo(twice))).toEqual([400])
  expect(
    statusesOf(await server.answerTo(askForOrder(server.owners).replace('host: server\r\n', ''))),
  ).toEqual([400])
})

it('never takes the second of two tokens', async () => {
  const line = (headers: Record<string, string>) => `authorization: ${headers['authorization'] ?? ''}\r\n`
  const both = (first: string, second: string) =>
    askForOrder({ 'content-type': 'application/json', connection: 'close' }).replace(
      '\r\n\r\n',
      `\r\n${first}${second}\r\n`,
    )
  expect(await server.answerTo(both(line(server.attackers), line(server.owners)))).toContain('NOT_FOUND')
  expect(await server.answerTo(both('authorization: Bearer x\r\n', line(server.owners)))).toContain(
    'NOT_AUTHORISED',
  )
})

it('gives no caller more for headers of Cloud Run, proxies and the preview', async () => {
  const claims = [
    ...['x-wx-openid', 'X_WX_OPENID', 'x-openid', 'x-wx-from-openid', 'x-forwarded-user', 'remote-user'],
    ...['x-wx-unionid', 'cookie', 'x-original-authorization', 'proxy-authorization', 'x-authorization'],
  ]
  const headers = Object.fromEntries(claims.map((name) => [name, OWNER]))
  const platform = { 'x-wx-source': 'wx_client', 'x-wx-env': 'prod', 'x-http-method-override': 'PUT' }
  const json = { 'content-type': 'application/json', connection: 'close' }
  expect(
    await server.answerTo(askForOrder({ ...server.attackers, ...json, ...headers, ...platform })),
  ).toContain('NOT_FOUND')
  expect(statusesOf(await server.answerTo(askForOrder({ ...json, ...headers, ...platform })))).toEqual([401])
})

it.each([
  ['/functions/%67etPath', [200]],
  ['/functions/getPath?orderId=A', [200]],
  ['http://other/functions/getPath', [200]],
  ['//functions/getPath', [404]],
  ['/functions/../functions/getPath', [404]],
  ['/functions/getPath%00', [404]],
  ['/functions/%zz', [400]],
])('asks for the token at %s as at every address', async (path, statuses) => {
  const json = { 'content-type': 'application/json', connection: 'close' }
  const body = '{"orderId":"A"}'
  const refused = statusesOf(await server.answerTo(writeRequest(`POST ${path}`, json, body)))
  expect([[401], [404], [400]]).toContainEqual(refused)
  const answered = statusesOf(
    await server.answerTo(writeRequest(`POST ${path}`, { ...server.owners, ...json }, body)),
  )
  expect(answered).toEqual(statuses)
})
