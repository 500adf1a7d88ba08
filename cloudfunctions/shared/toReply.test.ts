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

it('answers a Failure with its code only, and logs the error of WeChat in one line', async () => {
  const failure = new Failure('NOT_AUTHORISED', 'api unauthorized rid: 1', { errCode: 48001, cause: 'kept' })
  const reply = await toReply('getPath', () => Promise.reject(failure))
  expect(reply).toEqual({ ok: false, code: 'NOT_AUTHORISED' })
  expect(lines).toEqual([
    { where: 'getPath', code: 'NOT_AUTHORISED', errCode: 48001, errMsg: 'api unauthorized rid: 1' },
  ])
})

it('answers INTERNAL to an unexpected error, and logs its stack', async () => {
  const reply = await toReply('listOrders', () => Promise.reject(new TypeError('a bug')))
  expect(reply).toEqual({ ok: false, code: 'INTERNAL' })
  expect(lines).toEqual([
    expect.objectContaining({
      where: 'listOrders',
      code: 'INTERNAL',
      errMsg: expect.stringMatching(/^TypeError: a bug\n.*toReply\.test/) as unknown,
    }),
  ])
})
