import type { Frame, Page } from '@playwright/test'
import type axe from 'axe-core'

/** WeChat draws what is around a page, and says what a page has to say as a whole. */
const PAGE_LEVEL_RULES = [
  'bypass',
  'document-title',
  'html-has-lang',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
]

/** Runs the texts of neighbouring boxes together, "ExpressOut": see `misnamed`. */
const MISTAKEN_RULES = ['label-content-name-mismatch']

/** What axe finds in an element: each rule that is broken, and where. */
export async function violations(page: Page | Frame, selector: string): Promise<unknown[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const options = {
    rules: Object.fromEntries(
      [...PAGE_LEVEL_RULES, ...MISTAKEN_RULES].map((rule) => [rule, { enabled: false }]),
    ),
    resultTypes: ['violations' as const],
  }
  const found = await page.evaluate(
    ([within, how]) => (window as unknown as { axe: typeof axe }).axe.run(within, how),
    [selector, options] as const,
  )
  return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))
}

/** Names of buttons, links and tabs that leave out something of what is seen on them, or tell it in another order. */
export function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
    const named = document.querySelectorAll<HTMLElement>(
      "wx-page :is([role='button'], [role='link'], [role='tab'])[aria-label]",
    )
    return [...named]
      .map((element) => ({ name: element.getAttribute('aria-label') ?? '', seen: element.innerText }))
      .filter(({ name, seen }) => !letters(name).includes(letters(seen)))
      .map(({ name, seen }) => `"${seen}" is named "${name}"`)
  })
}
