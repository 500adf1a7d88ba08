import type { Page } from '@playwright/test'
import { CUSTOMER, RECORDED_AT } from './fixtures'
import type { Preview } from './previewControl'

/** Where the parts of the orders page are, in Chinese. */

export const orderList = (page: Page, name: string) => page.locator('wx-page').getByRole('list', { name })

export const orders = (page: Page) => page.locator('wx-page').getByRole('listitem')

export const searchField = (page: Page) =>
  page.getByRole('textbox', { name: '搜索包裹，按商品名、订单号或运单号' })

/** Calls getPath for each order as its customer, so that the cloud stores its track and the list shows its latest node. */
export async function storeTracks({ url }: Preview, ...orderIds: string[]): Promise<void> {
  for (const orderId of orderIds) {
    await fetch(new URL('/cloud/functions/getPath', url), {
      method: 'POST',
      headers: { 'x-openid': CUSTOMER, 'x-now': String(RECORDED_AT) },
      body: JSON.stringify({ orderId }),
    })
  }
}
