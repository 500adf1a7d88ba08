import { zhCN } from '../src/locales/zh-CN'
import { ROUGH_CUSTOMER, trackLink } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading } from './support/trackPage'

/** The words on the track page for each way in which WeChat fails, if nothing is stored. */

const { failed } = zhCN

for (const [orderId, { title, text }] of [
  ['rough-timeout', failed.timeout],
  ['rough-http500', failed.busy],
  ['rough-reset', failed.busy],
  ['rough-busy', failed.busy],
  ['rough-45009', failed.busy],
  ['rough-not-json', failed['bad-reply']],
  ['rough-40003', failed.forbidden],
  ['rough-48001', failed.forbidden],
] as const) {
  test(`the page says "${title}" to ${orderId}`, async ({ open }) => {
    const page = await open(trackLink(orderId), { openid: ROUGH_CUSTOMER })
    await expect(heading(page, title)).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText(text)).toBeVisible()
  })
}

for (const [what, body, { title }] of [
  ['rows that are no list', { path_item_list: 'none' }, failed['bad-reply']],
  ['a number on no list', { errcode: 99999, errmsg: 'new' }, failed.unavailable],
] as const) {
  test(`the page says "${title}" when WeChat sends ${what}`, async ({ open, preview }) => {
    preview.writePath('ZTO-73123456789012', body)
    const page = await open(trackLink('202611200117'))
    await expect(heading(page, title)).toBeVisible()
  })
}
