import { expect, type Page } from '@playwright/test'
import { IN_TRANSIT, trackLink } from './fixtures'
import { waitForQuietSetData } from './setDataTraffic'

/** Where the parts of the track page are, in Chinese. */

export const timeline = (page: Page) => page.getByRole('list', { name: '物流轨迹' })

export const nodes = (page: Page) => page.locator('wx-page .node')

export const heading = (page: Page, name: string) => page.getByRole('heading', { name })

/** Stands on the page while the track is watched: updates are shown as soon as they are stored. */
export const liveHint = (page: Page) => page.locator('wx-page .freshness-more', { hasText: '自动更新' })

/** Each node as a screen reader says it, in the order of the list. */
export const spokenNodes = (page: Page) =>
  timeline(page)
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))

/** The telephone numbers that the page had WeChat call. */
export const calledNumbers = (page: Page) => page.evaluate(() => window.__simulator.calledNumbers)

/** Opens the parcel in transit, and waits until it is watched and no setData call is on its way. */
export async function openQuietTrackPage(open: (link: string) => Promise<Page>): Promise<Page> {
  const page = await open(trackLink(IN_TRANSIT.orderId))
  await expect(liveHint(page)).toBeVisible()
  await waitForQuietSetData(page)
  return page
}
