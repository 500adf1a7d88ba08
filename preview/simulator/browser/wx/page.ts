import type { Navigation } from '../navigation'
import type { PageStack } from '../pageStack'
import { createAsyncCalls, WxError } from './asyncCalls'
import { measureFromWindow } from './selectorQuery'

interface ScrollOptions {
  scrollTop?: number
  selector?: string
  duration?: number
}

/** The calls for navigation, scrolling and pull-down refresh. */
export function pageCalls(stack: PageStack, { navigateTo, redirectTo, reLaunch, navigateBack }: Navigation) {
  return {
    createSelectorQuery: () =>
      stack.top && measureFromWindow(stack.top.instance.createSelectorQuery(), stack.top.box),
    ...createAsyncCalls({
      navigateTo,
      redirectTo,
      reLaunch,
      navigateBack,
      startPullDownRefresh: () => {
        stack.top?.pullDown.start()
      },
      stopPullDownRefresh: () => {
        stack.top?.pullDown.stop()
      },
      pageScrollTo: ({ scrollTop, selector, duration = 300 }: ScrollOptions) => {
        const box = stack.top?.box
        const target = selector ? box?.querySelector(selector) : undefined
        if (selector && !target) throw new WxError(`"${selector}" is not found`)
        const top = target && box ? box.scrollTop + distance(target, box) : scrollTop
        box?.scrollTo({ top: top ?? 0, behavior: duration > 0 ? 'smooth' : 'instant' })
      },
    }),
  }
}

function distance(target: Element, box: Element): number {
  return target.getBoundingClientRect().top - box.getBoundingClientRect().top
}
