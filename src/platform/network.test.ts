import Taro from '@tarojs/taro'
import { setNetwork } from '../../testing/taro'
import { checkNetwork, isOnline, onNetworkChange, reportAnswer } from './network'

const networkType = jest.mocked(Taro.getNetworkType)
const stops: (() => void)[] = []

/** Records the state at each change. */
async function record(): Promise<boolean[]> {
  const seen: boolean[] = []
  stops.push(onNetworkChange(() => seen.push(isOnline())))
  await Promise.resolve()
  return seen
}

beforeEach(() => {
  jest.useFakeTimers()
})

afterEach(() => {
  jest.useRealTimers()
  for (const stop of stops.splice(0)) stop()
  setNetwork('wifi')
})

it('reports a lost network and its return once each, even if WeChat reports them twice', async () => {
  const seen = await record()
  for (const state of ['none', 'none', 'wifi', 'wifi'] as const) setNetwork(state)
  jest.advanceTimersByTime(300)
  expect(seen).toEqual([false, true])
})

it('reports the return of a network only once it has stayed', async () => {
  const seen = await record()
  for (const state of ['none', 'wifi', 'none', 'wifi'] as const) {
    setNetwork(state)
    jest.advanceTimersByTime(200)
  }
  expect(seen).toEqual([false])
  jest.advanceTimersByTime(100)
  expect(seen).toEqual([false, true])
})

it('finds out at the start that there is no network', async () => {
  setNetwork('none')
  const seen = await record()
  await checkNetwork()
  expect(seen).toEqual([false])
})

it('reports the return of a network that was missing at the start', async () => {
  setNetwork('none')
  const seen = await record()
  await checkNetwork()
  setNetwork('wifi')
  jest.advanceTimersByTime(300)
  expect(seen).toEqual([false, true])
})

it('ignores an answer that is older than a report', async () => {
  const seen = await record()
  let answer: (type: never) => void = () => undefined
  networkType.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  const asked = checkNetwork()
  setNetwork('none')
  answer({ networkType: 'wifi' } as never)
  await expect(asked).resolves.toBe(false)
  expect(seen).toEqual([false])
})

it('keeps the last report if WeChat cannot tell', async () => {
  await record()
  networkType.mockRejectedValue(new Error('getNetworkType:fail'))
  await expect(checkNetwork()).resolves.toBe(true)
  setNetwork('none')
  await expect(checkNetwork()).resolves.toBe(false)
  networkType.mockReset()
})

it('believes an answer of the cloud over a report of no network', async () => {
  const seen = await record()
  setNetwork('none')
  reportAnswer()
  jest.advanceTimersByTime(300)
  expect(seen).toEqual([false, true])
})

it('asks again when the mini-program comes to the front', async () => {
  const seen = await record()
  const [shown] = jest.mocked(Taro.onAppShow).mock.lastCall ?? []
  networkType.mockResolvedValueOnce({ networkType: 'none' } as never)
  shown?.({} as never)
  await Promise.resolve()
  await Promise.resolve()
  expect(seen).toEqual([false])
})

it('stops listening with the last listener', async () => {
  const seen = await record()
  for (const stop of stops.splice(0)) stop()
  setNetwork('none')
  expect(seen).toEqual([])
})
