import { CUSTOMER, ORDERS_LINK, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, nodes } from './support/trackPage'

/** A carrier that the program's own table lacks is named as WeChat's getAllDelivery names it. */

const NAME = '承诺达特快'
const waybill = { deliveryId: 'OTP', waybillId: 'OTP0001' }
const order = { _openid: CUSTOMER, addSource: 0, createdAt: 1_795_143_480, ended: false }
const row = { action_time: 1_795_254_000, action_type: 100_001, action_msg: '已揽收' }

test.beforeEach(({ preview }) => {
  preview.writeOrders([
    { ...order, orderId: 'otp', waybills: [waybill] },
    { ...order, orderId: 'waiting', waybills: [{ ...waybill, waybillId: 'OTP0002' }] },
    { ...order, orderId: 'unknown', waybills: [{ deliveryId: 'NOBODY', waybillId: '1' }, waybill] },
  ])
  const reply = { waybill_id: waybill.waybillId, path_item_num: 1, path_item_list: [row] }
  preview.writePath('OTP-OTP0001', reply)
  preview.writePath('NOBODY-1', { ...reply, waybill_id: '1' })
  preview.writePath('OTP-OTP0002', { errcode: 40199, errmsg: 'waybill_id not found' })
})

test('the track page and then the list name the carrier, and WeChat is asked for names at most once', async ({
  open,
  preview,
}) => {
  const page = await open(trackLink('otp'))
  await expect(nodes(page)).toHaveCount(1)
  await expect(page.getByText(NAME)).toBeVisible()
  await open(ORDERS_LINK)
  await expect(page.getByText(NAME).first()).toBeVisible()
  await open(trackLink('waiting'))
  await expect(heading(page, '暂时查不到它')).toBeVisible()
  await expect(page.getByText(NAME).first()).toBeVisible()
  // An instance may know the names from an earlier test.
  expect((await preview.stats()).calls['logistics.getAllDelivery']).toBeLessThanOrEqual(1)
})

test('a carrier that WeChat does not name either is shown by its id', async ({ open }) => {
  const page = await open(trackLink('unknown'))
  await expect(nodes(page)).toHaveCount(1)
  await expect(page.getByText('NOBODY').first()).toBeVisible()
  await expect(page.getByText(NAME).first()).toBeVisible()
})
