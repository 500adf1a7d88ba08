import type { PageStack } from '../pageStack'
import { createAsyncCalls } from './asyncCalls'

/** What WeChat's menu offers, and the hook of the page behind it. */
const HOOKS: Readonly<Record<string, string>> = {
  shareAppMessage: 'onShareAppMessage',
  shareTimeline: 'onShareTimeline',
}

interface MenuOptions {
  menus?: string[]
}

/** Which ways of sharing the menu of the page on top offers. */
export function shareCalls(stack: PageStack) {
  const hooksOf = ({ menus = Object.keys(HOOKS) }: MenuOptions) => menus.map((menu) => HOOKS[menu] ?? menu)
  return createAsyncCalls({
    showShareMenu: (options: MenuOptions) => {
      for (const hook of hooksOf(options)) stack.top?.hiddenMenus.delete(hook)
    },
    hideShareMenu: (options: MenuOptions) => {
      for (const hook of hooksOf(options)) stack.top?.hiddenMenus.add(hook)
    },
    updateShareMenu: () => undefined,
  })
}
