import fc from 'fast-check'
import { blankTrack, ownedOrder } from '../../testing/ownedOrder'
import { createMemoryTrackStore } from '../../testing/trackStore'
import type { OrderState, OwnedOrder } from './order'
import type { Track } from './track'
import { updateOrderState } from './updateOrderState'

const openid = 'oABC123456'
const WAYBILLS = ['1', '2', '3'].map((waybillId) => ({ deliveryId: 'SF', waybillId }))
const CODES = [200001, 300002, 300003, 300004, 300005] as const

function trackOf(waybillId: string, ...codes: number[]): Track {
  const pathItemList = codes.map((actionType, index) => ({
    actionTime: 1795413900 + index,
    actionType,
    actionMsg: '',
  }))
  const ended = codes.at(-1) === 300003
  return blankTrack(openid, { orderId: 'A', deliveryId: 'SF', waybillId }, { pathItemList, ended })
}

/** An order of as many parcels, the tracks behind it, and what is written into it. */
function createWorld(parcels: number, fields: Partial<OwnedOrder> = {}, ...stored: Track[]) {
  const tracks = createMemoryTrackStore(...stored)
  const world = {
    order: ownedOrder(openid, 'A', WAYBILLS.slice(0, parcels), fields),
    writes: [] as Partial<OrderState>[],
    reads: tracks.calls,
    update: (track: Track, isNews = true) => updateOrderState(world.order, track, isNews, { orders, tracks }),
  }
  const orders = {
    setState: (_openid: string, _orderId: string, changes: Partial<OrderState>) => {
      world.writes.push(changes)
      world.order = { ...world.order, ...changes }
      return Promise.resolve()
    },
  }
  return world
}

it.each([
  ['rises with a parcel, without a look at the others', 0, trackOf('1', 300005), [{ urgency: 4 }], []],
  ['stays, without a look at the others', 2, trackOf('1', 300002), [], []],
  ['stays while another parcel is as urgent', 4, trackOf('1', 200001), [], ['findAll']],
] as const)('the urgency of an order of two parcels %s', async (_what, urgency, track, writes, reads) => {
  const world = createWorld(2, { urgency }, trackOf('2', 300005))
  await world.update(track)
  expect(world.writes).toEqual(writes)
  expect(world.reads).toEqual(reads)
})

it('an order whose end is taken back moves again with the urgency of the parcel', async () => {
  const world = createWorld(2, { ended: true }, trackOf('2', 300003))
  await world.update(trackOf('1', 300003, 300005))
  expect(world.writes).toEqual([{ ended: false, urgency: 4 }])
})

it('an end that is written late keeps nothing of the urgency before it', async () => {
  const world = createWorld(1, { urgency: 2 })
  await world.update(trackOf('1', 300003), false)
  expect(world.writes).toEqual([{ ended: true, urgency: 0 }])
})

it('an order of one parcel is unknown again when its track has lost its rows, but stays ended', async () => {
  const open = createWorld(1, { urgency: 3 })
  await open.update(trackOf('1'), false)
  expect(open.writes).toEqual([{ urgency: 0 }])
  const ended = createWorld(1, { ended: true })
  await ended.update(trackOf('1'))
  expect(ended.writes).toEqual([])
})

it('an order is always as urgent as its most urgent parcel, and ended with its last', async () => {
  const change = fc.record({
    waybill: fc.constantFrom('1', '2', '3'),
    code: fc.constantFrom(...CODES),
    times: fc.constantFrom(1, 2),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const codes = new Map<string, number>()
      let order: OwnedOrder = ownedOrder(openid, 'A', WAYBILLS)
      for (const { waybill, code, times } of changes) {
        codes.set(waybill, code)
        const stored = [...codes].map(([id, each]) => trackOf(id, each))
        for (let time = 0; time < times; time += 1) {
          const world = createWorld(3, order, ...stored)
          await world.update(trackOf(waybill, code))
          ;({ order } = world)
        }
      }
      const urgencies = [...codes.values()].map((code) => URGENCY_OF[code] ?? 0)
      expect(order.urgency).toBe(Math.max(0, ...urgencies))
      expect(order.ended).toBe(codes.size === 3 && [...codes.values()].every((code) => code === 300003))
    }),
  )
})

const URGENCY_OF: Record<number, number> = { 200001: 1, 300002: 2, 300003: 0, 300004: 3, 300005: 4 }
