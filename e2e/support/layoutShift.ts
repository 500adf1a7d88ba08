import type { Page } from '@playwright/test'

declare global {
  interface Window {
    layoutShift: number
  }
}

/** Sums the layout shifts of every page opened from now on, the CLS of https://web.dev/articles/cls. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.layoutShift += (entry as { value?: number }).value ?? 0
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum on the present page; 0 is no shift. */
export const layoutShift = (page: Page) => page.evaluate(() => window.layoutShift)
