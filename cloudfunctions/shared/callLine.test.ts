import type { Reply } from '../../contract/reply'
import { createCallRecord, runRecorded, timeUpstream } from './callRecord'
import { Failure } from './failure'
import { createCustomerFunction } from './runFunction'

/** The one line that a call writes, with how it is written and what it measures. */

const cloud = { getWXContext: () => ({}) as never }
const settings = { name: 'getPath', cloud, guard: () => Promise.resolve(true) }
const answer: Reply<string> = { ok: true, data: '' }
let log: jest.SpyInstance
let error: jest.SpyInstance

const lineOf = ({ mock }: jest.SpyInstance) =>
  JSON.parse(String((mock.calls as unknown[][])[0]?.[0])) as { stack: string }

beforeEach(() => {
  log = jest.spyOn(console, 'log').mockReturnValue()
  error = jest.spyOn(console, 'error').mockReturnValue()
})

it.each([
  ['an answer', () => Promise.resolve(answer), 1, 0],
  ['a failure', () => Promise.reject(new Failure('BUSY', 'busy')), 1, 0],
  ['a bug', () => Promise.reject(new TypeError('a bug')), 0, 1],
])('is an error only for a bug: after %s', async (_what, work, logged, errors) => {
  await createCustomerFunction(settings, work)({})
  expect([log.mock.calls.length, error.mock.calls.length]).toEqual([logged, errors])
})

it('has the milliseconds of the call, and of the calls to WeChat in it', async () => {
  let clock = 1000
  jest.spyOn(performance, 'now').mockImplementation(() => clock)
  const callWechat = (milliseconds: number): Promise<void> =>
    timeUpstream(async () => {
      await Promise.resolve()
      clock += milliseconds
    })
  const main = createCustomerFunction(settings, async () => {
    await callWechat(200)
    await callWechat(300)
    clock += 50
    return answer
  })
  await main({})
  expect(lineOf(log)).toMatchObject({
    ms: 550,
    upstreamMs: 500,
    cacheHit: false,
  })
})

it('counts the calls to WeChat, even one that fails', async () => {
  const record = createCallRecord()
  await runRecorded(record, () => timeUpstream(() => Promise.resolve()))
  const failing = runRecorded(record, () => timeUpstream(() => Promise.reject(new Failure('BUSY', 'busy'))))
  await expect(failing).rejects.toThrow('busy')
  expect(record.upstreamCalls).toBe(2)
})

it('has the stack of the first bug, with at most 20 places', async () => {
  const deep = (depth: number): never => {
    if (depth > 0) return deep(depth - 1)
    throw new TypeError('a bug')
  }
  jest.replaceProperty(Error, 'stackTraceLimit', 100)
  // eslint-disable-next-line @typescript-eslint/require-await -- throws within the call
  await createCustomerFunction(settings, async () => deep(50))({})
  expect(lineOf(error).stack.split('\n')).toHaveLength(21)
})
