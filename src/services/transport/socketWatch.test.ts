import Taro from '@tarojs/taro'
import { resetDevice, setNetwork } from '../../../testing/taro'
import { answerRequests, chooseForTest } from '../../../testing/transports'
import { chooseTransport } from './chooseTransport'

/** Live updates over a socket, with the socket of wx.connectSocket and of wx.cloud.connectContainer. */

const KEY = { orderId: 'A', deliveryId: 'SF', waybillId: '1' }
const settings = { ...process.env }

type Listener = (event: never) => void

class FakeSocket {
  readyState = 0
  sent: unknown[] = []
  closed = false
  private listeners: Record<string, Listener> = {}

  onOpen = (listener: Listener) => (this.listeners.open = listener)
  onMessage = (listener: Listener) => (this.listeners.message = listener)
  onClose = (listener: Listener) => (this.listeners.close = listener)
  onError = (listener: Listener) => (this.listeners.error = listener)
  send = ({ data }: { data: string }) => this.sent.push(JSON.parse(data))
  close = () => (this.closed = true)

  fire(event: string, value: unknown = {}): void {
    this.listeners[event]?.(value as never)
  }

  say(message: unknown): void {
    this.fire('message', { data: typeof message === 'string' ? message : JSON.stringify(message) })
  }
}

let socket: FakeSocket
const onDocument = jest.fn()
const onEnd = jest.fn()
let stopWatch: () => void = () => undefined

async function watch(): Promise<() => void> {
  const stop = chooseTransport().watchTrack(KEY, { onDocument, onEnd })
  stopWatch = stop
  await jest.advanceTimersByTimeAsync(0)
  return stop
}

beforeEach(() => {
  jest.useFakeTimers()
  resetDevice()
  socket = new FakeSocket()
  answerRequests(() => Promise.reject(new Error('no call is made')))
  jest.mocked(Taro.connectSocket).mockImplementation(() => Promise.resolve(socket) as never)
  const { connectContainer } = Taro.cloud as unknown as { connectContainer: jest.Mock }
  connectContainer.mockImplementation(() => Promise.resolve({ socketTask: socket }))
})

afterEach(() => {
  stopWatch()
  setNetwork('wifi')
  jest.useRealTimers()
  process.env = { ...settings }
})

describe.each(['http', 'container'])('over %s', (transport) => {
  beforeEach(() => {
    chooseForTest(transport)
  })

  it('asks for the track when the socket opens, and hands its documents on', async () => {
    await watch()
    expect(socket.sent).toEqual([])
    socket.fire('open')
    expect(socket.sent).toEqual([{ watch: KEY }])
    socket.say({ document: { a: 1 } })
    socket.say({ document: { a: 2 } })
    expect(onDocument.mock.calls).toEqual([[{ a: 1 }], [{ a: 2 }]])
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('asks at once over a socket that is open already', async () => {
    socket.readyState = 1
    await watch()
    expect(socket.sent).toEqual([{ watch: KEY }])
  })

  it.each(['close', 'error'])(
    'ends once when the socket fires %s, and is silent after that',
    async (event) => {
      await watch()
      socket.fire('open')
      socket.fire(event)
      socket.fire('close')
      socket.say({ document: {} })
      expect(onEnd).toHaveBeenCalledTimes(1)
      expect(onDocument).not.toHaveBeenCalled()
      expect(socket.closed).toBe(true)
      expect(jest.getTimerCount()).toBe(0)
    },
  )

  it('ends when the server says so', async () => {
    await watch()
    socket.say({ end: true })
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(socket.closed).toBe(true)
  })

  it.each(['', 'hello', '{', 'null', '[]', '7', '{"end":"yes"}', '{"more":1}', new ArrayBuffer(8)])(
    'skips a message that cannot be read: %p',
    async (data) => {
      await watch()
      socket.fire('message', { data })
      expect(onDocument).not.toHaveBeenCalled()
      expect(onEnd).not.toHaveBeenCalled()
      socket.say({ document: {} })
      expect(onDocument).toHaveBeenCalledTimes(1)
    },
  )

  it('closes the socket and is silent once it is stopped', async () => {
    const stop = await watch()
    stop()
    socket.fire('close')
    socket.say({ document: {} })
    expect(socket.closed).toBe(true)
    expect(onDocument).not.toHaveBeenCalled()
    expect(onEnd).not.toHaveBeenCalled()
    expect(jest.getTimerCount()).toBe(0)
  })

  it('closes a socket that connects after the watch was stopped', async () => {
    chooseTransport().watchTrack(KEY, { onDocument, onEnd })()
    await jest.advanceTimersByTimeAsync(0)
    expect(socket.closed).toBe(true)
    expect(socket.sent).toEqual([])
  })

  it('ends as soon as the network is lost', async () => {
    await watch()
    setNetwork('none')
    expect(onEnd).toHaveBeenCalledTimes(1)
  })

  it('ends if nothing is heard for 12 s after the start', async () => {
    await watch()
    socket.fire('open')
    await jest.advanceTimersByTimeAsync(11_999)
    expect(onEnd).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1)
    expect(onEnd).toHaveBeenCalledTimes(1)
  })

  it('asks for a sign of life after 25 s of silence, and ends 12 s later without one', async () => {
    await watch()
    socket.fire('open')
    socket.say({ document: {} })
    await jest.advanceTimersByTimeAsync(25_000)
    expect(socket.sent).toEqual([{ watch: KEY }, { beat: true }])
    socket.say({ beat: true })
    await jest.advanceTimersByTimeAsync(25_000)
    expect(socket.sent).toHaveLength(3)
    await jest.advanceTimersByTimeAsync(11_999)
    expect(onEnd).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1)
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(socket.closed).toBe(true)
  })
})

it("opens the server's socket with the shop's session", async () => {
  chooseForTest('http')
  await watch()
  expect(Taro.connectSocket).toHaveBeenCalledWith({
    url: 'wss://parcels.example.com/live',
    header: { authorization: 'Bearer session-1' },
  })
})

it('ends if the socket cannot be opened', async () => {
  chooseForTest('http')
  jest.mocked(Taro.connectSocket).mockRejectedValue({ errMsg: 'connectSocket:fail' })
  await watch()
  expect(onEnd).toHaveBeenCalledTimes(1)
})

it('ends in a WeChat that has no connectContainer', async () => {
  chooseForTest('container')
  const { connectContainer } = Taro.cloud as unknown as { connectContainer: jest.Mock }
  connectContainer.mockImplementation(() => {
    throw new TypeError('connectContainer is not a function')
  })
  await watch()
  expect(onEnd).toHaveBeenCalledTimes(1)
})
