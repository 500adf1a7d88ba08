import type { Page } from '@playwright/test'

const LOGGING = `
const log = []
const note = (entry) => { log.push(entry); const top = getCurrentPages().at(-1); if (top) top.setData({ log }) }
`

/** The files of a mini-program with one page; its scripts report to the test with `note()`. */
export function program(page: {
  script?: string
  wxml?: string
  wxss?: string
  app?: string
}): Record<string, string> {
  return {
    'app.js': `${LOGGING} App({ note, ${page.app ?? ''} })`,
    'app.json': '{"pages":["page","next"],"subPackages":[{"root":"help","pages":["faq"]}]}',
    'page.js': `const { note } = getApp(); Page({ data: { log: [] }, ${page.script ?? ''} })`,
    'page.json': '{"navigationBarTitleText":"Bench"}',
    'page.wxml': page.wxml ?? '<view/>',
    'page.wxss': page.wxss ?? '',
    'next.js': 'const { note } = getApp(); Page({ onLoad() { note("next") } })',
    'next.wxml': '<view>next</view>',
    'help/faq.js': 'Page({})',
    'help/faq.wxml': '<view>faq</view>',
  }
}

/** Everything noted so far, oldest first. */
export function logOf(page: Page): Promise<unknown> {
  return page.evaluate(() => (window.__simulator.topPage?.()?.data as { log?: unknown } | undefined)?.log)
}
