import { toReply } from './toReply'
import { Failure } from './failure'

let lines: unknown[] = []

beforeEach(() => {
  lines = []
  jest.spyOn(console, 'error').mockImplementation((line: string) => {
    lines.push(JSON.parse(line))
  })
})

it('returns the reply of the work and logs nothing', async () => {
  const refused = { ok: false, code: 'NOT_FOUND' } as const
  await expect(toReply('getPath', () => Promise.resolve(refused))).resolves.toEqual(refused)
  expect(lines).toEqual([])
})

it("answers a Failure with its code only, and logs WeChat's number and request id without its text", async () => {
  const text = 'api unauthorized, openid hint: [oABC123456] rid: 5f1d9a2c-0e64b7aa-3f2b'
  const failure = new Failure('NOT_AUTHORISED', text, { errCode: 48001, cause: 'kept' })
  const reply = await toReply('getPath', () => Promise.reject(failure))
  expect(reply).toEqual({ ok: false, code: 'NOT_AUTHORISED' })
  expect(lines).toEqual([
    { where: 'getPath', code: 'NOT_AUTHORISED', errCode: 48001, rid: '5f1d9a2c-0e64b7aa-3f2b' },
  ])
})

it('logs a text of ours without its long numbers', async () => {
  await toReply('getPath', () => Promise.reject(new Failure('BAD_REPLY', 'announced 13800138000 rows')))
  expect(lines).toEqual([{ where: 'getPath', code: 'BAD_REPLY', errMsg: 'announced # rows' }])
})

it.each([
  ['an Error', new TypeError('no 13800138000'), 'TypeError'],
  ['a message that looks like a stack', new RangeError('x\n    at 13800138000 (oABC:1:1)'), 'RangeError'],
  ['broken JSON', parseError('{"phone": 13800138000 oABC'), 'SyntaxError'],
])('answers INTERNAL to %s, and logs where it was thrown without its message', async (_what, error, kind) => {
  const reply = await toReply('listOrders', () => Promise.reject(error))
  expect(reply).toEqual({ ok: false, code: 'INTERNAL' })
  const stack = expect.stringMatching(new RegExp(`^${kind}\\n.*toReply\\.test`)) as unknown
  expect(lines).toEqual([{ where: 'listOrders', code: 'INTERNAL', stack }])
  expect(JSON.stringify(lines)).not.toMatch(/13800138000|oABC/)
})

it('logs nothing of what was thrown if it is not an Error', async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a library may do
  await toReply('listOrders', () => Promise.reject({ openid: 'oABC' }))
  expect(lines).toEqual([{ where: 'listOrders', code: 'INTERNAL', stack: 'not an Error' }])
})

function parseError(text: string): Error {
  try {
    return JSON.parse(text) as Error
  } catch (error) {
    return error as Error
  }
}
