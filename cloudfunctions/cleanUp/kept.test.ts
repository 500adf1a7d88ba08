import { cleanUp } from './core'
import type { FoundOrder, KeptDocument, RetentionStore, WaybillCollection } from './retentionStore'

// What is kept, in which order the rest is removed, and how a run goes on: with the store in memory.

const NOW = 1795413900
const DAY = 24 * 3600
const KEEP_DAYS = 30
const waybill = { deliveryId: 'SF', waybillId: '1' }

const kept = (_id: string, fields: Partial<KeptDocument> = {}): KeptDocument => ({
  _id,
  _openid: 'oMe',
  orderId: 'A',
  ...waybill,
  ended: false,
  endedAt: 0,
  checkedAt: NOW - 2 * DAY,
  ...fields,
})

interface World {
  store: RetentionStore
  /** What was called, with what it changes, oldest first. */
  calls: string[]
  progress: Record<string, string>
}

function createWorld(
  documents: Partial<Record<WaybillCollection, KeptDocument[]>>,
  orders: FoundOrder[] = [{ _openid: 'oMe', orderId: 'A', waybills: [waybill] }],
): World {
  const calls: string[] = []
  const progress: Record<string, string> = {}
  const names = (ids: readonly string[]) => [...ids].sort().join()
  const store: RetentionStore = {
    listEnded: () => Promise.resolve([]),
    listAfter: (collection, after, limit) => {
      calls.push(`list ${collection} after '${after}'`)
      const all = documents[collection] ?? []
      return Promise.resolve(all.filter(({ _id }) => _id > after).slice(0, limit))
    },
    findOrders: (ids) => {
      calls.push(`find orders ${names(ids)}`)
      return Promise.resolve(orders.filter(({ orderId }) => ids.includes(orderId)))
    },
    hasOrders: () => Promise.resolve(true),
    remove: (collection, ids) => {
      calls.push(`remove ${collection} ${names(ids)}`)
      return Promise.resolve()
    },
    removeConsentsOf: (tracks) => {
      calls.push(`remove consents of ${names(tracks.map(({ _id }) => _id))}`)
      return Promise.resolve()
    },
    removeLimits: () => Promise.resolve(),
    readProgress: (collection) => Promise.resolve(progress[collection] ?? ''),
    writeProgress: (collection, id) => {
      progress[collection] = id
      return Promise.resolve()
    },
  }
  return { store, calls, progress }
}

const run = ({ store }: World, hasTime = () => true) =>
  cleanUp({ store, now: () => NOW, hasTime, keepDays: KEEP_DAYS })

let warn: jest.SpyInstance

beforeEach(() => {
  warn = jest.spyOn(console, 'warn').mockReturnValue()
})

it('removes orphaned tracks with their consents, and orphaned consents alone', async () => {
  const gone = { orderId: 'GONE' }
  const world = createWorld({
    tracks: [kept('t1', gone), kept('t2'), kept('t3', gone)],
    consents: [kept('c1'), kept('c2', gone)],
  })
  await expect(run(world)).resolves.toEqual({ ended: 0, orphaned: 3 })
  expect(world.calls).toEqual([
    "list tracks after ''",
    'find orders A,GONE',
    'remove consents of t1,t3',
    'remove tracks t1,t3',
    "list consents after ''",
    'find orders A,GONE',
    'remove consents c2',
  ])
  const note = { where: 'cleanUp', ended: 0, orphaned: 3 }
  expect(warn.mock.calls).toEqual([[JSON.stringify(note)]])
})

it('removes nothing and looks for no order if nothing is stored', async () => {
  const world = createWorld({})
  await run(world)
  expect(world.calls).toEqual(["list tracks after ''", "list consents after ''"])
})

it('looks for no order of a document without an order id, and removes it', async () => {
  const world = createWorld({ tracks: [kept('t1', { orderId: '' })] })
  await run(world)
  expect(world.calls).toEqual([
    "list tracks after ''",
    'remove consents of t1',
    'remove tracks t1',
    "list consents after ''",
  ])
})

it.each<[string, Partial<KeptDocument>]>([
  ['whose order is gone, exactly a day after WeChat told', { orderId: 'GONE', checkedAt: NOW - DAY }],
  ['that ended longer ago than tracks are kept', { ended: true, endedAt: NOW - KEEP_DAYS * DAY - 1 }],
])('removes a track %s', async (_what, fields) => {
  await expect(run(createWorld({ tracks: [kept('t1', fields)] }))).resolves.toMatchObject({ orphaned: 1 })
})

it.each<[string, Partial<KeptDocument>]>([
  ['that ended exactly as long ago as tracks are kept', { ended: true, endedAt: NOW - KEEP_DAYS * DAY }],
  ['that has not ended, however old', { endedAt: NOW - 400 * DAY, checkedAt: NOW - 400 * DAY }],
])('keeps a track %s', async (_what, fields) => {
  await expect(run(createWorld({ tracks: [kept('t1', fields)] }))).resolves.toMatchObject({ orphaned: 0 })
})

it('keeps a track of any waybill of an order that has several', async () => {
  const waybills = [{ deliveryId: 'ZTO', waybillId: '9' }, waybill]
  const world = createWorld({ tracks: [kept('t1')] }, [{ _openid: 'oMe', orderId: 'A', waybills }])
  await expect(run(world)).resolves.toMatchObject({ orphaned: 0 })
})

describe('a collection of more than a hundred documents', () => {
  const many = Array.from({ length: 150 }, (_, index) => kept(`t${index + 100}`))

  it('is looked through in batches to its end', async () => {
    const world = createWorld({ tracks: many })
    await run(world)
    expect(world.calls.filter((call) => call.includes('list tracks'))).toEqual([
      "list tracks after ''",
      "list tracks after 't199'",
    ])
    expect(world.progress).toEqual({ tracks: '', consents: '' })
  })

  it('is gone on with by the next run where the time was over', async () => {
    const world = createWorld({ tracks: many })
    let checks = 0
    // Once for the ended tracks, once for the first batch.
    await run(world, () => (checks += 1) <= 2)
    expect(world.progress).toEqual({ tracks: 't199' })
    await run(world)
    expect(world.calls).toContain("list tracks after 't199'")
    expect(world.progress).toEqual({ tracks: '', consents: '' })
  })
})
