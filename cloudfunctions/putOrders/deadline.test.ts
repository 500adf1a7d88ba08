import { shopOrder } from '../../testing/shopServer'
import { Failure } from '../shared/failure'
import { putOrders, type PutOrdersPorts } from './core'
import type { StoredDocument } from './orderDocument'

// What a call answers of the orders for which it has no time, or which the database refuses.

const orders = Array.from({ length: 100 }, (_, index) => shopOrder(`N${index}`))

/** Each write takes `writeMs` of the time that the call has; a write of `broken` fails. */
function createPorts({ budgetMs = 4000, writeMs = 0, broken = '' } = {}) {
  let leftMs = budgetMs
  const added: StoredDocument[] = []
  const removed: string[] = []
  const ports: PutOrdersPorts = {
    orders: {
      find: () => Promise.resolve([]),
      add: (document) => {
        leftMs -= writeMs
        if (document.orderId === broken)
          return Promise.reject(new Failure('BUSY', 'busy', { errCode: -501001 }))
        added.push(document)
        return Promise.resolve(true)
      },
      update: () => Promise.resolve(true),
      remove: (orderIds) => Promise.resolve(void removed.push(...orderIds)),
    },
    belongings: {
      listBelongings: () => Promise.resolve([]),
      removeConsents: () => Promise.resolve(),
      endShares: () => Promise.resolve(),
      removeBelongings: () => Promise.resolve(),
    },
    tracks: { find: () => Promise.resolve(null), update: () => Promise.resolve(null) },
    deadline: { remainingMs: () => leftMs },
    now: () => 1795143480,
  }
  return { ports, added, removed }
}

async function statuses(ports: PutOrdersPorts, sent: unknown[] = orders) {
  const reply = await putOrders({ orders: sent }, ports)
  return reply.ok ? reply.data.results : []
}

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
  jest.spyOn(console, 'error').mockReturnValue()
})

it('answers the orders that do not fit as not done, and stores exactly the others', async () => {
  const { ports, added } = createPorts({ writeMs: 100 })
  const results = await statuses(ports)
  const stored = results.filter(({ status }) => status === 'stored')
  expect(stored.map(({ orderId }) => orderId)).toEqual(added.map(({ orderId }) => orderId))
  expect(added.length).toBeGreaterThan(30)
  expect(added.length).toBeLessThan(50)
  expect(results.slice(added.length)).toContainEqual({
    index: 99,
    orderId: 'N99',
    status: 'notDone',
    reason: 'TIMEOUT: send it again',
  })
})

it('begins nothing without time, not even a deletion', async () => {
  const { ports, added, removed } = createPorts({ budgetMs: 500 })
  const results = await statuses(ports, [...orders.slice(1), { orderId: 'X', deleted: true }])
  expect(results.every(({ status }) => status === 'notDone')).toBe(true)
  expect([...added, ...removed]).toEqual([])
})

it('answers an order that the database refuses as not done, and stores the others', async () => {
  const { ports, added } = createPorts({ broken: 'N7' })
  const results = await statuses(ports)
  expect(results[7]).toEqual({ index: 7, orderId: 'N7', status: 'notDone', reason: 'BUSY: send it again' })
  expect(added).toHaveLength(99)
})

it('answers no order at all if the database cannot be read', async () => {
  const { ports } = createPorts()
  const find = () => Promise.reject(new Failure('NOT_AUTHORISED', 'no collection', { errCode: -502005 }))
  const failing = { ...ports, orders: { ...ports.orders, find } }
  await expect(putOrders({ orders }, failing)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
})
