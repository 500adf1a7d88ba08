import { OpenSockets } from './openSockets'

const onCount = jest.fn()
let sockets: OpenSockets

function open(openid = 'me') {
  const socket = { openid, end: jest.fn(), sweep: jest.fn(), terminate: jest.fn() }
  sockets.add(socket)
  return socket
}

beforeEach(() => {
  sockets = new OpenSockets(onCount)
})

it("ends the oldest of a customer's sockets when there are more than eight", () => {
  const own = Array.from({ length: 9 }, () => open())
  const other = open('other')
  expect(own.map(({ end }) => end.mock.calls.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(other.end).not.toHaveBeenCalled()
})

it('admits thirty openings of a customer in a minute', () => {
  const admitted = Array.from({ length: 31 }, () => sockets.admit('me'))
  expect(admitted.filter(Boolean)).toHaveLength(30)
  expect(sockets.admit('other')).toBe(true)
  sockets.forgetOpenings()
  expect(sockets.admit('me')).toBe(true)
})

it('admits no socket beyond 20,000', () => {
  for (let index = 0; index < 20_000; index += 1) open(`customer ${index}`)
  expect(sockets.admit('me')).toBe(false)
})

it('reports the number of open sockets', () => {
  const socket = open()
  open()
  sockets.remove(socket)
  sockets.remove(socket)
  expect(onCount.mock.calls.map(([count]) => count as number)).toEqual([1, 2, 1, 1])
})

it('ends all when the server stops, and cuts off those that stay', async () => {
  jest.useFakeTimers()
  const [polite, deaf] = [open(), open()]
  polite.end.mockImplementation(() => {
    sockets.remove(polite)
  })
  deaf.terminate.mockImplementation(() => {
    sockets.remove(deaf)
  })
  const closed = sockets.close()
  jest.advanceTimersByTime(1000)
  await closed
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
  expect(polite.terminate).not.toHaveBeenCalled()
  expect(deaf.end).toHaveBeenCalledTimes(1)
  expect(deaf.terminate).toHaveBeenCalledTimes(1)
})
