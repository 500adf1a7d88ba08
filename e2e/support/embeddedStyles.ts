import { expect, type Page } from '@playwright/test'
import { back, button, EMBEDDED, HOME, test } from './embeddedShop'
import { IN_TRANSIT, ORDERS_LINK, trackLink } from './fixtures'
import { waitForQuietSetData } from './setDataTraffic'
import { timeline } from './trackPage'

/** The styles of the pages and of the shop, which share a program. */
export function defineStyleTests(): void {
  for (const [what, link, query] of [
    ['a parcel', trackLink(IN_TRANSIT.orderId), { theme: 'light' }],
    ['a parcel in the dark', trackLink(IN_TRANSIT.orderId), { theme: 'dark' }],
    // One order: the news that the list asks for change the order of several.
    ['the list', ORDERS_LINK, { theme: 'light', openid: 'oXYZ987654' }],
  ] as const) {
    test(`of ${what} are those of a mini-program of its own, whatever the shop's are`, async ({
      open,
      openShop,
    }) => {
      const own = await settledStyles(await open(link, query))
      const embedded = await settledStyles(await openShop(EMBEDDED + link, query))
      expect(embedded.length).toBeGreaterThan(50)
      expect(differences(embedded, own)).toEqual([])
    })
  }

  test('of the shop would reach the pages without their isolation', async ({ open, openShop }) => {
    const link = trackLink(IN_TRANSIT.orderId)
    const own = await settledStyles(await open(link))
    const isolation = ['parcel-path/pages/track/index.json', 'page-shared', 'shared'] as const
    const embedded = await settledStyles(await openShop(EMBEDDED + link, {}, [isolation]))
    expect(differences(embedded, own)).not.toEqual([])
  })

  for (const theme of ['light', 'dark']) {
    test(`of the shop are the same before and after the pages, in the ${theme} theme`, async ({
      openShop,
    }) => {
      const page = await openShop(HOME, { theme })
      const before = await settledStyles(page)
      await button(page, '包裹到哪儿了').tap()
      await expect(timeline(page)).toBeVisible()
      await back(page)
      await expect(button(page, '包裹到哪儿了')).toBeVisible()
      expect(differences(await computedStyles(page), before)).toEqual([])
    })
  }
}

async function settledStyles(page: Page): Promise<string[]> {
  await expect(page.locator('wx-page .page')).toBeVisible()
  await expect(page.locator('wx-page .bone')).toHaveCount(0)
  await waitForQuietSetData(page)
  return computedStyles(page)
}

/** The elements whose styles differ. */
function differences(styles: string[], expected: string[]): string[] {
  const lines = Array.from({ length: Math.max(styles.length, expected.length) }, (_, index) => index)
  return lines
    .filter((index) => styles[index] !== expected[index])
    .map((index) => (styles[index] ?? expected[index] ?? '').split(' ')[0] ?? '')
}

/** The computed style of every element of the page on screen, and of its ::before and ::after: one line for each. */
function computedStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [top] = Array.from(document.querySelectorAll('.page-frame:not([hidden]) wx-page')).slice(-1)
    const elements = top ? [top, ...top.querySelectorAll('*')] : []
    return elements.flatMap((element) =>
      [undefined, '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part)
        const values = Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`)
        return `${element.tagName}.${element.className}${part ?? ''} ${values.join(';')}`
      }),
    )
  })
}
