import { setTimeout as sleep } from 'node:timers/promises'
import { shiftedDate } from '../../preview/shiftedDate.cjs'
import { createRandom } from '../cloud/seededRandom'
import { checkDelivered, runCarrier, runCustomer, type SoakWorld } from './soakActors'
import { SoakChecks, type Violations } from './soakChecks'
import { startSoakCloud } from './soakCloud'
import { createFaultSource } from './soakFaults'
import { SoakParcels } from './soakParcels'

export interface SoakSettings {
  /** The folder of built functions. */
  functions: string
  seconds: number
  /** The part of all requests that fails, 0 to 1. */
  faultPart: number
}

export interface SoakResult {
  violations: Violations
  counts: SoakWorld['counts'] & { requests: number; faults: number }
  codes: Record<string, number>
  /** Bytes after garbage collection, when the soak had begun and when it had ended. */
  heap: { start: number; end: number }
}

const CUSTOMERS = 40
const PARCELS = 80

/** A second of the soak is a minute for the functions, so that tracks, leases and counts run out. */
const CLOCK_SPEED = 60

/** At the end even the longest pause of a waybill, six hours, has passed. */
const LAST_JUMP_MS = 7 * 3_600_000

/** The heap first grows by what is compiled and cached once. */
const WARM_UP_PART = 0.2

/** Lets customers and a carrier use the built functions while requests fail. Replaces console and Date of the process. */
export async function runSoak({ functions, seconds, faultPart }: SoakSettings): Promise<SoakResult> {
  const clock = startClock()
  const random = createRandom(1)
  const customers = Array.from(
    { length: CUSTOMERS },
    (_, number) => `oSOAK${String(number).padStart(5, '0')}`,
  )
  const parcels = new SoakParcels(customers, random)
  const checks = new SoakChecks(parcels)
  watchProcess(checks)
  const faults = createFaultSource(faultPart, random)
  const cloud = await startSoakCloud(functions, faults, (...waybill) => parcels.findTrack(...waybill))
  const world = {
    cloud,
    parcels,
    checks,
    random,
    now: clock.now,
    counts: { calls: 0, pushes: 0, delivered: 0 },
  }
  for (let number = 0; number < PARCELS; number += 1) parcels.place(cloud.database, clock.now())

  await runFor(world, customers, seconds * WARM_UP_PART)
  const start = measureHeap()
  await runFor(world, customers, seconds * (1 - WARM_UP_PART))
  const end = measureHeap()
  faults.stop()
  clock.jump(LAST_JUMP_MS)
  const last = { ...world, goesOn: () => false }
  await Promise.all([...parcels.live.values()].map((parcel) => checkDelivered(last, parcel)))
  checks.checkStored(cloud.database)
  await cloud.close()
  const counts = { ...world.counts, requests: cloud.requests(), faults: faults.count() }
  return { violations: checks.violations, counts, codes: checks.codes, heap: { start, end } }
}

/** Ends when all calls that were begun in this time have ended. */
async function runFor(world: Omit<SoakWorld, 'goesOn'>, customers: readonly string[], seconds: number) {
  const endsAt = performance.now() + seconds * 1000
  const running = { ...world, goesOn: () => performance.now() < endsAt }
  await Promise.all([
    ...customers.map((openid) => runCustomer(running, openid)),
    runCarrier(running),
    checkRegularly(running),
  ])
}

async function checkRegularly({ goesOn, checks, cloud }: SoakWorld): Promise<void> {
  while (goesOn()) {
    await sleep(1000)
    checks.checkStored(cloud.database)
  }
}

function startClock() {
  const startedAt = performance.now()
  let jumpedMs = 0
  const TrueDate = Date
  const aheadMs = () => (performance.now() - startedAt) * (CLOCK_SPEED - 1) + jumpedMs
  globalThis.Date = shiftedDate(TrueDate, aheadMs)
  return {
    now: () => Math.floor((TrueDate.now() + aheadMs()) / 1000),
    jump: (milliseconds: number) => {
      jumpedMs += milliseconds
    },
  }
}

function watchProcess(checks: SoakChecks): void {
  const check = (...parts: unknown[]): void => {
    checks.checkLine(parts.map(String).join(' '))
  }
  Object.assign(console, { log: check, info: check, warn: check, error: check })
  process.on('unhandledRejection', () => {
    checks.violations.thrown += 1
  })
}

/** Bytes. Throws without `node --expose-gc`. */
function measureHeap(): number {
  if (!globalThis.gc) throw new Error('Run this with node --expose-gc.')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
