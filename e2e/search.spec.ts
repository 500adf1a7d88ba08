import { violations } from './support/axe'
import { IN_TRANSIT, ORDERS_LINK } from './support/fixtures'
import { orderList, orders, searchField } from './support/ordersPage'
import { expect, test } from './support/preview'
import { readSetDataCalls, sumSetData, waitForQuietSetData } from './support/setDataTraffic'

/** The search on the orders page. */

for (const [by, text] of [
  ['part of the name of the goods', '咖啡豆'],
  ['the order number', IN_TRANSIT.orderId],
  ['part of a waybill number with blanks around it', ' 3456789012 '],
] as const) {
  test(`the search finds an order by ${by}`, async ({ open }) => {
    const page = await open(ORDERS_LINK)
    await searchField(page).fill(text)
    await expect(orderList(page, '找到').getByRole('link', { name: /云南保山小粒咖啡豆/ })).toBeVisible()
    await expect(orderList(page, '进行中')).toHaveCount(0)
  })
}

test('the search says what it has not found, and offers all orders again', async ({ open }) => {
  const page = await open(ORDERS_LINK)
  await expect(orders(page)).toHaveCount(7)
  await searchField(page).fill('沙发')
  await expect(page.getByRole('heading', { name: '没找到“沙发”' })).toBeVisible()
  expect(await violations(page, 'wx-page')).toEqual([])
  await page.getByRole('button', { name: '看全部包裹' }).tap()
  await expect(orders(page)).toHaveCount(7)
  await expect(searchField(page)).toHaveValue('')
})

test('one tap clears the search', async ({ open }) => {
  const page = await open(ORDERS_LINK)
  await searchField(page).fill('咖啡豆')
  await expect(orderList(page, '找到')).toBeVisible()
  await page.getByRole('button', { name: '清空搜索' }).tap()
  await expect(orders(page)).toHaveCount(7)
  await expect(searchField(page)).toHaveValue('')
})

test('a search without a network keeps the orders that were shown, with a notice', async ({
  open,
  context,
}) => {
  const page = await open(ORDERS_LINK)
  await expect(orders(page)).toHaveCount(7)
  await context.setOffline(true)
  await searchField(page).fill('咖啡豆')
  await expect(page.getByRole('status')).toContainText('没有网络')
  await expect(orders(page)).toHaveCount(7)
  await context.setOffline(false)
  await expect(orderList(page, '找到')).toBeVisible()
})

test('typing a letter sends at most 600 bytes to the view', async ({ open }) => {
  const page = await open(ORDERS_LINK)
  await expect(orders(page)).toHaveCount(7)
  // Neither the answer to a search nor the list's own calls are part of this.
  await waitForQuietSetData(page)
  await page.route('**/cloud/functions/**', () => undefined)
  for (const letter of 'ab') {
    const before = (await readSetDataCalls(page)).length
    await searchField(page).pressSequentially(letter)
    await expect(page.getByRole('button', { name: '清空搜索' })).toBeVisible()
    const { bytes } = sumSetData((await readSetDataCalls(page)).slice(before))
    expect(bytes).toBeLessThanOrEqual(600)
  }
})
