import type fc from 'fast-check'
import { readCurrentTrack } from '../cloudfunctions/getPath/currentTrack'
import { startDeadline } from '../cloudfunctions/shared/deadline'
import { onPathUpdate } from '../cloudfunctions/onPathUpdate/core'
import { Failure } from '../cloudfunctions/shared/failure'
import type { OwnedOrder } from '../cloudfunctions/shared/order'
import type { Track } from '../cloudfunctions/shared/track'
import { trackId } from '../cloudfunctions/shared/trackId'
import type { TrackStore } from '../cloudfunctions/shared/trackStore'
import { pathPacket, type Row } from './pathPacket'
import { createMemoryTrackStore } from './trackStore'

/** A parcel, WeChat that knows its rows, and the functions between, with every call under a fast-check scheduler. */

const waybill = { deliveryId: 'SF', waybillId: '1' }
const order: OwnedOrder = {
  openid: 'oABC123456',
  orderId: '1',
  addSource: 0,
  waybills: [waybill],
  createdAt: 0,
  ended: false,
  urgency: 0,
}

const id = trackId({ orderId: order.orderId, ...waybill })

export interface World {
  scheduler: fc.Scheduler
  /** The rows that WeChat knows, oldest first. */
  truth: Row[]
  clock: { now: number }
  tracks: TrackStore
  /** Rows that were stored once and are not any more. */
  lost: string[]
  /** When WeChat was asked, Unix seconds. */
  asked: number[]
  stored: () => Track | undefined
}

export function createWorld(scheduler: fc.Scheduler): World {
  const memory = createMemoryTrackStore()
  let known = new Set<string>()
  const lost: string[] = []
  const watched = async <T>(write: () => Promise<T>): Promise<T> => {
    const written = await write()
    const now = new Set(memory.stored(id)?.pathItemList.map((row) => JSON.stringify(row)))
    lost.push(...[...known].filter((row) => !now.has(row)))
    known = now
    return written
  }
  const tracks: TrackStore = {
    find: scheduler.scheduleFunction((id) => memory.find(id)),
    findAll: scheduler.scheduleFunction((ids) => memory.findAll(ids)),
    listByWaybill: scheduler.scheduleFunction((waybill) => memory.listByWaybill(waybill)),
    add: scheduler.scheduleFunction((track) => watched(() => memory.add(track))),
    update: scheduler.scheduleFunction((read, changes) => watched(() => memory.update(read, changes))),
  }
  const stored = () => memory.stored(id)
  return { scheduler, truth: [], clock: { now: 1795413900 }, tracks, lost, asked: [], stored }
}

/** The carrier reports one more row. */
export function reportRow({ truth, clock }: World): void {
  truth.push({ actionTime: clock.now, actionType: 200001, actionMsg: `number ${truth.length + 1}` })
}

/** WeChat pushes these rows. */
export function push({ tracks, clock }: World, version: number, rows: readonly Row[]): Promise<unknown> {
  return onPathUpdate(pathPacket(waybill, version, rows), {
    tracks,
    orders: { listByWaybill: () => Promise.resolve([order]), setState: () => Promise.resolve() },
    consents: { consume: () => Promise.resolve(false), revoke: () => Promise.resolve() },
    messages: { send: () => Promise.resolve('sent') },
    templates: {},
    now: () => clock.now,
  })
}

/** A customer asks. WeChat answers with what it knows when it is asked; the scheduler decides when that arrives. */
export function poll(world: World, refresh: boolean, fails: boolean): Promise<unknown> {
  const { scheduler, tracks, truth, clock, asked } = world
  const answer = scheduler.scheduleFunction(() => {
    asked.push(clock.now)
    const pathItemList = [...truth]
    if (fails) return Promise.reject(new Failure('BUSY', 'system error'))
    return Promise.resolve({ pathItemList })
  })
  const sleep = () => Promise.resolve()
  const now = () => clock.now
  const ports = { tracks, logistics: { getPath: answer }, deadline: startDeadline(), now, sleep }
  return readCurrentTrack({ order, waybill, refresh }, ports).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
  })
}
