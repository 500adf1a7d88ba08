import fc from 'fast-check'
import { openMemoryTrackStore } from '../testing/trackStore'
import type { PathItem } from '../contract/pathItem'
import { readCurrentTrack } from './getPath/currentTrack'
import { onPathUpdate } from './onPathUpdate/core'
import { Failure } from './shared/failure'
import { FAILURE_PAUSE_SECONDS } from './shared/freshness'
import type { OwnedOrder } from './shared/order'
import type { TrackStore } from './shared/trackStore'

/** Pushes, polls and failures in any order, again and again, and all at once: what is stored in the end. */

const waybill = { deliveryId: 'SF', waybillId: '1' }
const id = 'SF-1'
const order: OwnedOrder = {
  openid: 'oABC123456',
  orderId: '1',
  addSource: 0,
  waybills: [waybill],
  createdAt: 0,
  ended: false,
}

type Step =
  | { kind: 'something happens' }
  /** The push of so many versions before the newest is delivered. */
  | { kind: 'push'; versionsAgo: number }
  | { kind: 'poll'; refresh: boolean; fails: boolean }
  | { kind: 'time passes'; seconds: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant({ kind: 'something happens' as const }),
  fc.record({ kind: fc.constant('push' as const), versionsAgo: fc.nat(4) }),
  fc.record({ kind: fc.constant('poll' as const), refresh: fc.boolean(), fails: fc.boolean() }),
  fc.record({ kind: fc.constant('time passes' as const), seconds: fc.constantFrom(1, 7, 11, 31, 700, 2000) }),
)

/** How many answers arrive before the next step. */
const steps = fc.array(fc.tuple(step, fc.nat(6)), { minLength: 1, maxLength: 40 })

function packet(version: number, rows: readonly PathItem[]): object {
  const Actions = rows.map((row) => ({
    ActionTime: row?.actionTime,
    ActionType: row?.actionType,
    ActionMsg: row?.actionMsg,
  }))
  const ids = { DeliveryID: waybill.deliveryId, WayBillId: waybill.waybillId }
  return { MsgType: 'event', Event: 'add_express_path', ...ids, Version: version, Actions }
}

/** A parcel to which things happen one after the other, WeChat, which knows of them, and the functions between. */
function openWorld(scheduler: fc.Scheduler) {
  const truth: PathItem[] = []
  const clock = { now: 1795413900 }
  const memory = openMemoryTrackStore()
  let known = new Set<string>()
  const lost: string[] = []
  const watched = async (write: () => Promise<boolean>): Promise<boolean> => {
    const written = await write()
    const now = new Set(memory.stored(id)?.pathItemList.map((row) => JSON.stringify(row)))
    lost.push(...[...known].filter((row) => !now.has(row)))
    known = now
    return written
  }
  const tracks: TrackStore = {
    find: scheduler.scheduleFunction(memory.find),
    findAll: scheduler.scheduleFunction(memory.findAll),
    add: scheduler.scheduleFunction((track) => watched(() => memory.add(track))),
    change: scheduler.scheduleFunction((read, changes) => watched(() => memory.change(read, changes))),
  }
  return { scheduler, truth, clock, tracks, lost, asked: [] as number[], stored: () => memory.stored(id) }
}

type World = ReturnType<typeof openWorld>

function happens({ truth, clock }: World): void {
  truth.push({ actionTime: clock.now, actionType: 200001, actionMsg: `number ${truth.length + 1}` })
}

function push({ tracks, clock }: World, version: number, rows: readonly PathItem[]): Promise<unknown> {
  return onPathUpdate(packet(version, rows), 'wx_unknown', {
    tracks,
    orders: { findByWaybill: () => Promise.resolve(order), markEnded: () => Promise.resolve() },
    consents: { consume: () => Promise.resolve(false), revoke: () => Promise.resolve() },
    messages: { send: () => Promise.resolve('sent') },
    templates: {},
    now: () => clock.now,
  })
}

/** WeChat answers with what it knows when it is asked, and the answer may be long on its way. */
function poll(world: World, refresh: boolean, fails: boolean): Promise<unknown> {
  const { scheduler, tracks, truth, clock, asked } = world
  const answer = scheduler.scheduleFunction(() => {
    asked.push(clock.now)
    const pathItemList = [...truth]
    if (fails) return Promise.reject(new Failure('BUSY', 'system error'))
    return Promise.resolve({ pathItemList })
  })
  const path = { ...waybill, openid: order.openid, orderId: '1' }
  const sleep = () => Promise.resolve()
  const ports = { tracks, logistics: { getPath: answer }, now: () => clock.now, sleep }
  return readCurrentTrack({ openid: order.openid, path, refresh }, ports).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
  })
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** Takes the steps, and returns the versions that were pushed. */
async function run(
  world: World,
  planned: [Step, number][],
  { callsOutlastTime }: { callsOutlastTime: boolean },
): Promise<number[]> {
  const { scheduler, truth } = world
  const running: Promise<unknown>[] = []
  const pushed: number[] = []
  for (const [step, arrivals] of planned) {
    if (step.kind === 'something happens') happens(world)
    if (step.kind === 'poll') running.push(poll(world, step.refresh, step.fails))
    if (step.kind === 'push' && truth.length > 0) {
      const version = Math.max(1, truth.length - step.versionsAgo)
      pushed.push(version)
      running.push(push(world, version, truth.slice(0, version)))
    }
    if (step.kind === 'time passes') {
      if (!callsOutlastTime) await scheduler.waitIdle()
      world.clock.now += step.seconds
    }
    await scheduler.waitNext(Math.min(arrivals, scheduler.count()))
  }
  await scheduler.waitIdle()
  await Promise.all(running)
  return pushed
}

it('stores the newest version and loses no node, even where instances stand still for hours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, planned) => {
      const world = openWorld(scheduler)
      const newest = Math.max(0, ...(await run(world, planned, { callsOutlastTime: true })))
      const rows = world.stored()?.pathItemList ?? []
      expect(world.stored()?.version ?? 0).toBe(newest)
      expect(rows.slice(0, newest)).toEqual(world.truth.slice(0, newest))
      expect(rows).toEqual(world.truth.slice(0, rows.length))
      expect(world.lost).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('asks WeChat again only after a while, where every call ends within its deadline', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, planned) => {
      const world = openWorld(scheduler)
      await run(world, planned, { callsOutlastTime: false })
      const pauses = world.asked.slice(1).map((at, index) => at - (world.asked[index] ?? 0))
      expect(pauses.filter((seconds) => seconds < FAILURE_PAUSE_SECONDS)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('ends in the rows of the newest version, also where a carrier takes some of them back', async () => {
  const row = fc.record({
    actionTime: fc.integer({ min: 1, max: 5 }),
    actionType: fc.constantFrom(100001, 200001, 300003),
    actionMsg: fc.constantFrom('a', 'b'),
  })
  const versions = fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const deliveries = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), versions, deliveries, async (scheduler, lists, picks) => {
      const world = openWorld(scheduler)
      const delivered = picks.map((pick) => pick % lists.length)
      const running = delivered.map((index) => push(world, index + 1, lists[index] ?? []))
      await scheduler.waitIdle()
      await Promise.all(running)
      expect(world.stored()?.pathItemList).toEqual(lists[Math.max(...delivered)])
    }),
    { numRuns: 300 },
  )
})
