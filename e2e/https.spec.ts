import { CUSTOMER, SAMPLE_ORDER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { nodes } from './support/trackPage'

/** The functions ask WeChat over HTTPS, with an access token, instead of by cloud calls. */

test.use({ api: 'https' })

test('a parcel opens over HTTPS, for which the functions get an access token', async ({ open, preview }) => {
  const page = await open(trackLink(SAMPLE_ORDER))
  await expect(nodes(page)).toHaveCount(3)
  expect(await preview.stats()).toMatchObject({
    calls: { 'logistics.getPath': 1 },
    https: { '/cgi-bin/stable_token': 1 },
  })
})

test("a carrier of WeChat's list is named over HTTPS", async ({ open, preview }) => {
  const waybill = { deliveryId: 'OTP', waybillId: 'OTP0001' }
  const order = { _openid: CUSTOMER, orderId: 'otp', addSource: 0, waybills: [waybill] }
  preview.writeOrders([{ ...order, createdAt: 1_795_143_480, ended: false }])
  const row = { action_time: 1_795_254_000, action_type: 100_001, action_msg: '已揽收' }
  preview.writePath('OTP-OTP0001', { waybill_id: 'OTP0001', path_item_num: 1, path_item_list: [row] })
  const page = await open(trackLink('otp'))
  await expect(page.getByText('承诺达特快')).toBeVisible()
})
