import { ask, createPorts, DAY, NOW, pickedUp, track } from '../../testing/currentTrack'
import { startDeadline } from '../shared/deadline'
import { limitTime } from '../shared/limitTime'
import { Failure } from '../shared/failure'
import type { CurrentTrack } from './currentTrack'

/** A deadline that a test sets. */
function deadlineOf(remainingMs: number) {
  return { remainingMs: () => remainingMs }
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue()
})

it('answers the stored track as stale, without asking WeChat, if the time is nearly used up', async () => {
  const { ports, upstream, tracks } = createPorts([track()])
  const current = await ask({ ...ports, deadline: deadlineOf(900) })
  expect(current).toMatchObject({ stale: true, track: { checkedAt: NOW - DAY } })
  expect(upstream).toEqual([])
  expect(tracks.calls).toEqual(['find'])
})

it("answers the stored track as stale if WeChat's answer does not arrive in time", async () => {
  const { ports } = createPorts([track()], () => new Failure('TIMEOUT', 'no answer within 3800 ms'))
  const update = jest.fn(ports.tracks.update).mockImplementationOnce(ports.tracks.update)
  update.mockRejectedValue(new Failure('TIMEOUT', 'the time of this call is used up'))
  const current = await ask({ ...ports, tracks: { ...ports.tracks, update } })
  expect(current).toMatchObject({ stale: true, track: { pathItemList: [pickedUp] } })
})

it('does not let another caller ask WeChat while a slow call is under way', async () => {
  const { ports, clock } = createPorts([track()])
  const others: CurrentTrack[] = []
  const getPath = jest.fn(async () => {
    clock.now += 8
    others.push(await ask(ports))
    return { pathItemList: [pickedUp] }
  })
  ports.logistics.getPath = getPath
  await expect(ask(ports)).resolves.toMatchObject({ stale: false })
  expect(others).toMatchObject([{ stale: true }])
  expect(getPath).toHaveBeenCalledTimes(1)
})

it('throws TIMEOUT at the end of its time, and at once if no time is left', async () => {
  jest.useFakeTimers()
  const never = () => new Promise<never>(() => undefined)
  const limited = expect(limitTime(3000, never)).rejects.toMatchObject({ code: 'TIMEOUT' })
  await jest.advanceTimersByTimeAsync(3000)
  await limited
  await expect(limitTime(0, () => Promise.resolve(1))).rejects.toMatchObject({ code: 'TIMEOUT' })
  jest.useRealTimers()
})

it('counts down to nothing', () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(1000)
  const deadline = startDeadline(9000)
  now.mockReturnValue(9000)
  expect(deadline.remainingMs()).toBe(1000)
  now.mockReturnValue(99_000)
  expect(deadline.remainingMs()).toBe(0)
})
