import type { BelongingCollection } from '../../cloudfunctions/putOrders/belongingStore'
import { blankTrack } from '../ownedOrder'
import type { StoreBackend } from './backend'

const waybill = { deliveryId: 'SF', waybillId: '1' }
const COLLECTIONS = ['tracks', 'consents', 'shares'] as const

/** What every BelongingStore does. */
export function describeBelongingStore({ stores, hold, stored }: StoreBackend): void {
  const belongings = () => stores().belongings
  const track = (orderId: string, fields: object = {}) => blankTrack('oMe', { orderId, ...waybill }, fields)
  const consent = (orderId: string) => ({
    _id: `c${orderId}`,
    _openid: 'oMe',
    orderId,
    ...waybill,
    left: { signed: 1, exception: 2 },
  })
  const share = (orderId: string, fields: object = {}) => ({
    ...{ _id: `s${orderId}`, _openid: 'oMe', orderId, ...waybill },
    ...{ orderCreatedAt: 7, createdAt: 1, expiresAt: 9, uses: 0, endedAt: 0, ...fields },
  })
  const ids = async (collection: BelongingCollection) =>
    (await stored(collection)).map(({ orderId }) => orderId).sort()

  beforeEach(async () => {
    await hold('tracks', [track('A', { ended: true, pathItemList: [null] }), track('B')])
    await hold('consents', [consent('A'), consent('B')])
    await hold('shares', [share('A', { endedAt: 5 }), share('B')])
  })

  it('lists what is kept of orders, each once and without its rows', async () => {
    const kept = { _openid: 'oMe', orderId: 'A', ...waybill, ended: false, orderCreatedAt: 0, endedAt: 0 }
    await expect(belongings().listBelongings('tracks', ['A', 'nowhere'])).resolves.toEqual([
      { ...kept, _id: track('A')._id, ended: true, endedAt: 0 },
    ])
    await expect(belongings().listBelongings('consents', ['A'])).resolves.toEqual([{ ...kept, _id: 'cA' }])
    await expect(belongings().listBelongings('shares', ['A'])).resolves.toEqual([
      { ...kept, _id: 'sA', orderCreatedAt: 7, endedAt: 5 },
    ])
    const all = await belongings().listBelongings('consents', ['A', 'B'])
    expect(all.map(({ orderId }) => orderId).sort()).toEqual(['A', 'B'])
  })

  it('removes the consents with these ids, of every kind', async () => {
    await belongings().removeConsents(['cA'])
    await expect(ids('consents')).resolves.toEqual(['B'])
  })

  it('ends links that are open, and keeps the end of the others', async () => {
    await belongings().endShares(['sA', 'sB'], 99)
    const ends = (await stored('shares')).map(({ endedAt }) => endedAt)
    expect(ends).toEqual([5, 99])
  })

  it('removes all that is kept of orders, and nothing of others', async () => {
    await belongings().removeBelongings(['A', 'nowhere'])
    for (const collection of COLLECTIONS) await expect(ids(collection)).resolves.toEqual(['B'])
  })
}
