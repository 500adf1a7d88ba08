import fc from 'fast-check'
import { createWorld, poll, push, reportRow, type World } from '../testing/trackWorld'
import { FAILURE_PAUSE_SECONDS } from './shared/freshness'

// Pushes, polls and failures in any order, repeated, and at the same time: what is stored in the end.

type Step =
  | { kind: 'report' }
  /** Delivers the push of the version this many versions before the newest. */
  | { kind: 'push'; versionsAgo: number }
  | { kind: 'poll'; refresh: boolean; fails: boolean }
  | { kind: 'pass time'; seconds: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant({ kind: 'report' as const }),
  fc.record({ kind: fc.constant('push' as const), versionsAgo: fc.nat(4) }),
  fc.record({ kind: fc.constant('poll' as const), refresh: fc.boolean(), fails: fc.boolean() }),
  fc.record({ kind: fc.constant('pass time' as const), seconds: fc.constantFrom(1, 7, 11, 31, 700, 2000) }),
)

/** Each step with the number of scheduled calls that finish before the next step. */
const steps = fc.array(fc.tuple(step, fc.nat(6)), { minLength: 1, maxLength: 40 })

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue()
})

/** Takes the steps and returns the versions that were pushed. */
async function run(
  world: World,
  planned: [Step, number][],
  { callsOutlastTime }: { callsOutlastTime: boolean },
): Promise<number[]> {
  const { scheduler, truth } = world
  const running: Promise<unknown>[] = []
  const pushed: number[] = []
  for (const [step, arrivals] of planned) {
    if (step.kind === 'report') reportRow(world)
    if (step.kind === 'poll') running.push(poll(world, step.refresh, step.fails))
    if (step.kind === 'push' && truth.length > 0) {
      const version = Math.max(1, truth.length - step.versionsAgo)
      pushed.push(version)
      running.push(push(world, version, truth.slice(0, version)))
    }
    if (step.kind === 'pass time') {
      if (!callsOutlastTime) await scheduler.waitIdle()
      world.clock.now += step.seconds
    }
    await scheduler.waitNext(Math.min(arrivals, scheduler.count()))
  }
  await scheduler.waitIdle()
  await Promise.all(running)
  return pushed
}

it('stores the newest version and loses no row, even if function instances are suspended for hours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, planned) => {
      const world = createWorld(scheduler)
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

it('keeps the pause between two calls to WeChat if every call ends within its deadline', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, planned) => {
      const world = createWorld(scheduler)
      await run(world, planned, { callsOutlastTime: false })
      const pauses = world.asked.slice(1).map((at, index) => at - (world.asked[index] ?? 0))
      expect(pauses.filter((seconds) => seconds < FAILURE_PAUSE_SECONDS)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('has every row of the newest version, however the versions are delivered and whatever they leave out', async () => {
  // Version n has some of the rows of the seconds before n, and the row of second n.
  const version = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
  const versions = fc.array(version, { minLength: 1, maxLength: 5 })
  const deliveries = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 })
  const rowsOf = (kept: boolean[], newest: number) =>
    Array.from({ length: newest + 1 }, (_, second) => second)
      .filter((second) => second === newest || kept[second])
      .map((second) => ({ actionTime: 1795413000 + second, actionType: 200001, actionMsg: `row ${second}` }))
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), versions, deliveries, async (scheduler, lists, picks) => {
      const world = createWorld(scheduler)
      const delivered = picks.map((pick) => pick % lists.length)
      const running = delivered.map((index) => push(world, index + 1, rowsOf(lists[index] ?? [], index)))
      await scheduler.waitIdle()
      await Promise.all(running)
      const newest = Math.max(...delivered)
      expect(world.stored()?.pathItemList).toEqual(
        expect.arrayContaining(rowsOf(lists[newest] ?? [], newest)),
      )
      expect(world.lost).toEqual([])
    }),
    { numRuns: 300 },
  )
})
