import { gzipSync } from 'node:zlib'
import { askForOrder, setUpRawServer } from '../../testing/rawServer'
import { statusesOf } from '../../testing/rawClient'

// Bodies as no honest client writes them, over real connections.

const server = setUpRawServer()

const closing = () => ({ ...server.owners, connection: 'close' })

it('a body in chunks is read as one in a piece', async () => {
  const chunks = '{"orderId":"A"}'.replace(/./g, (sign) => `1\r\n${sign}\r\n`)
  const answer = await server.answerTo(
    askForOrder({ ...closing(), 'transfer-encoding': 'chunked' }, `${chunks}0\r\n\r\n`),
  )
  expect(answer).toContain('NOT_TRACKED')
})

it('a body in chunks of more than 16 KB is refused before its end', async () => {
  const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`
  const answer = await server.answerTo(
    askForOrder({ ...closing(), 'transfer-encoding': 'chunked' }, chunk.repeat(2)),
  )
  expect(statusesOf(answer)).toEqual([413])
})

it('a body whose length says more than 16 KB is refused before it is sent', async () => {
  const answer = await server.answerTo(askForOrder({ ...closing(), 'content-length': '20000' }, ''))
  expect(statusesOf(answer)).toEqual([413])
})

it('a body that is compressed is not unpacked', async () => {
  const body = gzipSync(' '.repeat(10_000_000)).toString('latin1')
  expect(body.length).toBeLessThan(16_000)
  const answer = await server.answerTo(askForOrder({ ...closing(), 'content-encoding': 'gzip' }, body))
  expect(statusesOf(answer)).toEqual([400])
})

it.each([
  '',
  'json',
  'text/json',
  'application/merge-patch+json',
  'application/jsonp',
  'multipart/form-data; boundary=x',
  'text/xml',
  'application/octet-stream',
  '*/*',
])('a body of the type %j is refused', async (type) => {
  const answer = await server.answerTo(askForOrder({ ...closing(), 'content-type': type }))
  expect(statusesOf(answer)).toEqual([415])
  expect(answer).toContain('"code":"BAD_REQUEST"')
})

it.each(['application/json; charset=utf-16', 'APPLICATION/JSON', 'application/json;x'])(
  'a body of the type %j is read as UTF-8',
  async (type) => {
    expect(await server.answerTo(askForOrder({ ...closing(), 'content-type': type }))).toContain(
      'NOT_TRACKED',
    )
  },
)

it.each([
  ['an infinite number', '{"orderId":1e999}'],
  ['half a surrogate pair', '{"orderId":"\\ud800"}'],
  ['NUL', '{"orderId":"A\\u0000"}'],
  ['a byte order mark', '\xef\xbb\xbf[]'],
  ['a text', '"A"'],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[{"orderId":"A"}]'],
  ['bytes that are no UTF-8', '{"orderId":"A\xff"}'],
  ['3,000 levels', `{"a":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`],
])('a body of %s answers no order and is no error of the server', async (_what, body) => {
  const answer = await server.answerTo(askForOrder(closing(), body))
  expect(answer).toMatch(/"code":"(BAD_REQUEST|NOT_FOUND)"/)
})

it('a body with a field twice is read as one, of the same customer', async () => {
  const twice = await server.answerTo(
    askForOrder({ ...server.attackers, connection: 'close' }, '{"orderId":"B","orderId":"A"}'),
  )
  expect(twice).toContain('NOT_FOUND')
})
