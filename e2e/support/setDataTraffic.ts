import type { Page } from '@playwright/test'

/** What crosses from WeChat's logic to its view, as the simulator records it; and what stands on a page. */

/** All that has crossed since the page was loaded. */
export const recorded = (page: Page) => page.evaluate(() => window.__simulator.setData)

/** Waits until nothing has crossed for a while, and answers with all that has. */
export function crossed(page: Page): Promise<{ bytes: number }[]> {
  return page.evaluate(async () => {
    const records = window.__simulator.setData
    for (let before = -1; before !== records.length;) {
      before = records.length
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    return records
  })
}

/** What crosses because of an action, once `shown` is on the screen. Nothing may be on its way before it. */
export async function costOfDoing(page: Page, act: () => Promise<unknown>, shown: () => Promise<unknown>) {
  const before = (await recorded(page)).length
  await act()
  await shown()
  return costOf((await crossed(page)).slice(before))
}

/** How many times something crossed, and how much in all. */
export function costOf(records: readonly { bytes: number }[]): { calls: number; bytes: number } {
  return { calls: records.length, bytes: records.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** Calls till the timeline, which outweighs everything else that crosses when a parcel is opened; and the whole of it. */
export function openingOf(
  records: readonly { bytes: number }[],
): Record<'calls' | 'bytes' | 'callsInAll', number> {
  const heaviest = Math.max(...records.map(({ bytes }) => bytes))
  const { calls: callsInAll, bytes } = costOf(records)
  return { calls: records.findIndex((record) => record.bytes === heaviest) + 1, bytes, callsInAll }
}

/** The elements of the page on screen, how deep they go, and how many one has at most. */
export function sizeOf(page: Page): Promise<{ nodes: number; depth: number; children: number }> {
  return page.evaluate(() => {
    const depthOf = (element: Element): number =>
      1 + Math.max(0, ...Array.from(element.children, (child) => depthOf(child)))
    const root = document.querySelector('wx-page')
    if (!root) throw new Error('no page')
    const all = [root, ...root.querySelectorAll('*')]
    return {
      nodes: all.length,
      depth: depthOf(root),
      children: Math.max(...all.map((element) => element.children.length)),
    }
  })
}
