import type { Frame, Page } from '@playwright/test'
import type axe from 'axe-core'

/** Rules about a document as a whole, which in WeChat is not the mini-program's. */
const PAGE_LEVEL_RULES = [
  'bypass',
  'document-title',
  'html-has-lang',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
]

/** This rule joins the texts of neighbouring boxes without a space, "ExpressOut"; `misnamedControls` replaces it. */
const UNRELIABLE_RULES = ['label-content-name-mismatch']

/** Runs axe on an element; each violation is a rule's id with the HTML of the elements that break it. */
export async function violations(page: Page | Frame, selector: string): Promise<unknown[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const options = {
    rules: Object.fromEntries(
      [...PAGE_LEVEL_RULES, ...UNRELIABLE_RULES].map((rule) => [rule, { enabled: false }]),
    ),
    resultTypes: ['violations' as const],
  }
  const found = await page.evaluate(
    ([within, runOptions]) => (window as unknown as { axe: typeof axe }).axe.run(within, runOptions),
    [selector, options] as const,
  )
  return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))
}

/** Buttons, links and tabs whose visible text is not part of their name, in the same order. */
export function misnamedControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
    const controls = document.querySelectorAll<HTMLElement>(
      "wx-page :is([role='button'], [role='link'], [role='tab'])[aria-label]",
    )
    return [...controls]
      .map((element) => ({ name: element.getAttribute('aria-label') ?? '', visible: element.innerText }))
      .filter(({ name, visible }) => !letters(name).includes(letters(visible)))
      .map(({ name, visible }) => `"${visible}" is named "${name}"`)
  })
}
