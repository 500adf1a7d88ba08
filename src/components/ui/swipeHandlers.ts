import type { ViewProps } from '@tarojs/components'

/** What an element needs to notice a swipe across it. */
export type SwipeHandlers = Pick<ViewProps, 'onTouchStart' | 'onTouchEnd'>
