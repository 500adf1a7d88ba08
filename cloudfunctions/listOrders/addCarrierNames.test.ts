import type { OrderPage } from '../../contract/replies'
import { addCarrierNames } from './addCarrierNames'

const waybill = (deliveryId: string) => ({ deliveryId, waybillId: '1', latest: null })
const page: OrderPage = {
  orders: [
    { orderId: 'A', createdAt: null, ended: false, waybills: [waybill('SF'), waybill('OTP')] },
    { orderId: 'B', createdAt: null, ended: false, waybills: [] },
  ],
  nextCursor: 'next',
}

it('names the carriers of each order', async () => {
  const names = new Map([['OTP', '承诺达特快']])
  await expect(addCarrierNames({ ok: true, data: page }, () => Promise.resolve(names))).resolves.toEqual({
    ok: true,
    data: {
      nextCursor: 'next',
      orders: [
        { ...page.orders[0], waybills: [waybill('SF'), { ...waybill('OTP'), deliveryName: '承诺达特快' }] },
        page.orders[1],
      ],
    },
  })
})

it('leaves a failure as it is', async () => {
  const failed = { ok: false, code: 'BUSY' } as const
  await expect(addCarrierNames(failed, () => Promise.reject(new Error('asked')))).resolves.toBe(failed)
})

it('looks for the carriers of every order, and leaves the page as it is if none has a name', async () => {
  const lookedFor: string[] = []
  const reply = { ok: true, data: page } as const
  const answered = await addCarrierNames(reply, (deliveryIds) => {
    lookedFor.push(...deliveryIds)
    return Promise.resolve(new Map())
  })
  expect(answered).toBe(reply)
  expect(lookedFor).toEqual(['SF', 'OTP'])
})
