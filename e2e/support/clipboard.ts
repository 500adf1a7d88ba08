import type { BrowserContext, Page } from '@playwright/test'

/** The browser asks for a permission where WeChat does not. */
export const allowClipboard = (context: BrowserContext) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write'])

export const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
