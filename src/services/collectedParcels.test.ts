import Taro from '@tarojs/taro'
import { resetDevice } from '../../testing/taro'
import { readCollectedMarks, removeCollectedMark, saveCollectedMark } from './collectedParcels'

const mark = (waybillId: string, headlineKey = 'h') => ({
  orderId: 'A1',
  deliveryId: 'SF',
  waybillId,
  headlineKey,
  newestKey: 'n',
})

beforeEach(resetDevice)

it('reads the marks that were saved, the newest first', () => {
  saveCollectedMark(mark('1'))
  saveCollectedMark(mark('2'))
  expect(readCollectedMarks()).toEqual([mark('2'), mark('1')])
})

it('replaces an earlier mark of the same parcel', () => {
  saveCollectedMark(mark('1', 'old'))
  saveCollectedMark(mark('1', 'new'))
  expect(readCollectedMarks()).toEqual([mark('1', 'new')])
})

it('removes the mark of one parcel only', () => {
  saveCollectedMark(mark('1'))
  saveCollectedMark(mark('2'))
  removeCollectedMark('A1', { deliveryId: 'SF', waybillId: '1' })
  expect(readCollectedMarks()).toEqual([mark('2')])
})

it('keeps the newest 50 marks', () => {
  for (let index = 0; index < 60; index += 1) saveCollectedMark(mark(String(index)))
  expect(readCollectedMarks()).toHaveLength(50)
  expect(readCollectedMarks()[0]).toEqual(mark('59'))
})

it('reads no marks from a storage that holds something else', () => {
  Taro.setStorageSync('collected', { schema: 0, marks: [mark('1')] })
  expect(readCollectedMarks()).toEqual([])
})
