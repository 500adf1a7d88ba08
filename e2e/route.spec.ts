import type { Page } from '@playwright/test'
import { misnamedControls, violations } from './support/axe'
import {
  IN_TRANSIT,
  LONG_CUSTOMER,
  OTHER_CUSTOMER,
  STUCK_ORDER,
  trackLink,
  UNTRACKED_ORDER,
  WAITING_ORDER,
} from './support/fixtures'
import { layoutFaults } from './support/layoutFaults'
import { expect, previewAddress, test } from './support/preview'
import { timeline } from './support/trackPage'

/** The way of a parcel: the strip on the track page, and the page with the map. */

const mapLink = (orderId: string) => `/pages/map/index?orderId=${orderId}`
const strip = (page: Page) => page.locator('wx-page .route-strip[aria-label]')
const stops = (page: Page) => page.getByRole('listitem')

const LOOKS = [
  { lang: 'zh_CN', theme: 'light', fontSize: '17' },
  { lang: 'zh_TW', theme: 'dark', fontSize: '25.6' },
  { lang: 'en', theme: 'dark', fontSize: '17' },
  { lang: 'en', theme: 'light', fontSize: '28' },
]

async function faultsAtEachWidth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [320, 375]) {
    await page.setViewportSize({ width, height: 780 })
    found.push(...(await layoutFaults(page)).map((fault) => `${width} px: ${fault}`))
  }
  return found
}

test('a tap on the strip opens the map of what is on the page, without another question', async ({
  open,
  preview,
}) => {
  const page = await open(trackLink(STUCK_ORDER))
  await expect(strip(page)).toHaveAccessibleName(/^运输路线：保山，昆明，长沙，深圳。目前在长沙/)
  const { calls } = await preview.stats()
  await strip(page).tap()
  await expect(stops(page).last()).toHaveAccessibleName('深圳，目的地')
  await expect(page.locator('wx-map circle')).toHaveCount(4)
  await expect(page.locator('wx-map polyline')).toHaveCount(2)
  expect((await preview.stats()).calls).toEqual(calls)
})

test('a deep link opens the map of one parcel', async ({ open }) => {
  const { orderId, deliveryId, waybillId } = IN_TRANSIT
  const page = await open(`${mapLink(orderId)}&waybillId=${waybillId}&deliveryId=${deliveryId}`)
  await expect(stops(page)).toHaveCount(4)
  await expect(page.getByText('预览只画示意图')).toBeVisible()
})

test("the map of a long journey shows the words of its ends, and a tap shows a stop's", async ({ open }) => {
  const page = await open(mapLink('long-500'), { openid: LONG_CUSTOMER })
  await expect(page.locator('wx-map .map-stop').first()).toBeVisible()
  const closed = page.locator('wx-map .map-stop:not(.map-open)').first()
  await expect(closed.locator('text').first()).toBeHidden()
  await closed.locator('circle').dispatchEvent('click')
  await expect(page.locator('wx-map .map-open')).not.toHaveCount(0)
})

for (const look of LOOKS) {
  const name = Object.values(look).join(', ')
  test(`the strip and the map fit and have no finding of axe: ${name}`, async ({ open }) => {
    const page = await open(trackLink(STUCK_ORDER), look)
    await expect(strip(page)).toBeVisible()
    expect(await faultsAtEachWidth(page)).toEqual([])
    expect(await violations(page, 'wx-page')).toEqual([])
    expect(await misnamedControls(page)).toEqual([])
    await strip(page).tap()
    await expect(page.locator('wx-page wx-map circle').first()).toBeVisible()
    expect(await faultsAtEachWidth(page)).toEqual([])
    expect(await violations(page, 'wx-page')).toEqual([])
  })
}

test('a long way is shortened in the middle, and fits at the largest type', async ({ phone, preview }) => {
  const link = trackLink('long-500')
  for (const lang of ['zh_CN', 'en']) {
    await phone.goto(previewAddress(preview.url, link, { lang, openid: LONG_CUSTOMER, fontSize: '28' }))
    await expect(strip(phone)).toBeVisible()
    expect(await strip(phone).locator('.route-strip-city').count()).toBeLessThanOrEqual(5)
    expect(await faultsAtEachWidth(phone)).toEqual([])
  }
})

test('there is no strip if no two cities are sure, and the map says so', async ({ open }) => {
  const page = await open(trackLink(WAITING_ORDER))
  await expect(page.getByText('等快递来取').or(page.getByRole('heading').first()).first()).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
  await open(mapLink(WAITING_ORDER))
  await expect(page.getByRole('heading', { name: '还画不出路线' })).toBeVisible()
})

test('the map of a parcel that is not there, or cannot be tracked, says why', async ({ open }) => {
  const page = await open(mapLink('no-such-order'))
  await expect(page.getByRole('heading', { name: '没找到这个订单' })).toBeVisible()
  await open(mapLink(STUCK_ORDER), { openid: OTHER_CUSTOMER })
  await expect(page.getByRole('heading', { name: '没找到这个订单' })).toBeVisible()
  await open(mapLink(UNTRACKED_ORDER))
  await expect(page.getByRole('heading')).toBeVisible()
  await expect(page.locator('wx-map')).toHaveCount(0)
})

test('a guest sees the way of the masked messages, without the destination and the map', async ({ open }) => {
  const page = await open(trackLink(STUCK_ORDER))
  await expect(strip(page)).toHaveAccessibleName(/深圳/)
  await page.getByRole('button', { name: '分享给家人' }).tap()
  await page.getByRole('button', { name: '生成链接' }).tap()
  await page.getByRole('button', { name: '发给家人' }).tap()
  await page.getByRole('button', { name: '用另一个微信打开' }).tap()
  await expect(page.getByText('家人分享给你的包裹')).toBeVisible()
  await expect(timeline(page)).toBeVisible()
  await expect(strip(page)).toHaveAccessibleName(
    /^运输路线：保山，昆明，长沙。目前在长沙，已走约 [\d]+ 公里$/,
  )
  await expect(strip(page)).toHaveRole('img')
  expect(await violations(page, 'wx-page')).toEqual([])
})
