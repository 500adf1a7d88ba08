import { failWith } from '../../testing/cloud'
import { resetDevice, storage } from '../../testing/taro'
import { journey, SF, signed } from '../../testing/trackedWaybill'
import { readSavedWaybill, saveWaybill, updateSavedWaybills } from './savedWaybills'
import { getPath } from './tracking'

jest.mock('./transport/callFunction')

/** What a device keeps of parcels that WeChat's own entrances have opened by the payment. */

const payment = { tradeNo: 'T1', transactionId: '42' }
const read = (link: object) => readSavedWaybill({ orderId: '', ...link })

beforeEach(() => {
  resetDevice()
  saveWaybill(journey, payment)
})

it.each([
  [payment],
  [{ tradeNo: 'T1' }],
  [{ transactionId: '42' }],
  [{ tradeNo: 'T1', transactionId: '43' }],
])('reads the parcel of a payment named by %j', (link) => {
  expect(read(link)).toEqual(journey)
})

it.each([[{}], [{ tradeNo: '42' }], [{ transactionId: 'T1' }], [{ tradeNo: 'T2' }]])(
  'reads nothing for a link that names %j',
  (link) => {
    saveWaybill({ ...journey, orderId: 'B', waybillId: '9' })
    expect(read(link)).toBeNull()
  },
)

it("picks the waybill that the payment's link names", () => {
  saveWaybill({ ...journey, ...SF })
  expect(read({ ...payment, waybillId: '2' })?.deliveryId).toBe('SF')
  expect(read(payment)?.deliveryId).toBe('ZTO')
})

it('keeps the payment when a list, a push or a link with the order id saves the parcel again', () => {
  const waybills = [{ deliveryId: 'ZTO', waybillId: '1', latest: signed, state: null }]
  updateSavedWaybills([{ orderId: 'A', goods: [], createdAtSeconds: null, ended: false, waybills }])
  saveWaybill({ ...journey, events: [signed] })
  expect(read(payment)?.events).toEqual([signed])
})

it('follows a payment that leads to another order now', () => {
  saveWaybill(
    { ...journey, orderId: 'B', waybillId: '9', siblings: [{ deliveryId: 'ZTO', waybillId: '9' }] },
    payment,
  )
  expect(read(payment)?.orderId).toBe('B')
  expect(readSavedWaybill({ orderId: 'A' })?.orderId).toBe('A')
})

it('does not give the payment to another order under the same waybill number', () => {
  saveWaybill({ ...journey, orderId: 'B' })
  expect(read(payment)).toBeNull()
})

it('removes the order of a payment that the back end does not find', async () => {
  saveWaybill({ ...journey, ...SF })
  saveWaybill({ ...journey, orderId: 'B', waybillId: '9', siblings: [{ deliveryId: 'ZTO', waybillId: '9' }] })
  failWith('not-found')
  await expect(getPath({ orderId: '', tradeNo: 'T1' })).rejects.toMatchObject({ reason: 'not-found' })
  expect(read(payment)).toBeNull()
  expect(readSavedWaybill({ orderId: 'A', ...SF })).toBeNull()
  expect(readSavedWaybill({ orderId: 'B' })?.orderId).toBe('B')
})

it('keeps everything if the payment is of no saved order, or WeChat could not be asked', async () => {
  failWith('not-found')
  await expect(getPath({ orderId: '', tradeNo: 'T2' })).rejects.toMatchObject({ reason: 'not-found' })
  failWith('offline')
  await expect(getPath({ orderId: '', tradeNo: 'T1' })).rejects.toMatchObject({ reason: 'offline' })
  expect(read(payment)).toEqual(journey)
})

it('reads the list of a version that knew no payments, and one with payments of another type', () => {
  const { entries } = storage.get('journeys') as { entries: object[] }
  storage.set('journeys', {
    schema: 1,
    entries: entries.map((each) => ({ ...each, tradeNo: 5, transactionId: null })),
  })
  expect(read(payment)).toBeNull()
  expect(readSavedWaybill({ orderId: 'A' })).toEqual(journey)
})
