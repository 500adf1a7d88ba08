import type { Page } from '@playwright/test'
import orders from '../preview/fixtures/orders.json'
import { misnamedControls, violations } from './support/axe'
import {
  CUSTOMER,
  IN_TRANSIT,
  LONG_CUSTOMER,
  OTHER_CUSTOMER,
  RECORDED_AT,
  trackLink,
} from './support/fixtures'
import { call, readResult } from './support/functionCall'
import { layoutFaults } from './support/layoutFaults'
import { expect, previewAddress, test } from './support/preview'
import type { Preview } from './support/previewControl'
import { heading, nodes, timeline } from './support/trackPage'

/** An owner shares a parcel, and another WeChat user opens the card. */

const PRIVATE_MESSAGE =
  '【深圳市】派件员 李大力（13800138000）正在派件，送至幸福小区8栋302室，取件码 8-2-5120，单号 73123456789012'

/** The carrier reports a message with everything that a guest must not see. */
function reportPrivateMessage(preview: Preview): void {
  const path = preview.readPath(IN_TRANSIT.path)
  const row = { action_time: RECORDED_AT - 60, action_type: 300002, action_msg: PRIVATE_MESSAGE }
  preview.writePath(IN_TRANSIT.path, { ...path, path_item_list: [...path.path_item_list, row] })
}

/** What of the owner's order a guest must never receive, in the order's own and the carrier's words. */
const SECRETS = [
  '李大力',
  '13800138000',
  '138',
  '8栋',
  '302',
  '8-2-5120',
  '幸福小区',
  '73123456789012',
  CUSTOMER,
]
const ORDER_DETAILS = [IN_TRANSIT.orderId, '咖啡', 'coffee.svg']

/** Makes a link on the page that the track page leads to, and returns the path of the card that WeChat would send. */
async function shareWithFamily(page: Page): Promise<string> {
  await page.getByRole('button', { name: '分享给家人' }).tap()
  await page.getByRole('button', { name: '生成链接' }).tap()
  await page.getByRole('button', { name: '发给家人' }).tap()
  const panel = page.getByRole('dialog')
  await expect(panel).toContainText('看看这个包裹到哪儿了')
  const [path = ''] = /\/pages\/\S+/.exec((await panel.locator('p').allTextContents()).join('\n')) ?? []
  return path
}

const banner = (page: Page) => page.getByRole('status').filter({ hasText: '家人分享给你的包裹' })

test('another user opens the card and sees the masked journey, and until when it is shared', async ({
  open,
  preview,
}) => {
  reportPrivateMessage(preview)
  const page = await open(trackLink(IN_TRANSIT.orderId))
  const path = await shareWithFamily(page)
  expect(path).toMatch(/^\/pages\/track\/index\?share=[\w-]{22}$/)
  const answered = page.waitForResponse('**/cloud/functions/getPath')
  await page.getByRole('button', { name: '用另一个微信打开' }).tap()
  const reply = await (await answered).text()
  await expect(banner(page)).toContainText('11月30日 15:41 前都能看')
  expect(page.url()).not.toContain(CUSTOMER)
  await expect(nodes(page)).toHaveCount(9)
  await expect(timeline(page)).toContainText('派件员 ***（***）正在派件')
  await expect(page.getByText('尾号 9012')).toBeVisible()
  const html = await page.locator('wx-page').innerHTML()
  for (const secret of [...SECRETS, ...ORDER_DETAILS]) {
    expect(reply).not.toContain(secret)
    expect(html).not.toContain(secret)
  }
})

test('a guest watches nothing and can only refresh', async ({ open, page, preview }) => {
  const watches: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/cloud/watch')) watches.push(request.postData() ?? '')
  })
  const path = await shareWithFamily(await open(trackLink(IN_TRANSIT.orderId)))
  watches.length = 0
  await open(path, { openid: OTHER_CUSTOMER })
  await expect(banner(page)).toBeVisible()
  await expect(page.locator('wx-page').getByRole('button')).toHaveText(['刷新'])
  expect(watches).toEqual([])
  await page.getByRole('button', { name: '刷新' }).tap()
  await expect(banner(page)).toBeVisible()
  expect(await preview.upstreamCalls()).toBe(1)
})

test('a link that its owner ends is not found from then on, and shows nothing that it showed before', async ({
  open,
}) => {
  const page = await open(trackLink(IN_TRANSIT.orderId))
  const path = await shareWithFamily(page)
  await open(path, { openid: OTHER_CUSTOMER })
  await expect(banner(page)).toBeVisible()
  await open(`/pages/share/index?orderId=${IN_TRANSIT.orderId}`)
  await expect(page.getByRole('listitem')).toContainText('看过 1 次')
  await page.getByRole('button', { name: /^结束/ }).tap()
  await expect(page.getByRole('listitem')).toHaveCount(0)
  await open(path, { openid: OTHER_CUSTOMER })
  await expect(heading(page, '没找到这个分享')).toBeVisible()
  await expect(timeline(page)).toHaveCount(0)
})

test('a stranger sees nothing with a wrong token, or with the ids of the order instead of a token', async ({
  open,
  page,
}) => {
  const path = await shareWithFamily(await open(trackLink(IN_TRANSIT.orderId)))
  for (const link of [`${path.slice(0, -1)}!`, `${path}A`, '/pages/track/index?share=']) {
    await open(link, { openid: OTHER_CUSTOMER })
    await expect(heading(page, '没找到这个分享')).toBeVisible()
  }
  await open(trackLink(IN_TRANSIT.orderId), { openid: OTHER_CUSTOMER })
  await expect(heading(page, '没找到这个订单')).toBeVisible()
})

test('a link dies with the order’s change of owner', async ({ open, preview, page }) => {
  const path = await shareWithFamily(await open(trackLink(IN_TRANSIT.orderId)))
  preview.writeOrders(
    orders.map((order) =>
      order.orderId === IN_TRANSIT.orderId ? { ...order, _openid: 'oSOMEBODY001' } : order,
    ),
  )
  await open(path, { openid: OTHER_CUSTOMER })
  await expect(heading(page, '没找到这个分享')).toBeVisible()
})

test('the functions refuse to make, list or end links for anyone but the owner', async ({ preview }) => {
  const { orderId, deliveryId, waybillId } = IN_TRANSIT
  for (const event of [
    { action: 'create', orderId, deliveryId, waybillId },
    { action: 'list', orderId },
    { action: 'end', orderId, id: 'x' },
  ]) {
    for (const openid of [OTHER_CUSTOMER, null])
      expect(await readResult(await call(preview, 'shares', openid, event))).toEqual({
        ok: false,
        code: 'NOT_FOUND',
      })
  }
})

test('a client cannot read the collection of links', async ({ preview }) => {
  const response = await fetch(new URL('/cloud/watch', preview.url), {
    method: 'POST',
    headers: { 'x-openid': CUSTOMER },
    body: JSON.stringify({ collection: 'shares', query: { _openid: '{openid}' } }),
  })
  expect(await response.text()).not.toContain('"docs"')
})

test('the way to share stands at the foot of a long page, and comes when the customer gets there', async ({
  open,
}) => {
  const page = await open(trackLink('long-500'), { openid: LONG_CUSTOMER })
  await expect(nodes(page)).toHaveCount(20)
  const entry = page.getByRole('button', { name: '分享给家人' })
  await expect(entry).toHaveCount(0)
  await page.locator('.page-box').evaluate((box) => {
    box.scrollTo(0, box.scrollHeight)
  })
  await expect(entry).toBeVisible()
})

for (const [name, width, query] of [
  ['Chinese, light, 375 px', 375, { lang: 'zh_CN', theme: 'light' }],
  ['Chinese, dark, 320 px', 320, { lang: 'zh_CN', theme: 'dark' }],
  ['English, light, 320 px', 320, { lang: 'en', theme: 'light' }],
  ['English, dark, largest font, 320 px', 320, { lang: 'en', theme: 'dark', fontSize: '25.6' }],
] as const) {
  test(`the owner’s links and the guest’s page fit and are accessible: ${name}`, async ({
    page,
    preview,
  }) => {
    await page.setViewportSize({ width, height: 720 })
    const { orderId, deliveryId, waybillId } = IN_TRANSIT
    reportPrivateMessage(preview)
    const event = { action: 'create', orderId, deliveryId, waybillId }
    const made = (await readResult(await call(preview, 'shares', CUSTOMER, event))) as {
      data: { created: { token: string } }
    }
    const links = [
      `/pages/share/index?orderId=${orderId}`,
      `/pages/track/index?share=${made.data.created.token}`,
    ]
    for (const link of links) {
      await page.goto(previewAddress(preview.url, link, query))
      await expect(page.locator('wx-page .open-shares, wx-page .node').first()).toBeVisible()
      await expect(page.locator('wx-page .bone')).toHaveCount(0)
      expect(await layoutFaults(page)).toEqual([])
      expect(await violations(page, 'wx-page')).toEqual([])
      expect(await misnamedControls(page)).toEqual([])
    }
  })
}
