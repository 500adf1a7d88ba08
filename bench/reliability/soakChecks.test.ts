import { Collections } from '../../preview/cloud/collections'
import { formatSoak, hasPassed } from './formatSoak'
import type { SoakResult } from './runSoak'
import { messagesOf, SoakChecks } from './soakChecks'
import { SoakParcels } from './soakParcels'

// The soak must be able to fail: each of its checks sees what it is there for.

const NOW = 1795413900

function createShop() {
  const database = new Collections(['orders', 'tracks', 'consents', 'shares'])
  const parcels = new SoakParcels(['oSOAK1'], () => 0)
  const checks = new SoakChecks(parcels)
  const parcel = parcels.place(database, NOW)
  parcels.report(parcel, NOW + 60)
  const { orderId, openid: _openid, rows } = parcel
  const store = (changes: object = {}) => {
    database.replaceAll('tracks', [{ _id: 'T', orderId, _openid, pathItemList: rows, ...changes }])
  }
  store()
  checks.checkStored(database)
  return { database, checks, parcel, store }
}

it('counts nothing while the rows stay with their owner', () => {
  const { database, checks, parcel } = createShop()
  checks.checkPushed(database, parcel, messagesOf(parcel.rows))
  checks.checkStored(database)
  checks.checkAnswer('getPath', parcel.openid, { ok: false, code: 'BUSY' })
  expect(Object.values(checks.violations)).toEqual([0, 0, 0, 0, 0, 0])
})

it('counts a row that was stored and is gone', () => {
  const { database, checks, parcel, store } = createShop()
  store({ pathItemList: parcel.rows.slice(1) })
  checks.checkStored(database)
  expect(checks.violations.lostRows).toBe(1)
})

it('counts a row that WeChat was told is stored and is not', () => {
  const { database, checks, parcel } = createShop()
  checks.checkPushed(database, parcel, [`已签收 ${parcel.orderId}`])
  expect(checks.violations.lostRows).toBe(1)
})

it("counts another order's row in a track, and a track of a wrong owner", () => {
  const { database, checks, store } = createShop()
  store({ pathItemList: [{ actionMsg: '已揽收 SOAKORDER99' }], _openid: 'oSOAK2' })
  checks.checkStored(database)
  expect(checks.violations.wrongOwner).toBe(2)
})

it("counts an answer with another customer's order, and one that is not as in the contract", () => {
  const { checks, parcel } = createShop()
  const order = { orderId: parcel.orderId, waybills: [] }
  checks.checkAnswer('getPath', 'oSOAK2', { ok: false, code: 'NOT_TRACKED', order })
  checks.checkAnswer('getPath', parcel.openid, { ok: true, data: { orderId: 7 } })
  checks.checkAnswer('getPath', parcel.openid, { ok: false, code: 'OUCH' })
  expect(checks.violations).toMatchObject({ wrongOwner: 1, malformed: 2 })
})

it('counts data and stacks in the log', () => {
  const { checks } = createShop()
  checks.checkLine('{"function":"getPath","what":"SOAKWAYBILL3"}')
  checks.checkLine('{"function":"getPath","stack":"TypeError"}')
  expect(checks.violations).toMatchObject({ dataInLog: 1, bugs: 1 })
})

const clean: SoakResult = {
  violations: { lostRows: 0, wrongOwner: 0, malformed: 0, thrown: 0, dataInLog: 0, bugs: 0 },
  counts: { calls: 9, pushes: 9, delivered: 9, requests: 99, faults: 9 },
  codes: { OK: 8, BUSY: 1 },
  heap: { start: 50e6, end: 51e6 },
}

it('passes only if nothing was counted and the heap is flat', () => {
  expect(hasPassed(clean)).toBe(true)
  expect(hasPassed({ ...clean, violations: { ...clean.violations, lostRows: 1 } })).toBe(false)
  expect(hasPassed({ ...clean, heap: { start: 50e6, end: 70e6 } })).toBe(false)
  expect(hasPassed({ ...clean, counts: { ...clean.counts, faults: 0 } })).toBe(false)
  expect(formatSoak(clean)).toMatch(/\| rows lost +\| +0 \|/)
})
