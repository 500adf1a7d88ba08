import { blankTrack, ownedOrder } from '../../testing/ownedOrder'
import { createMemoryTrackStore } from '../../testing/trackStore'
import type { Track } from './track'
import { updateOrderEnd } from './updateOrderEnd'

const row = { actionTime: 1795413900, actionType: 300003, actionMsg: '已签收' }
const parcel = (waybillId: string) => ({ deliveryId: 'SF', waybillId })

const trackOf = (waybillId: string, fields: Partial<Track> = {}): Track =>
  blankTrack('oMe', { orderId: 'A', ...parcel(waybillId) }, { pathItemList: [row], ended: true, ...fields })

/** Updates an order of these parcels after a change of the first; returns what was marked and what was read. */
async function update(orderEnded: boolean, waybillIds: string[], changed: Track, ...others: Track[]) {
  const tracks = createMemoryTrackStore(...others)
  const marked: unknown[] = []
  const setEnded = (openid: string, orderId: string, ended: boolean) => {
    marked.push([openid, orderId, ended])
    return Promise.resolve()
  }
  const order = ownedOrder('oMe', 'A', waybillIds.map(parcel), { ended: orderEnded })
  await updateOrderEnd(order, changed, { orders: { setEnded }, tracks })
  return { marked, calls: tracks.calls }
}

const ENDED = [['oMe', 'A', true]]
const MOVING = [['oMe', 'A', false]]

it('marks an order of one parcel as ended without reading a track', async () => {
  await expect(update(false, ['1'], trackOf('1'))).resolves.toEqual({ marked: ENDED, calls: [] })
})

it('does not need the stored track of the parcel that has just ended', async () => {
  const before = trackOf('1', { ended: false })
  const { marked } = await update(false, ['1', '2'], trackOf('1'), before, trackOf('2'))
  expect(marked).toEqual(ENDED)
})

it.each([
  ['still moves', [trackOf('2', { ended: false }), trackOf('3')]],
  ['has no track yet', [trackOf('2')]],
])('does not mark an order as ended while another parcel %s', async (_what, others) => {
  const { marked } = await update(false, ['1', '2', '3'], trackOf('1'), ...others)
  expect(marked).toEqual([])
})

it('counts a parcel that the order names twice once', async () => {
  const { marked } = await update(false, ['1', '2', '2'], trackOf('1'), trackOf('2'))
  expect(marked).toEqual(ENDED)
})

it('marks an order as moving again when a parcel moves again', async () => {
  const { marked, calls } = await update(true, ['1', '2'], trackOf('1', { ended: false }))
  expect([marked, calls]).toEqual([MOVING, []])
})

it.each([
  ['already says what the track says', true, trackOf('1')],
  ['has ended and its track has no rows', true, trackOf('1', { ended: false, pathItemList: [] })],
])('writes nothing to an order that %s', async (_what, ended, changed) => {
  await expect(update(ended, ['1'], changed)).resolves.toEqual({ marked: [], calls: [] })
})
