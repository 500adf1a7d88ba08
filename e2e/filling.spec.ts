import { CUSTOMER, ORDERS_LINK, RECORDED_AT } from './support/fixtures'
import { orders } from './support/ordersPage'
import { expect, test } from './support/preview'
import { sumSetData, waitForQuietSetData } from './support/setDataTraffic'
import { nodes } from './support/trackPage'

/** The list asks for the tracks of parcels that were never opened. */

const UNKNOWN = '点开看它到哪儿了'

const order = (index: number) => ({
  ...{
    _openid: CUSTOMER,
    orderId: `order-${index}`,
    addSource: 0,
    createdAt: RECORDED_AT - index,
    ended: false,
  },
  waybills: [{ deliveryId: 'ZTO', waybillId: `7${index}` }],
})

const track = (index: number) => ({
  delivery_id: 'ZTO',
  waybill_id: `7${index}`,
  path_item_num: 1,
  path_item_list: [
    { action_time: RECORDED_AT - 3600, action_type: 200001, action_msg: `快件已到达 ${index} 号转运中心` },
  ],
})

test('the list fills itself in, three parcels for each setData call, and a parcel then opens without a call', async ({
  open,
  preview,
}) => {
  preview.writeOrders(Array.from({ length: 6 }, (_, index) => order(index)))
  for (let index = 0; index < 6; index++) preview.writePath(`ZTO-7${index}`, track(index))
  const page = await open(ORDERS_LINK)
  await expect(page.locator('wx-page').getByText(/号转运中心/)).toHaveCount(6)
  await expect(page.getByText(UNKNOWN)).toHaveCount(0)
  expect(await preview.upstreamCalls()).toBe(6)
  expect(sumSetData(await waitForQuietSetData(page)).calls).toBeLessThanOrEqual(6)
  await page.evaluate(() => {
    window.__simulator.network?.set('offline')
  })
  await orders(page).nth(5).getByRole('link').tap()
  await expect(nodes(page)).toContainText('快件已到达 5 号转运中心')
})

test('without network the list asks for nothing', async ({ open, preview }) => {
  preview.writeOrders([order(0)])
  await open(ORDERS_LINK, { network: 'offline' })
  expect(await preview.upstreamCalls()).toBe(0)
})
