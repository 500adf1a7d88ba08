import { blankTrack } from '../ownedOrder'
import type { StoreBackend } from './backend'

const waybills = [{ deliveryId: 'SF', waybillId: '1' }]

/** What every RetentionStore does. */
export function describeRetentionStore({ stores, hold, stored, isSchemaless }: StoreBackend): void {
  const store = () => stores().retention
  const ids = async (collection: string) => (await stored(collection)).map(({ _id }) => _id)
  const order = (orderId: string, fields: object = {}) => ({
    ...{ _id: orderId.toLowerCase(), _openid: 'oMe', orderId, waybills },
    ...fields,
  })
  const track = (_id: string, fields: object = {}) => ({
    ...blankTrack('oMe', { orderId: 'A', deliveryId: 'SF', waybillId: '1' }, fields),
    _id,
  })

  it('finds of the orders that it is asked for only what decides how long documents are kept', async () => {
    await hold('orders', [order('A', { goods: [{ name: '杯子' }], createdAt: 5 }), order('B')])
    await expect(store().findOrders(['A', 'C'])).resolves.toEqual([
      { _openid: 'oMe', orderId: 'A', waybills },
    ])
  })

  it('reads as much of an order as can be read', async () => {
    await hold('orders', [order('A', { waybills: 'none' })])
    await expect(store().findOrders(['A'])).resolves.toEqual([{ _openid: 'oMe', orderId: 'A', waybills: [] }])
  })

  if (isSchemaless)
    it('reads an order without an owner, and leaves out one without an id', async () => {
      await hold('orders', [order('A', { _openid: 7 }), { ...order('B'), orderId: 7 }])
      // A document of another shape may bring an id that is no text.
      await expect(store().findOrders(['A', 7 as never])).resolves.toEqual([
        { _openid: '', orderId: 'A', waybills },
      ])
    })

  it('lists tracks that ended before a moment, up to a number', async () => {
    await hold('tracks', [
      track('open', { endedAt: 5 }),
      track('unknown', { ended: true }),
      track('later', { ended: true, endedAt: 100 }),
      ...['a', 'b', 'c'].map((id) => track(id, { ended: true, endedAt: 99, checkedAt: 7 })),
    ])
    const found = await store().listEnded(100, 9)
    expect(found.map(({ _id }) => _id).sort()).toEqual(['a', 'b', 'c'])
    const kept = { _openid: 'oMe', orderId: 'A', deliveryId: 'SF', waybillId: '1', ended: true }
    expect(found[0]).toEqual({ ...kept, _id: found[0]?._id, endedAt: 99, checkedAt: 7 })
    await expect(store().listEnded(100, 2)).resolves.toHaveLength(2)
  })

  it('goes through tracks and consents in order of their ids, each once', async () => {
    const tracks = ['b', 'B', 'a', 'c'].map((id) => track(id, { ended: id === 'b' }))
    await hold('tracks', tracks)
    const page = async (after: string) => (await store().listAfter('tracks', after, 2)).map(({ _id }) => _id)
    await expect(page('')).resolves.toEqual(['B', 'a'])
    await expect(page('a')).resolves.toEqual(['b', 'c'])
    await expect(page('c')).resolves.toEqual([])
    const consent = { _openid: 'oMe', orderId: 'A', deliveryId: 'SF', waybillId: '1' }
    const left = { signed: 1, exception: 1 }
    await hold('consents', [
      { ...consent, _id: 'x', left },
      { ...consent, _id: 'y', left },
    ])
    await expect(store().listAfter('consents', 'w', 9)).resolves.toEqual(
      ['x', 'y'].map((_id) => ({ ...consent, _id, ended: false, endedAt: 0, checkedAt: 0 })),
    )
  })

  it('removes the consents for the parcels of tracks, of every customer', async () => {
    const consent = (_id: string, orderId: string, waybillId: string) => ({
      ...{ _id, _openid: `o${_id}`, orderId, deliveryId: 'SF', waybillId, left: { signed: 1 } },
    })
    await hold('consents', [consent('a', 'A', '1'), consent('b', 'A', '1'), consent('c', 'A', '2')])
    await hold('consents', [consent('d', 'B', '1')])
    const found = { ...track('t'), endedAt: 0, checkedAt: 0 }
    await store().removeConsentsOf([found])
    await expect(ids('consents')).resolves.toEqual(['c', 'd'])
  })

  it('remembers how far each collection was looked through', async () => {
    await expect(store().readProgress('tracks')).resolves.toBe('')
    await store().writeProgress('tracks', 't5')
    await store().writeProgress('consents', 'c7')
    await store().writeProgress('tracks', 't6')
    await expect(store().readProgress('tracks')).resolves.toBe('t6')
    await expect(store().readProgress('consents')).resolves.toBe('c7')
  })

  it('removes the documents with these ids, and none without an id', async () => {
    await hold('tracks', [track('a', { ended: true }), track('b')])
    await store().remove('tracks', [])
    await expect(ids('tracks')).resolves.toEqual(['a', 'b'])
    await store().remove('tracks', ['a', 'c'])
    await expect(ids('tracks')).resolves.toEqual(['b'])
  })

  it('removes counts, pauses and links that are over, and keeps those that are not', async () => {
    const pause = { errCode: 40199, failures: 1 }
    const share = { _openid: 'oMe', orderId: 'A', ...waybills[0], orderCreatedAt: 5, createdAt: 1, uses: 0 }
    await hold('rates', [
      { _id: 'old', day: 9 },
      { _id: 'today', day: 10 },
    ])
    await hold('pauses', [
      { _id: 'over', until: 99, ...pause },
      { _id: 'running', until: 100, ...pause },
    ])
    await hold('shares', [
      { _id: 'expired', expiresAt: 99, endedAt: 0, ...share },
      { _id: 'open', expiresAt: 100, endedAt: 0, ...share },
    ])
    await store().removeLimits(10, 100)
    const left = await Promise.all(['rates', 'pauses', 'shares'].map(ids))
    expect(left).toEqual([['today'], ['running'], ['open']])
  })

  it('knows whether there is any order', async () => {
    await expect(store().hasOrders()).resolves.toBe(false)
    await hold('orders', [order('A')])
    await expect(store().hasOrders()).resolves.toBe(true)
  })
}
