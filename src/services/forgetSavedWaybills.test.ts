import Taro from '@tarojs/taro'
import { failWith } from '../../testing/cloud'
import { resetDevice, storage } from '../../testing/taro'
import { AT, journey, SF } from '../../testing/trackedWaybill'
import { readSavedWaybill, removeOldWaybills, saveWaybill } from './savedWaybills'
import { getPath } from './tracking'

jest.mock('./transport/callFunction')

/** What a device keeps of parcels goes in time. */

const DAY = 24 * 3600
const other = { ...journey, orderId: 'B', waybillId: '9', siblings: [{ deliveryId: 'ZTO', waybillId: '9' }] }
const savedOrders = () => ['A', 'B'].filter((orderId) => readSavedWaybill({ orderId }))

beforeEach(() => {
  resetDevice()
  saveWaybill(journey)
  saveWaybill({ ...journey, ...SF })
  saveWaybill(other)
})

it('removes every waybill of an order that the back end does not find', async () => {
  failWith('not-found')
  await expect(getPath({ orderId: 'A', waybillId: '1' })).rejects.toMatchObject({ reason: 'not-found' })
  expect(savedOrders()).toEqual(['B'])
  expect(JSON.stringify([...storage.entries()])).not.toContain('"A"')
})

it.each(['offline', 'busy', 'timeout', 'unavailable', 'forbidden', 'not-tracked'] as const)(
  'keeps everything when the back end fails with %s',
  async (reason) => {
    failWith(reason)
    await expect(getPath({ orderId: 'A' })).rejects.toMatchObject({ reason })
    expect(savedOrders()).toEqual(['A', 'B'])
  },
)

it('removes what WeChat last told of 60 days ago', () => {
  saveWaybill({ ...other, checkedAtSeconds: AT + DAY })
  removeOldWaybills(AT + 60 + 60 * DAY - 1)
  expect(savedOrders()).toEqual(['A', 'B'])
  removeOldWaybills(AT + 60 + 60 * DAY)
  expect(savedOrders()).toEqual(['B'])
  removeOldWaybills(AT + 61 * DAY)
  expect([...storage.keys()]).toEqual(['journeys'])
})

it('removes journeys that no list names, and leaves what is not a journey', () => {
  storage.set('journey:of-an-earlier-version', { phone: '13800138000' })
  storage.set('language', 'zh-CN')
  removeOldWaybills(AT)
  expect(storage.has('journey:of-an-earlier-version')).toBe(false)
  expect(storage.get('language')).toBe('zh-CN')
  expect(savedOrders()).toEqual(['A', 'B'])
})

it('removes everything if the list of journeys cannot be read', () => {
  storage.set('journeys', 'broken')
  removeOldWaybills(AT)
  expect([...storage.keys()]).toEqual(['journeys'])
})

it('works without a storage that is broken', () => {
  jest.spyOn(Taro, 'getStorageInfoSync').mockImplementation(() => {
    throw new Error('broken')
  })
  expect(() => {
    removeOldWaybills(AT + 100 * DAY)
  }).not.toThrow()
})
