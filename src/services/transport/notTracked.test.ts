import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { callFunction } from './callFunction'

const order = {
  orderId: 'A',
  goods: [{ name: '马克杯', imageUrl: '/cup.svg' }],
  waybills: [{ deliveryId: 'SF', waybillId: '1' }],
}
const untracked = async (sent: unknown): Promise<unknown> => {
  const result = { ok: false, code: 'NOT_TRACKED', order: sent }
  jest.mocked(Taro.cloud.callFunction).mockResolvedValue({ result, errMsg: 'cloud.callFunction:ok' })
  return callFunction('greet', {}, v.unknown()).catch((error: unknown) => error)
}

it('hands the order of NOT_TRACKED on with the error', async () => {
  const { goods, waybills } = order
  await expect(untracked(order)).resolves.toMatchObject({
    reason: 'not-tracked',
    order: { goods, waybills },
  })
})

it('accepts an order of NOT_TRACKED without goods and waybills', async () => {
  const error = await untracked({ orderId: 'A', waybills: [] })
  expect(error).toMatchObject({ reason: 'not-tracked', order: { goods: [], waybills: [] } })
})

it.each([
  ['missing', undefined],
  ['null', null],
  ['text', 'A'],
  ['without its waybills', { orderId: 'A' }],
  ['with a waybill that cannot be read', { orderId: 'A', waybills: [{ waybillId: 1 }] }],
])('drops an order of NOT_TRACKED that is %s, and keeps the reason', async (_, sent) => {
  const error = await untracked(sent)
  expect(error).toMatchObject({ reason: 'not-tracked', order: undefined })
})
