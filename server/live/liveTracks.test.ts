import { Failure } from '../../cloudfunctions/shared/failure'
import type { Track } from '../../cloudfunctions/shared/track'
import { liveDocument, storedTrack } from '../../testing/liveTracks'
import { LiveTracks, type ReadTracks, type Watcher } from './liveTracks'

let stored: Map<string, Track>
const read = jest.fn<Promise<Track[]>, Parameters<ReadTracks>>(({ ids, owners }) => {
  const found = ids.flatMap((id) => stored.get(id) ?? [])
  return Promise.resolve(found.filter(({ _openid }) => owners.includes(_openid)))
})
let tracks: LiveTracks

function watcher(openid = 'me') {
  const shown: unknown[] = []
  const show: Watcher['show'] = (message) => shown.push(JSON.parse(message))
  return { openid, shown, show, end: jest.fn() }
}

const settled = () => jest.advanceTimersByTimeAsync(0)

beforeEach(() => {
  jest.useFakeTimers()
  jest.spyOn(console, 'log').mockReturnValue()
  jest.spyOn(console, 'error').mockReturnValue()
  const track = storedTrack('me')
  stored = new Map([[track._id, track]])
  tracks = new LiveTracks(read)
})

afterEach(() => {
  tracks.stop()
  jest.useRealTimers()
})

const [A, B] = [storedTrack('me', 'A'), storedTrack('me', 'B')]

it('shows a new watcher the stored track, with the fields of the contract only', async () => {
  const me = watcher()
  tracks.watch(A._id, me)
  await settled()
  expect(me.shown).toEqual([liveDocument(A)])
  expect(JSON.stringify(me.shown)).not.toContain('openid')
})

it('reads a changed track once for all of its sockets', async () => {
  const viewers = Array.from({ length: 1000 }, () => watcher())
  for (const viewer of viewers) tracks.watch(A._id, viewer)
  await settled()
  expect(read).toHaveBeenCalledTimes(1)
  const newer = storedTrack('me', 'A', 200)
  stored.set(A._id, newer)
  tracks.change(A._id)
  await settled()
  expect(read).toHaveBeenCalledTimes(2)
  expect(viewers.every(({ shown }) => shown.length === 2)).toBe(true)
  expect(viewers[999]?.shown[1]).toEqual(liveDocument(newer))
})

it('asks for a track by its id and the customers who watch it, each once', async () => {
  for (const customer of ['me', 'me', 'stranger']) tracks.watch(A._id, watcher(customer))
  await settled()
  expect(read.mock.calls).toEqual([[{ ids: [A._id], owners: ['me', 'stranger'] }]])
  // The stranger's watch has ended, and its socket closes.
  read.mockClear()
  tracks.watch(B._id, watcher())
  await settled()
  expect(read.mock.calls).toEqual([[{ ids: [B._id], owners: ['me'] }]])
})

it('shows no track to a customer who watches it, read together with one of their own', async () => {
  const own = { ...storedTrack('stranger', 'B'), _id: B._id }
  stored.set(B._id, own)
  const stranger = [watcher('stranger'), watcher('stranger')] as const
  tracks.watch(A._id, watcher())
  tracks.watch(A._id, stranger[0])
  tracks.watch(B._id, stranger[1])
  await settled()
  expect(read).toHaveBeenCalledTimes(1)
  expect([stranger[0].shown, stranger[0].end.mock.calls.length]).toEqual([[], 1])
  expect(stranger[1].shown).toEqual([liveDocument(own)])
})

it('does not read a track that is not watched', async () => {
  tracks.change(A._id)
  const me = watcher()
  tracks.watch(A._id, me)
  tracks.unwatch(A._id, me)
  await settled()
  read.mockClear()
  tracks.change(A._id)
  tracks.changeAll()
  await settled()
  expect(read).not.toHaveBeenCalled()
})

it('ends a watch of a track that is not there', async () => {
  const me = watcher()
  tracks.watch(B._id, me)
  await settled()
  expect(me.end).toHaveBeenCalledTimes(1)
  expect(me.shown).toEqual([])
})

it("ends a watch of another customer's track, and shows it to its owner", async () => {
  const [me, stranger] = [watcher(), watcher('stranger')]
  tracks.watch(A._id, me)
  tracks.watch(A._id, stranger)
  await settled()
  expect(stranger.end).toHaveBeenCalledTimes(1)
  expect(stranger.shown).toEqual([])
  expect(me.shown).toHaveLength(1)
})

it('ends the watch of a customer who no longer owns the order, before showing its news', async () => {
  const me = watcher()
  tracks.watch(A._id, me)
  await settled()
  stored.set(A._id, { ...storedTrack('new owner', 'A', 200), _id: A._id })
  tracks.change(A._id)
  await settled()
  expect(me.end).toHaveBeenCalledTimes(1)
  expect(me.shown).toHaveLength(1)
})

it('reads a track again that has changed during the read', async () => {
  const me = watcher()
  let answer: (found: Track[]) => void = () => undefined
  read.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  tracks.watch(A._id, me)
  await settled()
  const newer = storedTrack('me', 'A', 200)
  stored.set(A._id, newer)
  tracks.change(A._id)
  answer([A])
  await settled()
  expect(me.shown).toEqual([liveDocument(A), liveDocument(newer)])
})

it('reads all watched tracks again after a gap, many in one statement', async () => {
  for (let index = 0; index < 450; index += 1) {
    const track = storedTrack('me', `order ${index}`)
    stored.set(track._id, track)
    tracks.watch(track._id, watcher())
  }
  await settled()
  read.mockClear()
  tracks.changeAll()
  await settled()
  expect(read.mock.calls.map(([{ ids }]) => ids.length)).toEqual([200, 200, 50])
})

it('tries again each second while the database is away, and forgets nothing', async () => {
  read.mockRejectedValueOnce(new Failure('BUSY', 'away')).mockRejectedValueOnce(new Error('a bug'))
  const me = watcher()
  tracks.watch(A._id, me)
  await settled()
  expect(me.shown).toEqual([])
  await jest.advanceTimersByTimeAsync(1000)
  expect(read).toHaveBeenCalledTimes(2)
  await jest.advanceTimersByTimeAsync(1000)
  expect(me.shown).toEqual([liveDocument(A)])
  expect(me.end).not.toHaveBeenCalled()
})

it('stops trying once it is stopped', async () => {
  read.mockRejectedValue(new Failure('BUSY', 'away'))
  tracks.watch(A._id, watcher())
  await settled()
  tracks.stop()
  await jest.advanceTimersByTimeAsync(10_000)
  expect(read).toHaveBeenCalledTimes(1)
  read.mockReset()
})
