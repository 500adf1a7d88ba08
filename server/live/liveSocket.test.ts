import { EventEmitter } from 'node:events'
import { trackId } from '../../cloudfunctions/shared/trackId'
import { LiveSocket } from './liveSocket'
import type { LiveTracks } from './liveTracks'

const KEY = { orderId: 'A', deliveryId: 'SF', waybillId: '1' }

class FakeSocket extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  bufferedAmount = 0
  send = jest.fn()
  ping = jest.fn()
  close = jest.fn()
  terminate = jest.fn()

  say(text: string, isBinary = false): void {
    this.emit('message', Buffer.from(text), isBinary)
  }
}

let socket: FakeSocket
let live: LiveSocket
let tracks: jest.Mocked<Pick<LiveTracks, 'watch' | 'unwatch'>>
const countRefusal = jest.fn()
const watch = JSON.stringify({ watch: KEY })

beforeEach(() => {
  jest.useFakeTimers()
  socket = new FakeSocket()
  tracks = { watch: jest.fn(), unwatch: jest.fn() }
  // The fakes have what LiveSocket uses; the classes have private fields, which no other type has.
  live = new LiveSocket(socket as never, 'me', tracks as never, countRefusal)
})

afterEach(() => {
  jest.useRealTimers()
})

it('watches the track that its first message names', () => {
  socket.say(watch)
  expect(tracks.watch).toHaveBeenCalledWith(trackId(KEY), live)
  expect(jest.getTimerCount()).toBe(0)
})

it.each([
  ['no JSON', 'hello'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['another message', '{"subscribe":1}'],
  ['a watch without a carrier', JSON.stringify({ watch: { orderId: 'A', waybillId: '1' } })],
  ['an operator instead of an id', JSON.stringify({ watch: { ...KEY, orderId: { $ne: 1 } } })],
  ['an empty id', JSON.stringify({ watch: { ...KEY, waybillId: '' } })],
  ['a long id', JSON.stringify({ watch: { ...KEY, waybillId: 'x'.repeat(129) } })],
  ['an id with NUL', JSON.stringify({ watch: { ...KEY, orderId: 'A\u0000' } })],
  ['a prototype', '{"__proto__":{"beat":true}}'],
])('closes a socket that sends %s, and counts it', (_, text) => {
  socket.say(text)
  expect(socket.close).toHaveBeenCalledWith(1008)
  expect(countRefusal).toHaveBeenCalledWith('other')
  expect(tracks.watch).not.toHaveBeenCalled()
})

it('closes a socket that sends bytes', () => {
  socket.say(watch, true)
  expect(socket.close).toHaveBeenCalledWith(1008)
})

it('closes a socket that watches a second track', () => {
  socket.say(watch)
  socket.say(watch)
  expect(socket.close).toHaveBeenCalledWith(1008)
  expect(tracks.unwatch).toHaveBeenCalledTimes(1)
})

it('closes a socket that says nothing for ten seconds', () => {
  jest.advanceTimersByTime(9_999)
  expect(socket.close).not.toHaveBeenCalled()
  jest.advanceTimersByTime(1)
  expect(socket.close).toHaveBeenCalledWith(1008)
  expect(countRefusal).toHaveBeenCalledWith('slow client')
})

it('closes a socket that gives signs of life but watches nothing for ten seconds', () => {
  socket.say('{"beat":true}')
  jest.advanceTimersByTime(10_000)
  expect(socket.close).toHaveBeenCalledWith(1008)
})

it('answers a sign of life, and closes a socket that floods it with them', () => {
  socket.say(watch)
  for (let count = 0; count < 19; count += 1) socket.say('{"beat":true}')
  expect(socket.send).toHaveBeenCalledTimes(19)
  expect(socket.send).toHaveBeenLastCalledWith('{"beat":true}')
  expect(socket.close).not.toHaveBeenCalled()
  socket.say('{"beat":true}')
  expect(socket.close).toHaveBeenCalledWith(1008)
  socket.say('{"beat":true}')
  expect(socket.send).toHaveBeenCalledTimes(19)
})

it('sends a document again only if it has changed', () => {
  live.show('one', '1')
  live.show('one', '1')
  live.show('two', '2')
  expect(socket.send.mock.calls).toEqual([['one'], ['two']])
})

it('cuts off a client that takes nothing for so long that a megabyte waits', () => {
  socket.say(watch)
  socket.bufferedAmount = 1_000_001
  live.show('one', '1')
  expect(socket.terminate).toHaveBeenCalledTimes(1)
  expect(countRefusal).toHaveBeenCalledWith('slow client')
  expect(tracks.unwatch).toHaveBeenCalledWith(trackId(KEY), live)
})

it('says the end and closes', () => {
  socket.say(watch)
  live.end()
  expect(socket.send).toHaveBeenCalledWith('{"end":true}')
  expect(socket.close).toHaveBeenCalledWith(1000)
  expect(tracks.unwatch).toHaveBeenCalledTimes(1)
})

it('sends nothing over a socket that is closing', () => {
  socket.readyState = 2
  live.end()
  expect(socket.send).not.toHaveBeenCalled()
})

it('is forgotten when the client closes', () => {
  socket.say(watch)
  socket.emit('close')
  expect(tracks.unwatch).toHaveBeenCalledTimes(1)
  expect(jest.getTimerCount()).toBe(0)
})

it.each([
  ['a pong', () => socket.emit('pong')],
  [
    'a message',
    () => {
      socket.say('{"beat":true}')
    },
  ],
])('lives on with %s between two sweeps, and is cut off without one', (_, giveSign) => {
  socket.say(watch)
  live.sweep()
  expect(socket.ping).toHaveBeenCalledTimes(1)
  giveSign()
  live.sweep()
  expect(socket.terminate).not.toHaveBeenCalled()
  live.sweep()
  expect(socket.terminate).toHaveBeenCalledTimes(1)
})

it('ends after two hours, as the session may have ended', () => {
  socket.say(watch)
  jest.advanceTimersByTime(2 * 3600_000 + 1)
  live.sweep()
  expect(socket.send).toHaveBeenCalledWith('{"end":true}')
})
