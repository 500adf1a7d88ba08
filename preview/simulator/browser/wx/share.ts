import type { PageStack } from '../pageStack'
import { createAsyncCalls } from './asyncCalls'

/** The entries of WeChat's menu and the page's hook for each. */
const HOOKS: Readonly<Record<string, string>> = {
  shareAppMessage: 'onShareAppMessage',
  shareTimeline: 'onShareTimeline',
}

interface MenuOptions {
  menus?: string[]
}

/** The calls that change which ways of sharing the menu of the top page offers. */
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
