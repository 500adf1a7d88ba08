import fc from 'fast-check'
import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  OWN_WAYBILL,
  SECRET,
  VICTIM,
  WAYBILL,
} from '../../testing/attackedDocuments'
import { setUpAttackedShop } from '../../testing/attackedShop'
import { pathPacket } from '../../testing/pathPacket'

/** Pushes that arrive twice, late, in another order, at the same time, or for a parcel that is another's by now. */

const shop = setUpAttackedShop()
const ROWS = [100001, 200001, 200001, 300002, 300003].map((actionType, index) => ({
  actionTime: NOW - 500 + index,
  actionType,
  actionMsg: `row ${index}`,
}))
const versionOf = (count: number): object => pathPacket(OWN_WAYBILL, count, ROWS.slice(0, count))
const ownTrack = () =>
  shop
    .state()
    .stored('tracks')
    .find(({ orderId }) => orderId === OWN_ORDER)

const deliveries = fc.shuffledSubarray([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], { minLength: 1 })

it('end in the rows of the newest version in whatever order they come, one by one or together', async () => {
  const consent = { orderId: OWN_ORDER, ...OWN_WAYBILL, accepted: ['signed', 'outForDelivery'] }
  await fc.assert(
    fc.asyncProperty(deliveries, fc.boolean(), async (versions, together) => {
      const state = shop.state()
      for (const name of ['tracks', 'consents']) state.hold(name, [])
      state.sent.length = 0
      await shop.call('subscribe', consent, { openid: ATTACKER })
      if (together) await Promise.all(versions.map((version) => shop.push(versionOf(version))))
      else for (const version of versions) await shop.push(versionOf(version))
      const newest = Math.max(...versions)
      expect(ownTrack()).toMatchObject({ version: newest, ended: newest === 5, _openid: ATTACKER })
      expect(ownTrack()?.['pathItemList']).toEqual(ROWS.slice(0, newest))
      expect(state.sent).toHaveLength(newest === 5 ? 1 : 0)
    }),
    { numRuns: 25 },
  )
}, 60_000)

it('notify no second time when they are replayed after another consent', async () => {
  const consent = { orderId: OWN_ORDER, ...OWN_WAYBILL, accepted: ['signed'] }
  for (let times = 0; times < 3; times += 1) {
    await shop.call('subscribe', consent, { openid: ATTACKER })
    await shop.push(versionOf(5))
  }
  expect(shop.state().sent).toHaveLength(1)
})

it('show the former owner of a number nothing of the new parcel, nor the new owner the old rows', async () => {
  const DAY = 24 * 3600
  const old = pathPacket(WAYBILL, 7, [
    { actionTime: NOW - 200 * DAY, actionType: 300003, actionMsg: `old ${SECRET}` },
  ])
  const [victims, ...others] = shop.state().stored('orders')
  const former = { ...victims, createdAt: NOW - 202 * DAY }
  const taken = { ...victims, _id: 'n', _openid: ATTACKER, orderId: 'NEW', createdAt: NOW - 1000 }
  shop.state().hold('orders', [former, taken, ...others])
  shop.state().hold('tracks', [])
  await shop.push(old)
  await shop.push(pathPacket(WAYBILL, 1, [{ actionTime: NOW - 9, actionType: 100001, actionMsg: 'new' }]))
  await shop.push(old)
  const rowsOf = (openid: string) =>
    shop
      .state()
      .stored('tracks')
      .filter(({ _openid }) => _openid === openid)
      .map(({ pathItemList }) => JSON.stringify(pathItemList))
  expect(rowsOf(VICTIM).join()).not.toContain('new')
  expect(rowsOf(ATTACKER).join()).not.toContain(SECRET)
  expect(rowsOf(ATTACKER).join()).toContain('new')
})
