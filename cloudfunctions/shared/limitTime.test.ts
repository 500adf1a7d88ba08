import { Failure } from './failure'
import { limitTime } from './limitTime'

const never = new Promise<never>(() => undefined)

describe('a time limit', () => {
  const limit = (milliseconds: number, work: Promise<unknown>) => limitTime(milliseconds, () => work)

  it('throws TIMEOUT with the time that it has waited', async () => {
    jest.useFakeTimers()
    const waiting = expect(limit(500, never)).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'no answer within 500 ms',
    })
    await jest.advanceTimersByTimeAsync(500)
    await waiting
    jest.useRealTimers()
  })

  it('passes on a result and a failure, and leaves no timer behind', async () => {
    const started = jest.spyOn(globalThis, 'setTimeout')
    const stopped = jest.spyOn(globalThis, 'clearTimeout')
    await expect(limit(60_000, Promise.resolve('done'))).resolves.toBe('done')
    await expect(limit(60_000, Promise.reject(new Failure('BUSY', 'busy')))).rejects.toThrow('busy')
    const timers = started.mock.results.map(({ value }) => value as unknown)
    expect(timers).toHaveLength(2)
    expect(stopped.mock.calls.map(([timer]) => timer)).toEqual(timers)
  })
})

it.each([0, -5])('does not begin work with %d ms left', async (milliseconds) => {
  const work = jest.fn()
  await expect(limitTime(milliseconds, work)).rejects.toMatchObject({
    code: 'TIMEOUT',
    message: 'the time of this call is used up',
  })
  expect(work).not.toHaveBeenCalled()
})
