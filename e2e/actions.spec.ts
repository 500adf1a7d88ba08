import { allowClipboard, readClipboard } from './support/clipboard'
import { IN_TRANSIT, STAGES_CUSTOMER, STUCK_ORDER, trackLink, UNTRACKED_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'
import { calledNumbers } from './support/trackPage'

/** What a customer can do about a parcel in a certain state: copy, call, chase up, find other orders. */

const STAGES = { openid: STAGES_CUSTOMER }

test.beforeEach(({ context }) => allowClipboard(context))

test('a tap copies the pickup code without its blank, as a locker takes it', async ({ open }) => {
  const page = await open(trackLink('stage-locker'), STAGES)
  await expect(page.locator('wx-page .pickup-ticket-code')).toHaveText('6230 7481')
  await page.locator('wx-page .action-bar').getByRole('button', { name: '复制取件码' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await readClipboard(page)).toBe('62307481')
})

test('the courier is called after the customer has chosen to call', async ({ open }) => {
  const page = await open(trackLink('stage-out-for-delivery'), STAGES)
  await page.getByRole('button', { name: '打给快递员' }).tap()
  await page.getByText('拨打 13800138000').tap()
  await expect.poll(() => calledNumbers(page)).toEqual(['13800138000'])
})

test("chasing up copies the facts and opens the shop's chat about this parcel", async ({ open }) => {
  const page = await open(trackLink(STUCK_ORDER))
  const chase = page.getByRole('button', { name: '催一催' })
  await expect(chase).toHaveAttribute('open-type', 'contact')
  await expect(chase).toHaveAttribute(
    'session-from',
    '{"orderId":"202611190008","waybillId":"YT8811223344556","headline":"52 小时没动了"}',
  )
  await chase.tap()
  await expect(page.getByText('情况写好了，已经复制。在商家的聊天里粘贴就能发。')).toBeVisible()
  const facts = await readClipboard(page)
  expect(facts).toContain('你好，我的包裹“52 小时没动了”，请帮忙催一催。')
  expect(facts).toContain('运单：圆通速递 YT8811223344556')
})

test('a waybill that WeChat cannot track shows its number to copy and a hotline to call', async ({
  open,
}) => {
  const page = await open(trackLink(UNTRACKED_ORDER))
  await page.getByRole('button', { name: '复制单号' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await readClipboard(page)).toBe('773300112233445')
  await page.getByRole('button', { name: '拨打 95543' }).tap()
  await expect.poll(() => calledNumbers(page)).toEqual(['95543'])
})

test('an order that does not exist offers the list of orders', async ({ open }) => {
  const page = await open(trackLink('no-such-order'))
  await page.getByRole('button', { name: '看看我的包裹' }).tap()
  await expect(page.getByRole('list', { name: '进行中' })).toBeVisible()
})

test('a tap copies the waybill number', async ({ open }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId))
  await page.getByRole('button', { name: '复制运单号 73123456789012' }).tap()
  await expect(page.getByText('内容已复制')).toBeVisible()
  expect(await readClipboard(page)).toBe('73123456789012')
})
