import type { Reply } from '../../contract/reply'
import { logNote, timeUpstream } from './callRecord'
import { Failure, logFailure } from './failure'
import { createCustomerFunction, createPlatformFunction } from './runFunction'

let lines: unknown[] = []
let context: Record<string, unknown>
const cloud = { getWXContext: () => context as never }
const guard = jest.fn(() => Promise.resolve(true))
const settings = { name: 'getPath', cloud, guard }
const answer: Reply<string> = { ok: true, data: 'oABC123456' }

beforeEach(() => {
  lines = []
  context = { OPENID: 'oABC123456', SOURCE: 'wx_client' }
  const keep = (line: string): void => {
    lines.push(JSON.parse(line))
  }
  jest.spyOn(console, 'log').mockImplementation(keep)
  jest.spyOn(console, 'error').mockImplementation(keep)
})

it('answers what the work answers and logs one line without it', async () => {
  const main = createCustomerFunction(settings, () => Promise.resolve(answer))
  await expect(main({ orderId: '1' }, { request_id: 'r-1' })).resolves.toEqual(answer)
  const ms = expect.any(Number) as unknown
  expect(lines).toEqual([
    { function: 'getPath', code: 'OK', ms, upstreamMs: 0, cacheHit: true, requestId: 'r-1' },
  ])
})

it('gives the work the identity of its own call, even if the next call begins before it has run', async () => {
  const seen: unknown[] = []
  const main = createCustomerFunction(settings, async (_event, openid) => {
    await Promise.resolve()
    seen.push(openid)
    return answer
  })
  const first = main({})
  context = { OPENID: 'oNext' }
  await Promise.all([first, main({})])
  expect(seen).toEqual(['oABC123456', 'oNext'])
})

it('keeps what calls at the same time note apart', async () => {
  const main = createCustomerFunction(settings, async (event) => {
    await timeUpstream(() => Promise.resolve())
    logNote('work', { event })
    return answer
  })
  await Promise.all([main(1), main(2)])
  expect(lines).toMatchObject([
    { cacheHit: false, notes: [{ where: 'work', event: 1 }] },
    { cacheHit: false, notes: [{ where: 'work', event: 2 }] },
  ])
})

it('puts every failure that the work notes into the one line', async () => {
  const main = createCustomerFunction(settings, () => {
    logFailure('orders', new Failure('INTERNAL', 'order document of the wrong shape: waybills'))
    return Promise.reject(new Failure('BUSY', 'oABC123456 rid: 12345678-abcd', { errCode: 45009 }))
  })
  await expect(main({})).resolves.toEqual({ ok: false, code: 'BUSY' })
  expect(lines).toMatchObject([
    {
      code: 'BUSY',
      cacheHit: false,
      notes: [
        { where: 'orders', code: 'INTERNAL', errMsg: 'order document of the wrong shape: waybills' },
        { where: 'getPath', code: 'BUSY', errCode: 45009, rid: '12345678-abcd' },
      ],
    },
  ])
})

it('answers INTERNAL for a bug and logs its stack without its message', async () => {
  const main = createCustomerFunction(settings, () => Promise.reject(new TypeError('no oABC123456')))
  await expect(main({})).resolves.toEqual({ ok: false, code: 'INTERNAL' })
  expect(lines).toMatchObject([
    { code: 'INTERNAL', stack: expect.stringMatching(/^TypeError\n.*runFunction\.test/) as unknown },
  ])
  expect(JSON.stringify(lines)).not.toContain('oABC123456')
})

it.each([undefined, null, 'text', {}, { request_id: 7 }, { request_id: 'oABC123456 \n' }])(
  'logs no id of the request if the platform says %p',
  async (platform) => {
    await createCustomerFunction(settings, () => Promise.resolve(answer))({}, platform)
    expect(lines).not.toHaveProperty([0, 'requestId'])
  },
)

describe('the guard of a function that customers call', () => {
  it('is asked with the caller and the cost before the work', async () => {
    const main = createCustomerFunction({ ...settings, cost: () => 2 }, () => Promise.resolve(answer))
    await main({})
    expect(guard.mock.calls).toEqual([['oABC123456', 2]])
  })

  it('is asked for the cost of one call if the function names none', async () => {
    await createCustomerFunction(settings, () => Promise.resolve(answer))({})
    expect(guard.mock.calls).toEqual([['oABC123456', 1]])
  })

  it('refuses a call with BUSY, without the work', async () => {
    const work = jest.fn(() => Promise.resolve(answer))
    const main = createCustomerFunction({ ...settings, guard: () => Promise.resolve(false) }, work)
    await expect(main({})).resolves.toEqual({ ok: false, code: 'BUSY' })
    expect(work).not.toHaveBeenCalled()
    expect(lines).toMatchObject([{ code: 'BUSY' }])
  })

  it('is not asked for a call without an openid', async () => {
    context = {}
    await createCustomerFunction(settings, () => Promise.resolve(answer))({})
    expect(guard).not.toHaveBeenCalled()
  })
})

describe('a function that only the platform calls', () => {
  it('gives the work the caller and returns what it returns', async () => {
    const work = jest.fn(() => Promise.resolve('success'))
    await expect(createPlatformFunction(settings, work)('event')).resolves.toBe('success')
    expect(work).toHaveBeenCalledWith('event', context, expect.anything())
    expect(lines).toMatchObject([{ code: 'OK' }])
  })

  it.each([
    ['BUSY', new Failure('BUSY', 'oABC123456', { errCode: -1, cause: 'oABC123456' })],
    ['INTERNAL', new TypeError('no oABC123456')],
  ])('throws an error that has only the code %s, as the platform logs it', async (code, thrown) => {
    const main = createPlatformFunction(settings, () => Promise.reject(thrown))
    const error = (await main({}).catch((caught: unknown) => caught)) as Error
    expect([error.message, error.cause]).toEqual([`getPath: ${code}`, undefined])
    expect(lines).toMatchObject([{ code }])
    expect(JSON.stringify(lines)).not.toContain('oABC123456')
  })
})
