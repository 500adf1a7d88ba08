import type { Page } from '@playwright/test'

/** Counts the elements of the page on screen, its levels, and the children of the element that has most. */
export function measurePageSize(page: Page): Promise<{ nodes: number; depth: number; children: number }> {
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
