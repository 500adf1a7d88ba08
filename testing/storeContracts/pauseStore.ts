import type { Pause } from '../../cloudfunctions/shared/pauseStore'
import type { StoreBackend } from './backend'

const pause = (_id: string): Pause => ({ _id, until: 9, errCode: 40199, failures: 1 })

/** What every PauseStore and CarrierStore does. */
export function describePauseStore({ stores, stored }: StoreBackend): void {
  const pauses = () => stores().pauses

  it('finds the pauses that it is asked for', async () => {
    for (const id of ['a', 'b', 'c']) await pauses().put(pause(id))
    const found = await pauses().find(['a', 'c', 'd'])
    expect(found.sort((a, b) => (a._id < b._id ? -1 : 1))).toEqual([pause('a'), pause('c')])
    await expect(pauses().find([])).resolves.toEqual([])
  })

  it('replaces a pause', async () => {
    await pauses().put(pause('a'))
    await pauses().put({ ...pause('a'), failures: 2, errCode: -1, until: 10.5 })
    const replaced = { _id: 'a', until: 10.5, errCode: -1, failures: 2 }
    await expect(pauses().find(['a'])).resolves.toEqual([replaced])
  })

  it('removes one pause and leaves the others', async () => {
    for (const id of ['a', 'b']) await pauses().put(pause(id))
    await pauses().remove('a')
    await expect(stored('pauses')).resolves.toEqual([pause('b')])
  })
}

/** What every CarrierStore does. */
export function describeCarrierStore({ stores }: StoreBackend): void {
  it('finds the list of carriers that was put last, and none before', async () => {
    const { carriers } = stores()
    await expect(carriers.find()).resolves.toBeNull()
    const sf = { deliveryId: 'SF', deliveryName: '顺丰' }
    await carriers.put({ carriers: [sf], until: 5 })
    await carriers.put({ carriers: [sf, { deliveryId: 'X', deliveryName: '某快递' }], until: 6 })
    await expect(carriers.find()).resolves.toMatchObject({ carriers: [sf, { deliveryId: 'X' }], until: 6 })
  })
}
